using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>Throwing a draft away, on a page of its own.</summary>
public sealed class DiscardDraftTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Author = "autorin";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_discarded_draft_is_gone_its_text_stays_in_the_record_and_a_second_click_is_told()
    {
        var slug = await office.PublishedAsync("Artikel mit Verworfenem", Office.Text("Freigegeben."));
        await office.ChangeAsync(slug, Office.Text("Zu verwerfen."));
        var page = await (await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten")).FollowAsync("Verwerfen");

        var first = await page.Form("verwerfen").SubmitAsync();
        var second = await page.Form("verwerfen").SubmitAsync();

        Assert.Equal($"/artikel/{slug}", first.Path);
        Assert.Contains("Der Entwurf ist verworfen.", first.Text, StringComparison.Ordinal);
        Assert.Contains("keinen Entwurf mehr", second.Problems, StringComparison.Ordinal);
        Assert.Contains("Zu verwerfen.", (await fixture.GetAsync("admin", "/verwaltung/verlauf")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(Author, $"/artikel/{slug}/entwurf-verwerfen")).Status);
    }

    [Fact]
    public async Task A_draft_somebody_saved_meanwhile_is_not_discarded()
    {
        var slug = await office.PublishedAsync("Artikel mit Gegenverkehr", Office.Text("Freigegeben."));
        await office.ChangeAsync(slug, Office.Text("Alt."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/entwurf-verwerfen");
        await office.ChangeAsync(slug, Office.Text("Inzwischen gespeichert."), author: "fachverantwortung");

        var answer = await page.Form("verwerfen").SubmitAsync();

        Assert.Contains("inzwischen gespeichert", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Inzwischen gespeichert.", (await DraftAsync(slug)).Markdown, StringComparison.Ordinal);
    }

    private async Task<DraftView> DraftAsync(string slug) =>
        (await fixture.Host.Get<DraftQueries>().FindAsync(slug, await office.ActorAsync(Author), default))!; // the tests made the article
}
