using Wiki.Core.LegalText;

namespace Wiki.Core.Tests.LegalText;

/// <summary>Which law a section without a law's name belongs to.</summary>
public sealed class ContextLawTests
{
    [Fact]
    public void The_recogniser_never_assumes_a_law() =>
        Assert.Null(Assert.Single(CitationRecognizer.Recognize("nach § 25b Abs. 1")).Norms[0].Norm.Law);

    [Fact]
    public void In_a_statutes_own_text_its_law_is_meant()
    {
        var found = CitationRecognizer.Recognize("§§ 3 und 4 sowie § 5 des Aufenthaltsgesetzes; § 6 bleibt unberührt", "asylg");

        Assert.Equal(["aufenthg/3", "aufenthg/4", "aufenthg/5", "asylg/6"], found.SelectMany(c => c.Norms).Select(n => NormAddress.Key(n.Norm)));
    }

    [Fact]
    public void An_article_without_a_law_counts_only_where_the_law_is_known()
    {
        Assert.Empty(CitationRecognizer.Recognize("Artikel 3 Absatz 1"));
        Assert.Equal("gg/3/1", NormAddress.Key(Assert.Single(CitationRecognizer.Recognize("Artikel 3 Absatz 1", "gg")).Norms[0].Norm));
    }

    [Fact]
    public void A_default_law_fills_only_what_is_open()
    {
        Assert.Equal("aufenthg", new NormRef(null, "5").WithDefaultLaw("aufenthg").Law);
        Assert.Equal("asylg", new NormRef("asylg", "5").WithDefaultLaw("aufenthg").Law);
    }

    [Fact]
    public void The_parts_of_an_enumeration_name_their_own_words()
    {
        const string text = "nach § 5 Abs. 1 und 2 Satz 3 AufenthG";

        var norms = Assert.Single(CitationRecognizer.Recognize(text)).Norms;

        Assert.Equal(["§ 5 Abs. 1", "2 Satz 3"], norms.Select(n => text[n.Start..n.End]));
    }

    [Fact]
    public void What_lies_between_the_ends_of_a_range_is_told_apart()
    {
        const string text = "§ 5 Abs. 1 bis 3 AufenthG";

        var norms = Assert.Single(CitationRecognizer.Recognize(text)).Norms;

        Assert.Equal([("1", false), ("2", true), ("3", false)], norms.Select(n => (n.Norm.Subsection!, n.IsBetween)));
    }

    [Fact]
    public void A_single_unit_covers_the_whole_citation()
    {
        const string text = "nach § 5 Abs. 1 des Aufenthaltsgesetzes";

        var norm = Assert.Single(Assert.Single(CitationRecognizer.Recognize(text)).Norms);

        Assert.Equal("§ 5 Abs. 1 des Aufenthaltsgesetzes", text[norm.Start..norm.End]);
    }
}
