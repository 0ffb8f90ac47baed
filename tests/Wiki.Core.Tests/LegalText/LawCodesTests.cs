using Wiki.Core.LegalText;

namespace Wiki.Core.Tests.LegalText;

public sealed class LawCodesTests
{
    [Theory]
    [InlineData("AufenthG", "aufenthg")]
    [InlineData("AufenthG 2004", "aufenthg")]
    [InlineData("Aufenthaltsgesetz", "aufenthg")]
    [InlineData("Aufenthaltsgesetzes", "aufenthg")]
    [InlineData("aufenthg", "aufenthg")]
    [InlineData("AufenthV", "aufenthv")]
    [InlineData("Aufenthaltsverordnung", "aufenthv")]
    [InlineData("BeschV 2013", "beschv")]
    [InlineData("Beschäftigungsverordnung", "beschv")]
    [InlineData("AsylVfG 1992", "asylg")]
    [InlineData("AsylVfG", "asylg")]
    [InlineData("AsylbLG", "asylblg")]
    [InlineData("RuStAG", "stag")]
    [InlineData("Staatsangehörigkeitsgesetzes", "stag")]
    [InlineData("FreizügG/EU 2004", "freizuegg-eu")]
    [InlineData("FreizügG/EU", "freizuegg-eu")]
    [InlineData("IntV", "intv")]
    [InlineData("AZRG", "azrg")]
    [InlineData("AZRG-DV", "azrg-dv")]
    [InlineData("SGB 2", "sgb-2")]
    [InlineData("SGB II", "sgb-2")]
    [InlineData("Zweiten Buches Sozialgesetzbuch", "sgb-2")]
    [InlineData("VwVfG", "vwvfg")]
    [InlineData("Verwaltungsgerichtsordnung", "vwgo")]
    [InlineData("Bürgerlichen Gesetzbuchs", "bgb")]
    [InlineData("Grundgesetzes", "gg")]
    [InlineData("Grundgesetz für die Bundesrepublik Deutschland", "gg")]
    [InlineData("BGBEG", "egbgb")]
    [InlineData("Verordnung (EU) 2024/1347", "vo-eu-2024-1347")]
    [InlineData("Verordnung (EU) Nr. 604/2013", "dublin-iii-vo")]
    public void A_law_is_found_by_every_name_people_use(string name, string code) => Assert.Equal(code, LawCodes.Find(name));

    [Theory]
    [InlineData("Hausordnung")]
    [InlineData("Tarifvertrag")]
    [InlineData("XyzG")]
    [InlineData("")]
    [InlineData("AufenthG und mehr")]
    public void An_unknown_name_has_no_code(string name) => Assert.Null(LawCodes.Find(name));

    [Theory]
    [InlineData("XyzG", "xyzg")]
    [InlineData("BäckG/NW", "baeckg-nw")]
    [InlineData("JVollzGB BW III", "jvollzgb-bw-3")]
    [InlineData("KV M-V", "kv-m-v")]
    public void An_unknown_abbreviation_gets_a_code_by_the_rule(string name, string code) => Assert.Equal(code, LawCodes.Of(name));

    [Theory]
    [InlineData("aufenthg", "AufenthG")]
    [InlineData("freizuegg-eu", "FreizügG/EU")]
    [InlineData("sgb-2", "SGB II")]
    [InlineData("azrg-dv", "AZRG-DV")]
    [InlineData("vo-eu-2024-1347", "VO (EU) 2024/1347")]
    [InlineData("vo-eg-987-2009", "VO (EG) Nr. 987/2009")]
    [InlineData("rl-2008-115-eg", "RL 2008/115/EG")]
    [InlineData("xyzg", "xyzg")]
    public void A_code_is_shown_as_people_write_it(string code, string shown) => Assert.Equal(shown, LawCodes.Display(code));

    [Fact]
    public void A_known_law_has_a_title()
    {
        Assert.Equal("Aufenthaltsgesetz", LawCodes.Title("aufenthg"));
        Assert.Equal("Staatsangehörigkeitsgesetz", LawCodes.Title("stag"));
        Assert.Null(LawCodes.Title("xyzg"));
    }

    [Theory]
    [InlineData("gg", true)]
    [InlineData("rl-2008-115-eg", true)]
    [InlineData("aufenthg", false)]
    public void Some_laws_have_articles(string code, bool articles) => Assert.Equal(articles, LawCodes.HasArticles(code));
}
