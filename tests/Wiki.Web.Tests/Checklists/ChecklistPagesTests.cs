using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists;

/// <summary>Reading, writing and deciding about checklists through their pages.</summary>
public sealed class ChecklistPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Sheets sheets = new(fixture.Office);

    [Fact]
    public async Task The_list_is_found_by_title_norm_and_team_and_says_when_it_is_empty()
    {
        await sheets.PublishedAsync("liste-bogen");

        Assert.NotNull((await fixture.GetAsync("sachbearbeitung", "/boegen?begriff=25b")).Document.QuerySelector("a[href='/boegen/liste-bogen']"));
        Assert.NotNull((await fixture.GetAsync("sachbearbeitung", "/boegen?fachstelle=humanitaer")).Document.QuerySelector("a[href='/boegen/liste-bogen']"));
        Assert.Contains("keine gültigen Bögen", (await fixture.GetAsync("sachbearbeitung", "/boegen?begriff=quastenflosser")).MainText, StringComparison.Ordinal);
        Assert.Contains("keine gültigen Bögen", (await fixture.GetAsync("sachbearbeitung", "/boegen?fachstelle=querschnitt")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_items_with_norms_conditions_in_words_and_no_codes()
    {
        await sheets.PublishedAsync("lesen-bogen");

        var page = await fixture.GetAsync("sachbearbeitung", "/boegen/lesen-bogen");

        Assert.NotNull(page.Document.QuerySelector("#punkt-lohn a[href^='/normen/aufenthg/2']"));
        Assert.Contains("Nur wenn: „Gibt es einen Arbeitsvertrag?“", page.MainText, StringComparison.Ordinal);
        Assert.Contains("sonst: Voraussetzung fehlt", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("zeige_wenn", page.MainText, StringComparison.Ordinal);
        Assert.Contains("1 seit 01.01.2026, gilt bis 31.12.2026", page.Find("dl.trust").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_breaks_a_test_case_is_refused_with_the_list_mends_it_and_submits()
    {
        await sheets.PublishedAsync("autor-bogen");
        var browser = await fixture.AsAsync("autorin");
        var editor = await browser.GetAsync("/boegen/autor-bogen/bearbeiten");
        var yaml = editor.Form("bogen").ValueOf("Form.Yaml");

        var red = await editor.Form("bogen").Set("Form.Yaml", yaml.Replace("lohn >= wert", "lohn > wert", StringComparison.Ordinal))
            .Set("Änderungsnotiz", "Schwelle").Smuggle("Form.Action", "einreichen").SubmitAsync();
        Assert.Contains("kann noch nicht eingereicht werden", red.Problems, StringComparison.Ordinal);
        Assert.Contains("Der Testfall „genug“ ist rot", red.Problems, StringComparison.Ordinal);
        Assert.Contains("2 von 3 grün", red.MainText, StringComparison.Ordinal);
        Assert.Contains("lohn > wert", red.Form("bogen").ValueOf("Form.Yaml"), StringComparison.Ordinal);

        var sent = await red.Form("bogen").Set("Form.Yaml", yaml.Replace("Wie hoch ist der Lohn?", "Lohn im Monat?", StringComparison.Ordinal))
            .Smuggle("Form.Action", "einreichen").SubmitAsync();
        Assert.Contains("Eingereicht.", sent.Text, StringComparison.Ordinal);

        var decision = await fixture.GetAsync("leitung", sent.PathAndQuery);
        Assert.Contains("Punkt ‚Lohn im Monat?‘: Frage geändert von ‚Wie hoch ist der Lohn?‘ zu ‚Lohn im Monat?‘", decision.MainText, StringComparison.Ordinal);
        Assert.Contains("3 von 3 grün", decision.MainText, StringComparison.Ordinal);
        var done = await decision.Form("entscheiden").SubmitAsync();
        Assert.Contains("Freigegeben.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Lohn im Monat?", (await fixture.GetAsync("sachbearbeitung", "/boegen/autor-bogen")).MainText, StringComparison.Ordinal);
        Assert.Contains("Lohn im Monat?", (await fixture.GetAsync("sachbearbeitung", "/boegen/autor-bogen/vergleich?von=1&bis=2")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_checklist_is_begun_under_its_id_and_an_unreadable_one_is_kept_as_typed()
    {
        var browser = await fixture.AsAsync("autorin");
        var empty = await browser.GetAsync("/boegen/neu");

        var nameless = await empty.Form("bogen").Set("Form.Yaml", "titel: Ohne Kennung").SubmitAsync();
        var broken = await empty.Form("bogen").Set("Form.Yaml", "id: kaputter-bogen\ntitel: \"Kaputt\nnicht: [zu").SubmitAsync();

        Assert.Contains("id: …", nameless.Problems, StringComparison.Ordinal);
        Assert.Equal("/boegen/kaputter-bogen/bearbeiten", broken.Path);
        Assert.Contains("nicht: [zu", broken.Form("bogen").ValueOf("Form.Yaml"), StringComparison.Ordinal);
        Assert.NotEmpty(broken.Document.QuerySelectorAll("[data-line]"));
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("sachbearbeitung", "/boegen/kaputter-bogen")).Status);
        Assert.Contains("noch nichts freigegeben", (await fixture.GetAsync("leitung", "/boegen/kaputter-bogen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_checks_what_was_typed_and_stores_nothing()
    {
        await sheets.PublishedAsync("vorschau-bogen");
        var browser = await fixture.AsAsync("autorin");
        var token = (await browser.GetAsync("/konto")).Form("passwort").ValueOf("__RequestVerificationToken");

        var answer = await browser.PostAsync(
            "/boegen/vorschau", ("slug", "vorschau-bogen"), ("Form.Yaml", Sheets.Yaml("vorschau-bogen").Replace("S3", "S7", StringComparison.Ordinal)),
            ("Form.Tests", Sheets.Tests("vorschau-bogen")), ("__RequestVerificationToken", token));

        Assert.Contains("ergebnisse.ablehnen.rolle", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Noch nicht gespeichert", (await browser.GetAsync("/boegen/vorschau-bogen/bearbeiten")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_names_its_checklists()
    {
        var article = await fixture.Office.PublishedAsync("Artikel mit Bogen", Office.Text("Text."));
        await sheets.PublishedAsync("artikel-bogen");
        await sheets.SavedAsync("artikel-bogen", Sheets.Yaml("artikel-bogen").Replace("[musterartikel]", $"[{article}]", StringComparison.Ordinal));
        await fixture.Office.ApproveAsync(await SubmitAsync("artikel-bogen"));

        Assert.NotNull((await fixture.GetAsync("sachbearbeitung", $"/artikel/{article}")).Document.QuerySelector("main a[href='/boegen/artikel-bogen']"));
        Assert.NotNull((await fixture.GetAsync("sachbearbeitung", "/boegen/artikel-bogen")).Document.QuerySelector($"main a[href='/artikel/{article}']"));
    }

    [Fact]
    public async Task A_new_code_gets_its_text_from_an_author_and_only_a_keeper_changes_it()
    {
        var author = await fixture.AsAsync("autorin");
        var added = await (await author.GetAsync("/boegen/texte")).Form("codetext").Set("Code", "mietvertrag_neu").Set("Text", "Mietvertrag").SubmitAsync();
        var refused = await added.Form("codetext").Set("Code", "mietvertrag_neu").Set("Text", "Anderer Text").SubmitAsync();
        var changed = await (await fixture.GetAsync("fachverantwortung", "/boegen/texte")).Form("codetext").Set("Code", "mietvertrag_neu").Set("Text", "Mietvertrag der Wohnung").SubmitAsync();

        Assert.Contains("Der Text ist gespeichert.", added.Text, StringComparison.Ordinal);
        Assert.Contains("Diesen Code gibt es schon", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Mietvertrag der Wohnung", changed.MainText, StringComparison.Ordinal);
    }

    private async Task<int> SubmitAsync(string id)
    {
        var author = await fixture.Office.ActorAsync("autorin");
        var draft = (await fixture.Host.Get<Core.Checklists.TemplateDraftQueries>().FindAsync(id, author, default))!; // just saved
        return await fixture.Host.Get<Core.Reviews.SubmitForReview>().RunAsync("checklist", id, draft.Version, author, default).Must();
    }
}
