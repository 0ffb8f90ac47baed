using System.Net;
using Wiki.Core.Checklists;
using Wiki.Core.Reviews;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists;

/// <summary>Two people at one checklist, closed windows, ended sessions: no typed line is lost (ADR 0010).</summary>
public sealed class MergeChecklistTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Merge = "Zusammenführen und weiter schreiben";
    private const string Hers = "Wie viel Lohn steht im Vertrag?";
    private const string Mine = "Arbeitet die Person?";

    private readonly Sheets sheets = new(fixture.Office);

    [Theory]
    [InlineData("speichern")]
    [InlineData("einreichen")]
    [InlineData("freigeben")]
    public async Task Changes_at_different_points_are_put_together_whatever_became_of_the_other_text(string act)
    {
        var slug = await sheets.PublishedAsync($"zwei-{act}");
        await sheets.SavedAsync(slug, Sheets.Yaml(slug)); // the draft both begin from
        var mine = await OpenedAsync(slug, Mine);

        await OtherAsync(slug, act);
        var merge = await mine.Smuggle("Form.Action", "speichern").SubmitAsync();
        var saved = await merge.FormWithButton(Merge).SubmitAsync();

        Assert.Contains("Nichts widerspricht sich", merge.MainText, StringComparison.Ordinal);
        Assert.Contains("Zusammengeführt und als Entwurf gespeichert.", saved.Text, StringComparison.Ordinal);
        var text = saved.Form("bogen").ValueOf("Form.Yaml");
        Assert.Contains(Mine, text, StringComparison.Ordinal);
        Assert.Contains(Hers, text, StringComparison.Ordinal);
        Assert.Contains("Texte zusammengeführt", (await fixture.GetAsync("admin", "/verwaltung/verlauf")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_wordings_of_one_point_are_chosen_between_and_nothing_is_saved_before()
    {
        var slug = await sheets.PublishedAsync("zwei-streit");
        var mine = await OpenedAsync(slug, Mine, "Gibt es einen Arbeitsvertrag?");
        await sheets.SavedAsync(slug, Sheets.Yaml(slug).Replace("Gibt es einen Arbeitsvertrag?", "Liegt ein Vertrag vor?", StringComparison.Ordinal));

        var merge = await mine.Smuggle("Form.Action", "speichern").SubmitAsync();
        var undecided = await merge.FormWithButton(Merge).SubmitAsync();
        var chosen = await undecided.FormWithButton(Merge).Smuggle("absatz-1", "mein").SubmitAsync();

        Assert.Contains("1 Stelle braucht Ihre Wahl", merge.MainText, StringComparison.Ordinal);
        Assert.Contains("bei jedem Absatz", undecided.Problems, StringComparison.Ordinal);
        Assert.Contains(Mine, chosen.Form("bogen").ValueOf("Form.Yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Liegt ein Vertrag vor?", chosen.Form("bogen").ValueOf("Form.Yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_a_part_of_either_text_cannot_approve_it()
    {
        var slug = await sheets.PublishedAsync("zwei-augen");
        var mine = await OpenedAsync(slug, Mine);
        await OtherAsync(slug, "speichern");
        await (await mine.Smuggle("Form.Action", "speichern").SubmitAsync()).FormWithButton(Merge).SubmitAsync();

        var version = await SubmittedAsync(slug);

        Assert.Contains((await fixture.Office.ActorAsync("fachverantwortung")).Id, version.Contributors);
        Assert.Contains((await fixture.Office.ActorAsync("autorin")).Id, version.Contributors);
    }

    [Fact]
    public async Task An_overtaken_draft_is_put_together_with_the_newer_version_and_then_submitted()
    {
        var slug = await sheets.PublishedAsync("zwei-ueberholt");
        await sheets.SavedAsync(slug, Sheets.Yaml(slug).Replace("Gibt es einen Arbeitsvertrag?", Mine, StringComparison.Ordinal));
        var review = await SubmitAsync(slug);
        await sheets.SavedAsync(slug, Sheets.Yaml(slug).Replace("Wie hoch ist der Lohn?", Hers, StringComparison.Ordinal));
        await fixture.Office.ApproveAsync(review);

        var editor = await fixture.GetAsync("autorin", $"/boegen/{slug}/bearbeiten");
        var merge = await editor.FormWithButton("Speichern und zusammenführen").SubmitAsync();
        var saved = await merge.FormWithButton(Merge).SubmitAsync();
        var sent = await saved.Form("bogen").Set("Änderungsnotiz", "Frage klarer gestellt").Smuggle("Form.Action", "einreichen").SubmitAsync();

        Assert.Contains("Inzwischen wurde Version 2 freigegeben", editor.MainText, StringComparison.Ordinal);
        Assert.Equal($"/boegen/{slug}/zusammenfuehren", merge.Path);
        Assert.Contains("Eingereicht.", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_offered_again_and_others_are_told_who_is_writing()
    {
        var slug = await sheets.PublishedAsync("zwei-zwischenstand");
        var form = await OpenedAsync(slug, Mine);
        var browser = await fixture.AsAsync("autorin");
        var kept = await browser.PostAsync(
            "/boegen/zwischenstand", ("slug", slug), ("__RequestVerificationToken", form.ValueOf("__RequestVerificationToken")), ("Form.Yaml", form.ValueOf("Form.Yaml")),
            ("Form.Tests", form.ValueOf("Form.Tests")), ("Form.Kind", "Substantive"), ("Form.Version", "0"), ("Form.BaseNumber", "1"));

        var colleague = await fixture.GetAsync("fachverantwortung", $"/boegen/{slug}/bearbeiten");
        var offered = await browser.GetAsync($"/boegen/{slug}/bearbeiten");
        var restored = await offered.FollowAsync("Wiederherstellen");
        var saved = await restored.Form("bogen").Smuggle("Form.Action", "speichern").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Contains("Wird gerade auch bearbeitet", colleague.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain(Mine, colleague.Html, StringComparison.Ordinal);
        Assert.Contains("Nicht gespeicherter Text von Ihnen", offered.MainText, StringComparison.Ordinal);
        Assert.Contains(Mine, restored.Form("bogen").ValueOf("Form.Yaml"), StringComparison.Ordinal);
        Assert.Contains("Entwurf gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nicht gespeicherter Text", saved.MainText, StringComparison.Ordinal);
        Assert.NotNull((await fixture.GetAsync("autorin", "/aufgaben")).Document.QuerySelector($"a[href='/boegen/{slug}/bearbeiten']"));
    }

    [Fact]
    public async Task A_text_sent_after_the_session_ended_stays_on_the_page_until_the_person_is_back()
    {
        var slug = await sheets.PublishedAsync("zwei-feierabend");
        using var browser = await fixture.Host.SignedInAsync("autorin");
        var page = await browser.GetAsync($"/boegen/{slug}/bearbeiten");
        foreach (Cookie cookie in browser.Cookies.GetAllCookies()) if (cookie.Name == "sitzung") cookie.Expired = true;

        var gone = await page.Form("bogen").Set("Form.Yaml", "id: zwei-feierabend\ntitel: \"Zehn Stunden getippt\"").SubmitAsync();
        var signIn = await browser.GetAsync("/anmelden");
        await signIn.Form("anmelden").Set("Benutzername", "autorin").Set("Passwort", "beispiel-2026").SubmitAsync();
        var back = await gone.FormWithButton("Weiter mit diesem Text").SubmitAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, gone.Status);
        Assert.Contains("Formular war abgelaufen", back.Problems, StringComparison.Ordinal);
        Assert.Contains("Zehn Stunden getippt", back.Form("bogen").ValueOf("Form.Yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checklist_with_a_person_in_it_is_submitted_only_with_a_reason()
    {
        var slug = await sheets.PublishedAsync("zwei-person");
        var form = (await fixture.GetAsync("autorin", $"/boegen/{slug}/bearbeiten")).Form("bogen");
        var yaml = form.ValueOf("Form.Yaml").Replace("Nachweis nachfordern.", "Nachweis bei muster@stadt.example nachfordern.", StringComparison.Ordinal);

        var asked = await form.Set("Form.Yaml", yaml).Set("Änderungsnotiz", "Adresse").Smuggle("Form.Action", "einreichen").SubmitAsync();
        var sent = await asked.Form("bogen").Set("Form.PassReason", "Poststelle des Amtes").Smuggle("Form.Action", "einreichen").SubmitAsync();

        Assert.Contains("über eine bestimmte Person", asked.MainText, StringComparison.Ordinal);
        Assert.Contains("Eingereicht.", sent.Text, StringComparison.Ordinal);
    }

    /// <summary>The author's form with a question of their own, before anybody sends anything.</summary>
    private async Task<WebForm> OpenedAsync(string slug, string question, string instead = "Gibt es einen Arbeitsvertrag?")
    {
        var form = (await fixture.GetAsync("autorin", $"/boegen/{slug}/bearbeiten")).Form("bogen");
        return form.Set("Form.Yaml", form.ValueOf("Form.Yaml").Replace(instead, question, StringComparison.Ordinal)).Set("Änderungsnotiz", "Frage klarer gestellt");
    }

    private async Task OtherAsync(string slug, string act)
    {
        var other = (await fixture.GetAsync("fachverantwortung", $"/boegen/{slug}/bearbeiten")).Form("bogen");
        var sent = await other.Set("Form.Yaml", other.ValueOf("Form.Yaml").Replace("Wie hoch ist der Lohn?", Hers, StringComparison.Ordinal))
            .Set("Änderungsnotiz", "Frage klarer gestellt").Smuggle("Form.Action", act == "speichern" ? act : "einreichen").SubmitAsync();
        if (act == "freigeben") await (await fixture.GetAsync("leitung", sent.PathAndQuery)).Form("entscheiden").SubmitAsync();
    }

    private async Task<int> SubmitAsync(string slug)
    {
        var author = await fixture.Office.ActorAsync("autorin");
        var draft = (await fixture.Host.Get<TemplateDraftQueries>().FindAsync(slug, author, default))!; // just saved
        return await fixture.Host.Get<SubmitForReview>().RunAsync(ChecklistHistory.Kind, slug, draft.Version, author, default).Must();
    }

    private async Task<Review> SubmittedAsync(string slug)
    {
        var number = await SubmitAsync(slug);
        await using var db = await fixture.Host.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Core.Data.WikiDbContext>>().CreateDbContextAsync();
        return (await db.Reviews.FindAsync(number))!; // just made
    }
}
