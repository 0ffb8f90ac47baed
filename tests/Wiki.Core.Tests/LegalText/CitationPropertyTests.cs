using Wiki.Core.LegalText;

namespace Wiki.Core.Tests.LegalText;

/// <summary>What holds for every text, however odd.</summary>
public sealed class CitationPropertyTests
{
    private const int Seed = 20261120;

    private static readonly string[] Pieces =
    [
        "§", "§§", " § ", "Art. ", "Artikel ", "5", "25b", " 1", "Abs. ", " Absatz ", "Satz ", "S. ", "Nr. ", "lit. ", "a)", "(1)", " I", " II 2", " und ", ", ",
        " bis ", "-", "–", " i. V. m. ", " ff.", " f. ", " AufenthG", " SGB II", " GG", "FreizügG/EU", " des Aufenthaltsgesetzes", " Zweites Buch ",
        "Sozialgesetzbuch", "Verordnung (EU) 2024/1347", " a. F.", " vom 9. Mai 2004", " (BGBl. I S. 3)", "<", ">", "(", ")", ".", "\n", "\n\n", "\u00a0",
        "Gesetz zur ", "Bayerischen ", "Verfassung ", "des ", "der ", "/", "1/80", "ARB ", "999999999999", "\u0308", "\ud83d\ude00", "\ud800", "\0", "ß", "Heil- und ",
    ];

    [Fact]
    public void Citations_lie_inside_the_text_in_order_without_overlap()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            AssertOrdered(text, CitationRecognizer.Recognize(text));
            AssertOrdered(text, CitationRecognizer.Recognize(text, "gg"));
        }
    }

    [Fact]
    public void Any_string_of_characters_is_read_without_an_exception()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 2000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(round % 2 == 0 ? 0x250 : 0x10000))]);

            AssertOrdered(text, CitationRecognizer.Recognize(text));
        }
    }

    public static TheoryData<string> Hostile() =>
    [
        "§", "§ 1 ", "§§ 1 bis 60, ", "§ 1, ", "§ 1 Abs. 1 und 2 ", "§ 1 Abs. 1 Nr. 1 bis 60 ", "1 ", "a", "A", "G", "Gesetz ", "Gesetz zur ", "des Gesetzes zur Änderung der ",
        "§ 1 des Gesetzes über den Aufenthalt, die ", "AufenthG ", "AufenthG § 1 ", "AufenthG § 1, ", "AufenthG/", "AufenthG-", "A-", "A1", "Abs. 1 ", "vom 1. Mai ", "(",
        "§ 1 (", "§ 1 AufenthG (", "§ 1 AufenthG <BGBl ", "Sozialgesetzbuch ", "Zweites Buch ", "Bayerisches ", "i. V. m. ", "§ 1 i. V. m. ", "§ 1 bis ", "I ", "§ 1 I ",
        "Verordnung (EU) ", "Heil- und ", "\n", "\n\n", "ä\u0308", "§ 1 Buchst. a bis z ", "Art. 1 § 1 ", "Verfassung des Landes ", "BGBl I 1, ", "§ 1 GG vom 1. 1. 2000, BGBl I 1, 1",
    ];

    /// <summary>A step is one look at a token; a text ten times as long may take ten times as many, never a hundred times.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Work_grows_with_the_length_of_the_text_and_no_faster(string piece)
    {
        var (few, many) = (Looks(piece, 5_000), Looks(piece, 50_000));

        Assert.True(many <= 12 * few + 10_000, $"{few} looks for 5,000 characters, {many} for 50,000");
        Assert.True(many <= 200 * 50_000, $"{many} looks for 50,000 characters");
    }

    [Fact]
    public void A_megabyte_of_ranges_does_not_become_a_mountain_of_units()
    {
        var text = Repeat("§§ 1 bis 60 ", 1_000_000);

        var units = CitationRecognizer.Recognize(text).Sum(c => c.Norms.Count);

        Assert.True(units <= text.Length);
    }

    private static long Looks(string piece, int length)
    {
        var tokens = new LegalTokens(Repeat(piece, length));
        CitationRecognizer.Recognize(tokens, contextLaw: null);
        return tokens.Looks;
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static void AssertOrdered(string text, IReadOnlyList<RecognizedCitation> found)
    {
        var behind = 0;
        foreach (var citation in found)
        {
            Assert.InRange(citation.Start, behind, text.Length);
            Assert.InRange(citation.End, citation.Start + 1, text.Length);
            Assert.NotEmpty(citation.Norms);
            var place = citation.Start;
            foreach (var norm in citation.Norms)
            {
                Assert.InRange(norm.Start, place, citation.End);
                Assert.InRange(norm.End, norm.Start + 1, citation.End);
                Assert.Equal(norm.Norm, NormAddress.FromKey(NormAddress.Key(norm.Norm)));
                place = norm.Start;
            }

            behind = citation.End;
        }
    }
}
