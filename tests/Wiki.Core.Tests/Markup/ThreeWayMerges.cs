using Wiki.Core.Markup.Diff;

namespace Wiki.Core.Tests.Markup;

public sealed class ThreeWayMerges
{
    private const string Base = "## A\n\nEins.\n\nZwei.\n\n## B\n\nDrei.\n";

    [Fact]
    public void Changes_in_different_paragraphs_need_no_choice()
    {
        var blocks = ThreeWayMerge.Of(Base, Base.Replace("Eins", "Eins neu", StringComparison.Ordinal), Base.Replace("Drei", "Drei neu", StringComparison.Ordinal));

        Assert.Equal("## A\n\nEins neu.\n\nZwei.\n\n## B\n\nDrei neu.\n", ThreeWayMerge.Join(blocks.Select(b => b.Settled!)));
        Assert.Equal(MergeKind.OnlyMine, blocks.Single(b => b.Mine.Contains("neu", StringComparison.Ordinal)).Kind);
        Assert.Equal(MergeKind.OnlyTheirs, blocks.Single(b => b.Theirs.Contains("neu", StringComparison.Ordinal)).Kind);
    }

    [Fact]
    public void Different_changes_of_one_paragraph_are_a_conflict_with_its_headings()
    {
        var blocks = ThreeWayMerge.Of(Base, Base.Replace("Drei", "Meins", StringComparison.Ordinal), Base.Replace("Drei", "Ihrs", StringComparison.Ordinal));

        var conflict = Assert.Single(blocks, b => b.Kind is MergeKind.Conflict);
        Assert.Equal(("Drei.\n", "Meins.\n", "Ihrs.\n"), (conflict.Base, conflict.Mine, conflict.Theirs));
        Assert.Equal(["B"], conflict.HeadingPath);
        Assert.Null(conflict.Settled);
    }

    [Fact]
    public void The_same_change_on_both_sides_needs_no_choice()
    {
        var both = Base.Replace("Zwei", "Zwei neu", StringComparison.Ordinal);

        var blocks = ThreeWayMerge.Of(Base, both, both);

        Assert.Equal("Zwei neu.\n", Assert.Single(blocks, b => b.Kind is MergeKind.BothEqual).Settled);
    }

    [Fact]
    public void Deleting_what_the_other_side_changed_is_a_conflict()
    {
        var blocks = ThreeWayMerge.Of(Base, Base.Replace("Zwei.\n\n", "", StringComparison.Ordinal), Base.Replace("Zwei", "Zwei neu", StringComparison.Ordinal));

        var conflict = Assert.Single(blocks, b => b.Kind is MergeKind.Conflict);
        Assert.DoesNotContain("Zwei", conflict.Mine, StringComparison.Ordinal);
        Assert.StartsWith("Zwei neu.", conflict.Theirs, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_new_paragraphs_at_the_same_place_are_a_conflict()
    {
        var blocks = ThreeWayMerge.Of("Eins.\n", "Eins.\n\nMeins.\n", "Eins.\n\nIhrs.\n");

        Assert.Contains(blocks, b => b.Kind is MergeKind.Conflict);
    }

    [Fact]
    public void A_last_line_without_end_does_not_run_into_the_next_paragraph()
    {
        var blocks = ThreeWayMerge.Of("Eins.", "Eins.", "Eins.\n\nZwei.");

        Assert.Equal("Eins.\n\nZwei.", ThreeWayMerge.Join(blocks.Select(b => b.Settled!)));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public void All_texts_of_one_side_joined_give_that_side_byte_for_byte(int seed)
    {
        string[] shards = ["## T\n", "Wort ", "anders ", "\n", "\n\n", "\r\n", "\r", "- p\n", "  - q\n", "| a |\n", "> z\n", "```\n", "~~~\n", "\t", "\uD83D\uDE00", "Ende"];
        var chance = new Shuffled(seed);
        for (var round = 0; round < 250; round++)
        {
            var text = chance.Pick(shards, chance.Next(40));
            var mine = Edit(text, chance, shards);
            var theirs = Edit(text, chance, shards);

            var blocks = ThreeWayMerge.Of(text, mine, theirs);

            Assert.Equal(text, string.Concat(blocks.Select(b => b.Base)));
            Assert.Equal(mine, ThreeWayMerge.Join(blocks.Select(b => b.Mine)));
            Assert.Equal(theirs, ThreeWayMerge.Join(blocks.Select(b => b.Theirs)));

            var (before, after) = (text.Replace("\r", "", StringComparison.Ordinal), theirs.Replace("\r", "", StringComparison.Ordinal));
            Assert.Equal(after.TrimEnd('\n'), ThreeWayMerge.Join(ThreeWayMerge.Of(before, before, after).Select(b => b.Settled!)).TrimEnd('\n'));
        }
    }

    private static string Edit(string text, Shuffled chance, string[] shards)
    {
        for (var edits = chance.Next(4); edits > 0; edits--)
        {
            var at = chance.Next(text.Length + 1);
            text = text.Remove(at, chance.Next(text.Length - at + 1) / 3).Insert(at, chance.Pick(shards, chance.Next(3)));
        }

        return text;
    }
}
