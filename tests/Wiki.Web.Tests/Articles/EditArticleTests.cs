using System.Net;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>The editor through its form: nothing typed is ever lost, nothing unready is ever submitted.</summary>
public sealed class EditArticleTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Author = "autorin";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_new_article_is_started_saved_and_submitted_by_its_forms()
    {
        var page = await fixture.GetAsync(Author, "/artikel/neu");
        var saved = await Fill(page.FormWithButton("Speichern"), "Ganz neuer Artikel").SubmitAsync();

        Assert.Equal("/artikel/ganz-neuer-artikel/bearbeiten", saved.Path);
        Assert.Contains("Entwurf gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("alles in Ordnung", saved.Find(".ready").TextContent, StringComparison.Ordinal);

        var submitted = await saved.FormWithButton("Zur Freigabe").SubmitAsync();

        Assert.StartsWith("/freigaben/", submitted.Path, StringComparison.Ordinal);
        Assert.Contains("Eingereicht. Die Fassung liegt jetzt zur Freigabe.", submitted.Text, StringComparison.Ordinal);
        Assert.NotNull(submitted.Form("zurueckziehen"));
    }

    [Fact]
    public async Task A_new_article_can_be_submitted_at_once()
    {
        var page = await fixture.GetAsync(Author, "/artikel/neu");

        var submitted = await Fill(page.FormWithButton("Zur Freigabe"), "Sofort eingereicht").SubmitAsync();

        Assert.StartsWith("/freigaben/", submitted.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Der Titel fehlt")]
    [InlineData("Titel", "Mit Leerzeichen", "Kennung darf nur")]
    [InlineData("Titel", "neu", "reserviertes Wort")]
    [InlineData("§§§", "", "Kennung darf nur")]
    public async Task A_refused_new_article_keeps_everything_typed(string title, string slug, string sentence)
    {
        var page = await fixture.GetAsync(Author, "/artikel/neu");

        var answer = await Fill(page.FormWithButton("Speichern"), title).Set("Form.Slug", slug).Set("Form.Markdown", "Mein mühsam getippter Text").SubmitAsync();

        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
        var form = answer.Form("entwurf");
        Assert.Equal((title, slug, "Mein mühsam getippter Text"), (form.ValueOf("Form.Title"), form.ValueOf("Form.Slug"), form.ValueOf("Form.Markdown")));
        Assert.Equal("fachverantwortung", form.ValueOf("Form.Deputy"));
    }

    [Fact]
    public async Task What_looks_like_personal_data_is_saved_with_a_warning_and_submitted_only_with_a_reason()
    {
        var slug = await office.DraftAsync("Mit Telefonnummer", Office.Text("Zentrale: 0221 221-12345."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");

        var saved = await page.FormWithButton("Speichern").SubmitAsync();
        var refused = await saved.FormWithButton("Zur Freigabe").SubmitAsync();
        var passed = await refused.FormWithButton("Zur Freigabe").Set("Form.PassReason", "Zentrale einer Behörde").SubmitAsync();

        Assert.Contains("Entwurf gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Zeile 7: sieht aus wie eine Telefonnummer.", saved.Find("#personenbezogen").TextContent, StringComparison.Ordinal);
        Assert.Contains("Im Text steht vermutlich etwas über eine bestimmte Person.", refused.Problems, StringComparison.Ordinal);
        Assert.StartsWith("/freigaben/", passed.Path, StringComparison.Ordinal);
        await using var db = await fixture.Host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var line = await db.History.SingleAsync(entry => entry.Verb == "personal-data-passed", TestContext.Current.CancellationToken);
        Assert.Equal(("Zentrale einer Behörde", "eine Telefonnummer"), (line.Reason, Assert.Single(line.Changes).New));
        Assert.DoesNotContain("12345", line.Changes[0].New + line.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_address_is_refused_and_keeps_the_text()
    {
        var slug = await office.DraftAsync("Vergeben", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, "/artikel/neu");

        var answer = await Fill(page.FormWithButton("Speichern"), "Vergeben").Set("Form.Slug", slug).Set("Form.Markdown", "Mein Text").SubmitAsync();

        Assert.Contains("Diese Kennung gibt es schon", answer.Problems, StringComparison.Ordinal);
        Assert.Equal("Mein Text", answer.Form("entwurf").ValueOf("Form.Markdown"));
    }

    [Fact]
    public async Task Unreadable_dates_sources_and_numbers_are_named_and_nothing_is_lost()
    {
        var slug = await office.PublishedAsync("Artikel mit Daten", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");

        var answer = await page.FormWithButton("Speichern").Set("Form.ValidFrom", "31.02.2027").Set("Form.LegalAsOf", "bald").Set("Form.RecheckMonths", "viele")
            .Set("Form.Sources", "hörensagen | vom Flur").Set("Form.OpenQuestions", "Warum? | gestern").Set("Form.Markdown", "Mein Text").SubmitAsync();

        Assert.Contains("Gilt ab: „31.02.2027“ ist kein Datum.", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Rechtsstand: „bald“ ist kein Datum.", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Prüfzyklus: „viele“", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("hörensagen", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Klärungsbedarf: „gestern“", answer.Problems, StringComparison.Ordinal);
        var form = answer.Form("entwurf");
        Assert.Equal("Mein Text", form.ValueOf("Form.Markdown"));
        Assert.Equal(("31.02.2027", "bald", "viele"), (form.ValueOf("Form.ValidFrom"), form.ValueOf("Form.LegalAsOf"), form.ValueOf("Form.RecheckMonths")));
        Assert.Equal("hörensagen | vom Flur", form.ValueOf("Form.Sources"));
    }

    [Fact]
    public async Task Preview_without_scripts_shows_the_text_as_it_would_be_and_saves_nothing()
    {
        var slug = await office.PublishedAsync("Artikel mit Vorschau", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");

        var answer = await page.FormWithButton("aktualisieren").Set("Form.Markdown", Office.Text("**Fett** nach § 25b Abs. 1.")).SubmitAsync();

        Assert.Equal("Fett", answer.Find("#vorschau .wiki-prose strong").TextContent);
        Assert.NotNull(answer.Document.QuerySelector("#vorschau a[href^='/normen/']"));
        Assert.Contains("Noch nicht gespeichert", answer.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("**Fett**", (await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ready_is_saved_listed_and_not_submitted()
    {
        var slug = await office.PublishedAsync("Artikel ohne Notiz", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");

        var answer = await page.FormWithButton("Zur Freigabe").Set("Form.ChangeNote", "").Set("Form.LegalAsOf", "2026-11-21").Set("Form.Markdown", "Ohne Kurzantwort").SubmitAsync();

        Assert.Contains("kann noch nicht eingereicht werden", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Änderungsnotiz fehlt", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Rechtsstand liegt in der Zukunft", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Kurzantwort fehlt", answer.Problems, StringComparison.Ordinal);
        foreach (var link in answer.Document.QuerySelectorAll(".ready a")) Assert.NotNull(answer.Document.GetElementById(link.GetAttribute("href")!.TrimStart('#')));
        Assert.Equal("Ohne Kurzantwort\n", (await DraftAsync(slug)).Markdown);

        var corrected = await answer.FormWithButton("Zur Freigabe").Set("Form.ChangeNote", "Jetzt mit Notiz").Set("Form.LegalAsOf", "2026-11-20").Set("Form.Markdown", Office.Text("Fertig.")).SubmitAsync();
        Assert.StartsWith("/freigaben/", corrected.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_click_on_submit_says_what_happened_and_keeps_the_text()
    {
        var slug = await office.PublishedAsync("Artikel mit Doppelklick", Office.Text("Text."));
        var page = await (await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten")).FormWithButton("Speichern").Set("Form.ChangeNote", "Notiz").Set("Form.Markdown", Office.Text("Neu.")).SubmitAsync();

        var first = await page.FormWithButton("Zur Freigabe").SubmitAsync();
        var second = await page.FormWithButton("Zur Freigabe").SubmitAsync();

        Assert.StartsWith("/freigaben/", first.Path, StringComparison.Ordinal);
        Assert.Contains("hat den Entwurf eingereicht", second.MainText, StringComparison.Ordinal);
        Assert.Contains("Neu.", second.Form("zusammenfuehren").ValueOf("Form.Markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_click_on_the_first_submit_of_a_new_article_does_not_lose_the_text_either()
    {
        var saved = await Fill((await fixture.GetAsync(Author, "/artikel/neu")).FormWithButton("Speichern"), "Neu mit Doppelklick").SubmitAsync();

        var first = await saved.FormWithButton("Zur Freigabe").SubmitAsync();
        var second = await saved.FormWithButton("Zur Freigabe").SubmitAsync();
        var gap = await fixture.GetAsync(Author, "/artikel/neu-mit-doppelklick");

        Assert.StartsWith("/freigaben/", first.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("hat den Entwurf eingereicht", second.MainText, StringComparison.Ordinal);
        Assert.Contains("Ein Satz.", second.Form("zusammenfuehren").ValueOf("Form.Markdown"), StringComparison.Ordinal);
        foreach (var link in gap.Document.QuerySelectorAll("main a[href^='/artikel']"))
        {
            Assert.Equal(HttpStatusCode.OK, (await fixture.GetAsync(Author, link.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    public async Task A_draft_overtaken_by_an_approval_can_be_brought_up_to_date_and_submitted()
    {
        var slug = await office.PublishedAsync("Überholter Artikel", Office.Text("Eins."));
        await office.ChangeAsync(slug, Office.Text("Zwei."));
        var review = await office.SubmitAsync(slug);
        await office.ChangeAsync(slug, Office.Text("Drei."), "Meine Änderung"); // the next draft, while the other one waits
        await office.ApproveAsync(review);

        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");
        var refused = await page.FormWithButton("Zur Freigabe").SubmitAsync();
        Assert.Contains("neuere Fassung freigegeben", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Inzwischen wurde Fassung 2 freigegeben.", refused.MainText, StringComparison.Ordinal);

        var merge = await refused.FormWithButton("Speichern und zusammenführen").SubmitAsync();
        var merged = await merge.FormWithButton("Zusammenführen und weiter schreiben").Smuggle("absatz-1", "eigen").Smuggle("absatz-1-text", "Zwei. Drei.").SubmitAsync();
        Assert.Contains("Zusammengeführt und als Entwurf gespeichert.", merged.Text, StringComparison.Ordinal);
        var submitted = await merged.FormWithButton("Zur Freigabe").SubmitAsync();

        Assert.Equal("", submitted.Problems);

        Assert.StartsWith("/freigaben/", submitted.Path, StringComparison.Ordinal);
        await office.ApproveAsync(int.Parse(submitted.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("Zwei. Drei.", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_whose_token_has_expired_is_shown_again_with_what_was_typed()
    {
        var slug = await office.PublishedAsync("Artikel über Nacht", Office.Text("Text."));
        var page = await fixture.GetAsync(Author, $"/artikel/{slug}/bearbeiten");

        var answer = await page.FormWithButton("Speichern").Set("Form.Markdown", "Über Nacht getippt").WithoutToken().SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Formular war abgelaufen", answer.Problems, StringComparison.Ordinal);
        Assert.Equal("Über Nacht getippt", answer.Form("entwurf").ValueOf("Form.Markdown"));
        Assert.Equal(0, (await DraftAsync(slug)).Version);
        Assert.Contains("Entwurf gespeichert.", (await answer.FormWithButton("Speichern").SubmitAsync()).Text, StringComparison.Ordinal);
    }

    private static WebForm Fill(WebForm form, string title) => form
        .Set("Titel", title).Set("Themenfeld", "Familie").Set("Fachstelle", "humanitaer").Set("Verantwortung", "autorin").Set("Vertretung", "fachverantwortung")
        .Set("Rechtsstand", "2026-11-19").Set("Änderungsnotiz", "Erste Fassung").Set("Form.Markdown", Office.Text("Ein Satz."));

    private async Task<DraftView> DraftAsync(string slug) =>
        (await fixture.Host.Get<DraftQueries>().FindAsync(slug, await office.ActorAsync(Author), default))!; // the tests made the article
}
