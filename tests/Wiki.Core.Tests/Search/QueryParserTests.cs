using Wiki.Core.LegalText;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("25b", "aufenthg/25b")]
    [InlineData("§25b", "aufenthg/25b")]
    [InlineData("§ 25 b", "aufenthg/25b")]
    [InlineData("25B", "aufenthg/25b")]
    [InlineData("25b I 2 Nr. 3", "aufenthg/25b/1/2/3")]
    [InlineData("25b IIa", "aufenthg/25b/2a")]
    [InlineData("25.3", "aufenthg/25/3")]
    [InlineData("25 abs 5", "aufenthg/25/5")]
    [InlineData("25 Abs.5 S.1", "aufenthg/25/5/1")]
    [InlineData("25 V 1", "aufenthg/25/5/1")]
    [InlineData("60 d", "aufenthg/60d")]
    [InlineData("18 i", "aufenthg/18i")]
    [InlineData("Paragraph 25b AufenthG", "aufenthg/25b")]
    [InlineData("par. 25b", "aufenthg/25b")]
    [InlineData("StAG 10", "stag/10")]
    [InlineData("10 stag", "stag/10")]
    [InlineData("§ 4a FreizügG/EU", "freizuegg-eu/4a")]
    [InlineData("7 SGB II", "sgb-2/7")]
    [InlineData("SGB 12 41", "sgb-12/41")]
    [InlineData("Art 6 GG", "gg/6")]
    [InlineData("Art. 16a", "gg/16a")]
    [InlineData("§ 3 Abs. 1 Nr. 2 Buchst. a AsylG", "asylg/3/1//2/a")]
    [InlineData("§§ 25a, 25b und 104c", "aufenthg/25a aufenthg/25b aufenthg/104c")]
    [InlineData("§ 5 Abs. 1 und 2", "aufenthg/5/1 aufenthg/5/2")]
    [InlineData("§ 5 BKGG", "bkgg/5")]
    [InlineData("12", "aufenthg/12")]
    public void Citations_are_read_in_every_spelling(string query, string keys)
    {
        var parsed = SearchQueryParser.Parse(query, _ => false);

        Assert.Equal(keys.Split(' '), parsed.Norms.Select(NormAddress.Key));
        Assert.Empty(parsed.Words);
    }

    [Theory]
    [InlineData("18 Jahre")]
    [InlineData("3 Monate Duldung")]
    [InlineData("Duldung 2026")]
    [InlineData("15.6.2025")]
    [InlineData("B1 Zertifikat")]
    [InlineData("1.000 Euro")]
    [InlineData("10jährig")]
    [InlineData("Art der Beschäftigung")]
    [InlineData("Satz")]
    public void Other_numbers_and_words_are_no_citations(string query) => Assert.Empty(SearchQueryParser.Parse(query, _ => false).Norms);

    [Fact]
    public void Phrases_exclusions_filters_and_words_are_told_apart()
    {
        var parsed = SearchQueryParser.Parse("duldung -light \"nach drei Jahren\" -„ohne Pass“ thema:\"Humanitärer Aufenthalt\" typ:artikel stichtag:1.2.2026 fachstelle:x stichtag:gestern e-mail - ende", _ => false);

        Assert.Equal(["duldung", "e", "mail", "ende"], parsed.Words.Select(word => word.Text));
        Assert.Equal(["nach drei Jahren"], parsed.Phrases);
        Assert.Equal(["light", "ohne Pass"], parsed.Excluded.Order());
        Assert.Equal("Humanitärer Aufenthalt", parsed.Topic);
        Assert.Equal("artikel", parsed.Type);
        Assert.Equal("x", parsed.Team);
        Assert.Equal(new DateOnly(2026, 2, 1), parsed.ReferenceDate);
        Assert.Equal(["stichtag:gestern"], parsed.UnknownFilters);
    }

    [Fact]
    public void A_bare_number_beside_words_may_mean_a_norm()
    {
        var parsed = SearchQueryParser.Parse("niederlassungserlaubnis 9", _ => false);

        Assert.Empty(parsed.Norms);
        Assert.Equal("aufenthg/9", NormAddress.Key(parsed.Words[1].MaybeNorm!));
    }
}
