using Wiki.Core.Articles;
using Wiki.Core.People;
using Wiki.TestKit;
using Wiki.Web.Tests.Api;

namespace Wiki.Web.Tests.Search;

/// <summary>Text that does not apply reaches no reader through page, suggestions or API: no hit, no snippet, no count, no correction.</summary>
public sealed class UnseenTextTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_not_found()
    {
        await office.DraftAsync("Ammerlandwort", Office.Text("Ammerlandwort steht im Entwurf."));

        await NothingAsync("Ammerlandwort");
    }

    [Fact]
    public async Task A_submitted_text_is_not_found()
    {
        await office.SubmitAsync(await office.DraftAsync("Birkenhainwort", Office.Text("Birkenhainwort liegt zur Freigabe.")));

        await NothingAsync("Birkenhainwort");
    }

    [Fact]
    public async Task A_returned_text_is_not_found()
    {
        await office.ReturnAsync(await office.SubmitAsync(await office.DraftAsync("Cimbernwort", Office.Text("Cimbernwort kam zurück."))), "Bitte mit Quelle.");

        await NothingAsync("Cimbernwort");
    }

    [Fact]
    public async Task A_future_text_is_not_found()
    {
        await office.PublishedAsync("Dünengraswort", Office.Text("Dünengraswort gilt ab morgen."), office.Today.AddDays(1));

        await NothingAsync("Dünengraswort");
    }

    [Fact]
    public async Task A_retired_text_is_not_found()
    {
        var slug = await office.PublishedAsync("Eichbaumwort", Office.Text("Eichbaumwort galt."));
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);
        Assert.Single((await reader.GetAsync("search?q=Eichbaumwort"))["hits"].AsArray()); // the test can see what is there
        await fixture.Host.Get<RetireArticle>().RunAsync(slug, "Gilt nicht mehr.", await office.ActorAsync("leitung"), Ct).Must();

        await NothingAsync("Eichbaumwort");
    }

    [Fact]
    public async Task A_superseded_text_is_found_only_when_asked_for()
    {
        var slug = await office.PublishedAsync("Fährenwort heute", Office.Text("Fährenwort galt früher."), office.Today.AddDays(-10));
        await office.RevisedAsync(slug, Office.Text("Nun steht es anders da."));
        await office.ChangeAsync(slug, Office.Text("Nun steht es anders da."), change: fields => fields with { Title = "Anderer Titel" });
        await office.ApproveAsync(await office.SubmitAsync(slug));

        await NothingAsync("Fährenwort");
        Assert.NotEmpty((await fixture.GetAsync("sachbearbeitung", "/suche?q=F%C3%A4hrenwort&frueher=ja")).Document.QuerySelectorAll(".hit"));
    }

    private async Task NothingAsync(string word)
    {
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);
        foreach (var query in new[] { word, word[..6], word[..^1], $"\"{word}\"" })
        {
            var asked = Uri.EscapeDataString(query);
            var answer = await reader.GetAsync($"search?q={asked}");
            Assert.Equal(200, answer.Status);
            Assert.Empty(answer["hits"].AsArray());
            Assert.DoesNotContain(word, answer.Text.Replace(query, "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);

            var page = await fixture.GetAsync("sachbearbeitung", $"/suche?q={asked}");
            Assert.Empty(page.Document.QuerySelectorAll(".hit, .answer"));
            Assert.DoesNotContain("Meinten Sie", page.Html, StringComparison.Ordinal);
            Assert.Empty((await fixture.GetAsync("sachbearbeitung", $"/suche/vorschlaege?q={asked}")).Document.QuerySelectorAll("[role=option]"));
        }
    }
}
