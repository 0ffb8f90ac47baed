using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>What is typed survives closed windows and ended sessions.</summary>
public sealed class AutosaveTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task What_was_typed_is_offered_again_and_restored_with_the_version_it_started_from()
    {
        var slug = await office.PublishedAsync("Abgebrochen", Office.Text("Text."));
        await TypeAsync("autorin", slug, "Getippt, nicht gespeichert.");

        var offered = await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten");
        var restored = await offered.FollowAsync("Wiederherstellen");
        var saved = await restored.FormWithButton("Speichern").SubmitAsync();

        Assert.Contains("Nicht gespeicherter Text von Ihnen", offered.MainText, StringComparison.Ordinal);
        Assert.Equal("Getippt, nicht gespeichert.", restored.Form("entwurf").ValueOf("Form.Markdown"));
        Assert.Contains("Entwurf gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nicht gespeicherter Text", saved.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_want_it_back_throws_it_away()
    {
        var slug = await office.PublishedAsync("Weggeworfen", Office.Text("Text."));
        await TypeAsync("autorin", slug, "Unfug");

        var page = await (await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten")).Form("kopie-verwerfen").SubmitAsync();

        Assert.DoesNotContain("Nicht gespeicherter Text", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_told_who_is_writing_and_see_no_word_of_it()
    {
        var slug = await office.PublishedAsync("Zu zweit", Office.Text("Text."));
        await TypeAsync("autorin", slug, "Geheim bis zum Speichern");

        var page = await fixture.GetAsync("fachverantwortung", $"/artikel/{slug}/bearbeiten");

        Assert.Contains("Wird gerade auch bearbeitet", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_kept()
    {
        var slug = await office.PublishedAsync("Ohne Marke", Office.Text("Text."));
        var browser = await fixture.AsAsync("autorin");

        var answer = await browser.PostAsync("/artikel/zwischenstand", ("artikel", slug), ("Form.Markdown", "Untergeschoben"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("Nicht gespeicherter Text", (await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_sent_after_the_session_ended_stays_on_the_page_until_the_person_is_back()
    {
        var slug = await office.PublishedAsync("Feierabend", Office.Text("Text."));
        using var browser = await fixture.Host.SignedInAsync("autorin");
        var page = await browser.GetAsync($"/artikel/{slug}/bearbeiten");
        foreach (System.Net.Cookie cookie in browser.Cookies.GetAllCookies()) if (cookie.Name == "sitzung") cookie.Expired = true;

        var gone = await page.FormWithButton("Speichern").Set("Form.Title", "Feierabend neu").Set("Form.Markdown", "Zehn Stunden <getippt>").SubmitAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, gone.Status);
        Assert.Contains("Ihre Sitzung ist abgelaufen", gone.MainText, StringComparison.Ordinal);
        var signIn = await browser.GetAsync("/anmelden");
        await signIn.Form("anmelden").Set("Benutzername", "autorin").Set("Passwort", "beispiel-2026").SubmitAsync();
        var back = await gone.FormWithButton("Weiter mit diesem Text").SubmitAsync();

        Assert.Contains("Formular war abgelaufen", back.Problems, StringComparison.Ordinal);
        Assert.Equal(("Feierabend neu", "Zehn Stunden <getippt>"), (back.Form("entwurf").ValueOf("Form.Title"), back.Form("entwurf").ValueOf("Form.Markdown")));
        Assert.Contains("Entwurf gespeichert.", (await back.FormWithButton("Speichern").SubmitAsync()).Text, StringComparison.Ordinal);
    }

    private async Task TypeAsync(string person, string slug, string text)
    {
        var form = (await fixture.GetAsync(person, $"/artikel/{slug}/bearbeiten")).Form("entwurf");
        var browser = await fixture.AsAsync(person);
        using var content = new FormUrlEncodedContent(
        [
            new("artikel", slug), new("__RequestVerificationToken", form.ValueOf("__RequestVerificationToken")), new("Form.Title", form.ValueOf("Form.Title")),
            new("Form.Version", form.ValueOf("Form.Version")), new("Form.BaseNumber", form.ValueOf("Form.BaseNumber")), new("Form.Markdown", text),
        ]);
        using var answer = await browser.Http.PostAsync(new Uri("/artikel/zwischenstand", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
