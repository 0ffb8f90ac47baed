using Wiki.Core.Markup.Diff;

namespace Wiki.Core.Tests.Markup;

public sealed class TextDiffs
{
    private const string Article = """
        ## Kurzantwort

        Geduldete sollen den Titel bekommen.

        ## Voraussetzungen

        Erster Absatz.

        ### Lebensunterhalt

        Der Lebensunterhalt muss jetzt durch diese Beschäftigung gesichert sein.

        - eins
        - zwei

        ## Hausregelung

        Es zählt der Durchschnitt der letzten drei Monate.
        """;

    [Fact]
    public void Equal_texts_have_no_difference()
    {
        var diff = TextDiff.Between(Article, Article);

        Assert.True(diff.IsEmpty);
        Assert.Equal(DiffKind.Unchanged, Assert.Single(diff.Blocks).Kind);
        Assert.Equal((0, 0), (diff.WordsAdded, diff.WordsRemoved));
    }

    [Fact]
    public void A_reworded_paragraph_shows_its_words_and_the_headings_above_it()
    {
        var diff = TextDiff.Between(Article, Article.Replace("jetzt", "in den letzten zwölf Monaten und heute", StringComparison.Ordinal));

        var changed = Assert.Single(diff.Blocks, b => b.Kind is DiffKind.Changed);
        Assert.Equal(["Voraussetzungen", "Lebensunterhalt"], changed.HeadingPath);
        Assert.Equal(
            "=Der Lebensunterhalt muss |-jetzt|+in den letzten zwölf Monaten und heute|= durch diese Beschäftigung gesichert sein.",
            Show(changed.Pieces));
        Assert.Equal((7, 1), (diff.WordsAdded, diff.WordsRemoved));
    }

    [Fact]
    public void Unchanged_paragraphs_are_folded_into_one_block_that_counts_them()
    {
        var diff = TextDiff.Between(Article, Article.Replace("drei", "sechs", StringComparison.Ordinal));

        Assert.Equal([DiffKind.Unchanged, DiffKind.Changed], diff.Blocks.Select(b => b.Kind));
        Assert.Equal((9, 4), (diff.Blocks[0].Paragraphs, diff.Blocks[0].Sections));
        Assert.Equal(["Hausregelung"], diff.Blocks[1].HeadingPath);
    }

    [Fact]
    public void A_new_paragraph_is_added_without_touching_its_neighbours()
    {
        var diff = TextDiff.Between(Article, Article + "\n\nKurzarbeit gilt als Beschäftigung.\n");

        Assert.Equal([DiffKind.Unchanged, DiffKind.Added], diff.Blocks.Select(b => b.Kind));
        Assert.Equal("Kurzarbeit gilt als Beschäftigung.", diff.Blocks[1].Pieces[0].Text.Trim());
        Assert.Equal((4, 0), (diff.WordsAdded, diff.WordsRemoved));
    }

    [Fact]
    public void A_deleted_section_is_removed_under_its_own_heading()
    {
        var diff = TextDiff.Between(Article, Article[..Article.IndexOf("## Hausregelung", StringComparison.Ordinal)]);

        var removed = Assert.Single(diff.Blocks, b => b.Kind is DiffKind.Removed);
        Assert.Equal(["Hausregelung"], removed.HeadingPath);
        Assert.Equal(9, diff.WordsRemoved);
    }

    [Theory]
    [InlineData("- eins\n- zwei", "- eins\n  - zwei")]
    [InlineData("eins zwei", "eins  zwei")]
    [InlineData("eins\n\nzwei", "eins\nzwei")]
    [InlineData("eins\n\n\nzwei", "eins\n\nzwei")]
    [InlineData("Zeile  \nnächste", "Zeile\nnächste")]
    [InlineData("\tCode", "    Code")]
    [InlineData("§ 25b", "§\u00A025b")]
    public void A_change_of_white_space_shows(string before, string after)
    {
        var diff = TextDiff.Between(before, after);

        Assert.False(diff.IsEmpty);
    }

    [Fact]
    public void A_change_of_white_space_only_says_so()
    {
        var changed = TextDiff.Between("- eins\n- zwei", "- eins\n  - zwei").Blocks.Single(b => b.Kind is DiffKind.Changed);

        Assert.True(changed.IsOnlyWhitespace);
        Assert.Equal("+  |=- zwei", Show(changed.Pieces));
    }

    [Fact]
    public void Line_ends_of_another_system_are_no_change() =>
        Assert.True(TextDiff.Between(Article, Article.ReplaceLineEndings("\r\n") + "\r\n").IsEmpty);

    [Fact]
    public void A_sign_in_a_code_block_is_no_heading()
    {
        var diff = TextDiff.Between("## A\n\n```\n# kein Titel\nx\n```", "## A\n\n```\n# kein Titel\ny\n```");

        Assert.All(diff.Blocks, b => Assert.Equal(["A"], b.HeadingPath));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Both_sides_can_be_put_together_from_the_blocks(int seed)
    {
        string[] shards = ["## Titel\n", "### Unter\n", "Wort ", "wort, ", "anders ", "\n", "\n\n", "- Punkt\n", "  - innen\n", "| a | b |\n", "> Zitat\n", "```\n", "§ 25b ", "ä\u0308 ", "\uD83D\uDE00", "\t"];
        var chance = new Shuffled(seed);
        for (var round = 0; round < 200; round++)
        {
            var before = chance.Pick(shards, chance.Next(60));
            var after = chance.Next(2) == 0 ? chance.Pick(shards, chance.Next(60)) : before.Insert(chance.Next(before.Length + 1), chance.Pick(shards, 2));

            var diff = TextDiff.Between(before, after);

            Assert.Equal(Letters(before), Letters(string.Concat(diff.Blocks.SelectMany(b => b.Before).Select(p => p.Text))));
            Assert.Equal(Letters(after), Letters(string.Concat(diff.Blocks.SelectMany(b => b.After).Select(p => p.Text))));
        }
    }

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_compared_without_hanging()
    {
        var before = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"alt {i}\n\n"));
        var after = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"neu {i + 1}\n\n"));

        var diff = TextDiff.Between(before, after);

        Assert.Equal(100_000, diff.WordsAdded);
    }

    [Fact]
    public void A_change_at_both_ends_of_a_long_text_leaves_the_middle_unchanged()
    {
        var middle = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Absatz {i}\n\n"));

        var diff = TextDiff.Between($"Anfang\n\n{middle}Ende", $"Beginn\n\n{middle}Schluss");

        Assert.Equal((2, 2), (diff.WordsAdded, diff.WordsRemoved));
    }

    private static string Show(IEnumerable<DiffPiece> pieces) =>
        string.Join('|', pieces.Select(p => (p.Kind switch { PieceKind.Added => "+", PieceKind.Removed => "-", _ => "=" }) + p.Text));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
