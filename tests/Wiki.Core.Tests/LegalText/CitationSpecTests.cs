using Wiki.Core.LegalText;

namespace Wiki.Core.Tests.LegalText;

/// <summary>Runs every row of Specs/citations.md.</summary>
public sealed class CitationSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in SpecTable.Read("citations.md")) rows.Add(row[0], row[1], row[2]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_names_these_units_in_exactly_these_words(string text, string cited, string units)
    {
        var found = CitationRecognizer.Recognize(text);

        Assert.Equal(cited, OrDash(string.Join("<br>", found.Select(c => text[c.Start..c.End]))));
        Assert.Equal(units, OrDash(string.Join("<br>", found.Select(c => string.Join(", ", c.Norms.Select(n => NormAddress.LongForm(n.Norm)))))));
    }

    [Fact]
    public void The_table_is_not_empty() => Assert.True(Rows().Count > 80);

    private static string OrDash(string text) => text.Length > 0 ? text : "–";
}
