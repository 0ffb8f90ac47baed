using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>What is not approved never reaches a person who may not see drafts, on whatever page.</summary>
public sealed class DraftSecrecyTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Secret = "Geheimwort-Quastenflosser";

    private readonly Office office = fixture.Office;

    [Theory]
    [InlineData("sachbearbeitung")]
    [InlineData("patin")]
    [InlineData("iks")]
    [InlineData("admin")]
    public async Task No_page_shows_a_draft_a_submitted_a_returned_or_a_withdrawn_text(string reader)
    {
        var draft = await office.PublishedAsync("Offener Artikel", Office.Text("Freigegeben."));
        await office.ChangeAsync(draft, Office.Text(Secret), $"{Secret} im Entwurf", change: fields => fields with { Title = $"{Secret} Titel", Keywords = [Secret] });
        var submitted = await office.DraftAsync($"{Secret} eingereicht", Office.Text(Secret, $"{Secret} kurz"));
        var review = await office.SubmitAsync(submitted);
        var returned = await office.PublishedAsync("Zurückgegebener Artikel", Office.Text("Freigegeben."));
        await office.ChangeAsync(returned, Office.Text(Secret), Secret);
        await office.ReturnAsync(await office.SubmitAsync(returned), $"{Secret} als Grund");
        var hidden = await fixture.Host.Get<RevisionQueries>().ListAsync(returned, await office.ActorAsync("leitung"), default);

        string[] pages =
        [
            "/", "/artikel", "/artikel?thema=Humanit%C3%A4rer%20Aufenthalt", "/aenderungen", $"/suche?q={Secret}", $"/suche?q={Secret}&frueher=ja",
            $"/suche/vorschlaege?q={Secret[..8]}", $"/artikel/{draft}", $"/artikel/{draft}?stichtag=2030-01-01", $"/artikel/{draft}/verlauf",
            $"/artikel/{returned}", $"/artikel/{returned}/verlauf", $"/artikel/{returned}/vergleich?von=1&bis=2", "/konto",
            .. hidden.Where(row => row.Number is null).Select(row => $"/artikel/{returned}/eingereicht/{row.Id}"),
            $"/artikel/{submitted}", $"/artikel/{submitted}/verlauf", $"/freigaben/{review}", "/freigaben", $"/artikel/{draft}/bearbeiten",
            $"/artikel/{draft}/entwurf-verwerfen",
        ];

        foreach (var url in pages)
        {
            var page = await fixture.GetAsync(reader, url);
            // The search page repeats the question; everything else on it must be silent.
            var shown = url.StartsWith("/suche?", StringComparison.Ordinal) ? string.Concat(page.Document.QuerySelectorAll(".hit, .answer").Select(hit => hit.OuterHtml)) : page.Html;
            Assert.False(shown.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{reader} sees the draft on {url}.");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(reader, $"/artikel/{submitted}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(reader, $"/artikel/{submitted}/verlauf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(reader, $"/artikel/{submitted}/vergleich?von=0&bis=1")).Status);
    }

    [Fact]
    public async Task Approvers_see_what_readers_do_not()
    {
        var slug = await office.DraftAsync("Nur eingereicht", Office.Text(Secret));
        var review = await office.SubmitAsync(slug);

        var page = await fixture.GetAsync("leitung", $"/freigaben/{review}");

        Assert.Contains(Secret, page.MainText, StringComparison.Ordinal);
        Assert.Contains(Secret, (await page.FollowAsync("ganze Fassung lesen")).MainText, StringComparison.Ordinal);
    }
}
