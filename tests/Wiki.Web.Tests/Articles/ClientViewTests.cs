using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>What a client may see, on paper and on a turned screen: nothing internal, whatever the text holds.</summary>
public sealed class ClientViewTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Internal = "STRENGVERTRAULICH";

    private static readonly string Body = $"""
        ## Kurzantwort

        Kurz gesagt: ja.

        > [!INTERN]
        > {Internal} in der Kurzantwort.

        ## Voraussetzungen

        Sechs Jahre Aufenthalt.

        > [!INTERN]
        > {Internal} im Text, mit ![{Internal}](datei:intern.png).

        - Punkt

          > [!INTERN]
          > {Internal} in einer Liste.

        ### Hausregelung

        {Internal} als Unterabschnitt.

        ## Klartext

        Sie leben lange hier.

        1. Pass
        2. Mietvertrag

        > [!INTERN]
        > {Internal} im Klartext.

        ## Hausregelung

        {Internal} der Behörde.

        ## Quellen

        {Internal}er Erlass vom Montag.
        """;

    private readonly Office office = fixture.Office;

    [Theory]
    [InlineData("druck?fuer=kunde", "Sechs Jahre Aufenthalt.")]
    [InlineData("druck?fuer=klartext", "Sie leben lange hier.")]
    [InlineData("druck?fuer=irgendwer", "Sechs Jahre Aufenthalt.")]
    [InlineData("gedreht", "Sie leben lange hier.")]
    public async Task Nothing_internal_is_in_what_a_client_sees(string view, string shown)
    {
        var slug = await ArticleAsync();
        var page = await fixture.GetAsync("autorin", $"/artikel/{slug}/{view}");

        Assert.Contains(shown, page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(Internal, page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("intern.png", page.Html, StringComparison.Ordinal);
        foreach (var detail in new[] { "Änderungsgrund nur fürs Haus", "Lea Leitung", "Klärungsfrage", "Geheimwort", "Nächste Prüfung", "Hausregelung" })
        {
            Assert.DoesNotContain(detail, page.Find("main").InnerHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_turned_screen_shows_no_names_no_search_no_tasks_and_leads_back()
    {
        var slug = await ArticleAsync();
        var page = await fixture.GetAsync("autorin", $"/artikel/{slug}/gedreht");

        Assert.Null(page.Document.QuerySelector("[data-search], nav, .user, .count, .site-foot"));
        Assert.Equal($"/artikel/{slug}", page.Find("a[data-turn]").GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("ol li"));

        var article = await fixture.GetAsync("autorin", $"/artikel/{slug}");
        Assert.Equal($"/artikel/{slug}/gedreht", article.Find("a[data-turn]").GetAttribute("href"));
    }

    [Fact]
    public async Task Every_print_has_its_check_line()
    {
        var slug = await ArticleAsync();
        var hash = (await fixture.Host.Get<ArticleQueries>().FindAsync(slug, office.Today, default))!.Hash[..12];
        foreach (var view in new[] { "druck", "druck?fuer=kunde", "druck?fuer=klartext" })
        {
            var line = (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/{view}")).Find(".print-foot").TextContent;

            Assert.Contains($"Prüfsumme {hash}", line, StringComparison.Ordinal);
            Assert.Contains("Fassung 1", line, StringComparison.Ordinal);
            Assert.Contains("Rechtsstand", line, StringComparison.Ordinal);
            Assert.Contains($"Ausdruck vom {office.Today:dd.MM.yyyy}", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_house_s_print_has_the_house_rule_and_says_which_day_it_is_for()
    {
        var slug = await ArticleAsync();

        var today = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/druck");
        var then = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/druck?stichtag={office.Today.AddDays(-2):yyyy-MM-dd}");

        Assert.Contains($"{Internal} der Behörde.", today.MainText, StringComparison.Ordinal);
        Assert.Contains($"Stichtag {office.Today.AddDays(-2):dd.MM.yyyy}", then.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("druck")]
    [InlineData("druck?fuer=kunde")]
    [InlineData("gedreht")]
    public async Task A_locked_article_is_not_handed_out(string view)
    {
        var slug = await ArticleAsync();
        await fixture.Host.Get<LockArticle>().RunAsync(slug, "Falsch.", await office.ActorAsync("leitung"), default).Must();

        var page = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/{view}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Sechs Jahre", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sie leben lange hier", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("druck")]
    [InlineData("druck?fuer=kunde")]
    [InlineData("gedreht")]
    public async Task A_mere_draft_is_neither_printed_nor_turned(string view)
    {
        var slug = await office.DraftAsync("Nur Entwurf", Office.Text("Anfang."));

        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("autorin", $"/artikel/{slug}/{view}")).Status);
    }

    [Fact]
    public async Task Without_plain_language_both_views_say_so()
    {
        var slug = await office.PublishedAsync("Ohne Klartext", Office.Text("Nur für das Amt."));

        Assert.Contains("noch keinen Text in einfacher Sprache", (await fixture.GetAsync("autorin", $"/artikel/{slug}/gedreht")).MainText, StringComparison.Ordinal);
        var leaflet = await fixture.GetAsync("autorin", $"/artikel/{slug}/druck?fuer=klartext");
        Assert.Contains("noch keinen Klartext", leaflet.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Nur für das Amt.", leaflet.MainText, StringComparison.Ordinal);
    }

    private async Task<string> ArticleAsync()
    {
        var slug = await office.DraftAsync("Beispiel für alle", Body, change: fields => fields with
        {
            Keywords = ["Geheimwort"],
            ChangeNote = "Änderungsgrund nur fürs Haus",
            OpenQuestions = [new OpenQuestion("Klärungsfrage?", null, "Ja.", null)],
            ValidFrom = office.Today.AddDays(-5),
        });
        await office.AttachAsync(slug, "intern.png", TestFiles.Png);
        await office.ApproveAsync(await office.SubmitAsync(slug));
        return slug;
    }
}
