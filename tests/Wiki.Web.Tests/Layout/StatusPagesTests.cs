using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Layout;

/// <summary>What people see when something does not work.</summary>
public sealed class StatusPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_missing_page_says_so_and_keeps_the_search_field()
    {
        var page = await fixture.GetAsync("sachbearbeitung", "/gibt-es-nicht");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("404 Diese Seite gibt es nicht", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("[data-search]"));
    }

    [Fact]
    public async Task A_forbidden_page_says_that_the_right_is_missing()
    {
        var page = await fixture.GetAsync("sachbearbeitung", "/verwaltung");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("403 Dafür fehlt Ihnen das Recht", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_too_old_says_that_nothing_was_saved()
    {
        var browser = await fixture.AsAsync("sachbearbeitung");

        var answer = await (await browser.GetAsync("/konto")).Form("sitzungen").WithoutToken().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Es wurde nichts gespeichert.", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bug_shows_a_number_to_people_and_the_reason_to_nobody()
    {
        using var broken = new WebHost { Replace = services => services.AddSingleton<ArticleLists>(_ => throw new InvalidOperationException("Innerer Grund")) };
        using var browser = await broken.SignedInAsync("sachbearbeitung");

        var page = await browser.GetAsync("/aenderungen");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains("Das hat nicht geklappt", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Innerer Grund", page.Html, StringComparison.Ordinal);
        Assert.Contains(broken.Log.Lines, line => line.Contains("Innerer Grund", StringComparison.Ordinal));
        Assert.NotEmpty(page.Find(".errorpage__code").TextContent);
        Assert.True(page.Headers.Contains("Content-Security-Policy"));
    }
}
