using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>Rename, lock, retire and confirm through their pages, also while somebody is writing.</summary>
public sealed class ArticleLifePagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_renamed_article_is_found_under_every_old_address()
    {
        var slug = await office.PublishedAsync("Alter Name", Office.Text("Text."));
        var page = await ManageAsync(slug);

        var renamed = await page.FormWithButton("Umbenennen").Set("Neue Kennung", "neuer-name").SubmitAsync();

        Assert.Equal("/artikel/neuer-name", renamed.Path);
        Assert.Equal("/artikel/neuer-name", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).Path);
        Assert.Equal("/artikel/neuer-name/verlauf?stichtag=2026-11-20", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/verlauf?stichtag=2026-11-20")).PathAndQuery);
    }

    [Theory]
    [InlineData("umbenannt")]
    [InlineData("gesperrt")]
    [InlineData("außer Kraft")]
    public async Task Whoever_is_writing_meanwhile_saves_as_if_nothing_had_happened(string what)
    {
        var slug = await office.PublishedAsync($"Wird {what}", Office.Text("Text."));
        var editor = await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten");
        var lead = await office.ActorAsync("leitung");
        if (what == "umbenannt") await fixture.Host.Get<RenameArticle>().RunAsync(slug, $"{slug}-neu", lead, default).Must();
        if (what == "gesperrt") await fixture.Host.Get<LockArticle>().RunAsync(slug, "Zweifel", lead, default).Must();
        if (what == "außer Kraft") await fixture.Host.Get<RetireArticle>().RunAsync(slug, "aufgehoben", lead, default).Must();

        var saved = await editor.FormWithButton("Speichern").Set("Form.Markdown", Office.Text("Mein mühsam getippter Satz.")).Set("Form.ChangeNote", "Neu").SubmitAsync();
        var submitted = await saved.FormWithButton("Zur Freigabe").SubmitAsync();

        Assert.Contains("Entwurf gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.StartsWith("/freigaben/", submitted.Path, StringComparison.Ordinal);
        Assert.Contains("Mein mühsam getippter Satz.", submitted.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_text_is_hidden_until_a_reader_says_why_it_is_needed()
    {
        var slug = await office.PublishedAsync("Gesperrter Text", Office.Text("Vielleicht falscher Satz."));
        await (await ManageAsync(slug)).Form("sperren").Set("Grund", "Urteil von gestern").SubmitAsync();

        var hidden = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}");
        var unexplained = await hidden.Form("gesperrt-lesen").Set("Reason", " ").SubmitAsync();
        var shown = await hidden.Form("gesperrt-lesen").Set("Reason", "Kundin am Schalter").SubmitAsync();
        var revision = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/fassung/1");

        Assert.Contains("Urteil von gestern", hidden.MainText, StringComparison.Ordinal);
        foreach (var page in new[] { hidden, unexplained, revision })
        {
            Assert.DoesNotContain("Vielleicht falscher Satz.", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Kurz gesagt", page.Html, StringComparison.Ordinal);
        }

        Assert.Contains("Schreiben Sie bitte einen Grund.", unexplained.Problems, StringComparison.Ordinal);
        Assert.Contains("Vielleicht falscher Satz.", shown.MainText, StringComparison.Ordinal);
        Assert.Contains("Vielleicht falscher Satz.", (await fixture.GetAsync("leitung", $"/artikel/{slug}/fassung/1")).MainText, StringComparison.Ordinal);

        await (await ManageAsync(slug)).Form("entsperren").Set("Was die Prüfung ergab", "stimmt").SubmitAsync();
        Assert.Contains("Vielleicht falscher Satz.", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_article_is_no_answer_card_in_search()
    {
        var slug = await office.PublishedAsync("Quastenflosserhaltung", Office.Text("Quastenflosser brauchen Tiefsee."));
        Assert.NotNull((await fixture.GetAsync("sachbearbeitung", "/suche?q=quastenflosserhaltung")).Document.QuerySelector(".answer__text"));

        await fixture.Host.Get<LockArticle>().RunAsync(slug, "Zweifel", await office.ActorAsync("leitung"), default).Must();
        var found = await fixture.GetAsync("sachbearbeitung", "/suche?q=quastenflosserhaltung");

        Assert.Null(found.Document.QuerySelector(".answer__text"));
        Assert.DoesNotContain("Tiefsee", found.MainText, StringComparison.Ordinal);
        Assert.NotNull(found.Document.QuerySelector($"main a[href^='/artikel/{slug}']"));
    }

    [Fact]
    public async Task A_retired_article_says_so_under_its_address()
    {
        var slug = await office.PublishedAsync("Endlicher Artikel", Office.Text("Text."));

        var page = await (await ManageAsync(slug)).Form("ausser-kraft").Set("Grund", "Gesetz aufgehoben").SubmitAsync();
        var seen = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}");

        Assert.Equal($"/artikel/{slug}", page.Path);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("Außer Kraft seit 20.11.2026. Gesetz aufgehoben", seen.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Endlicher Artikel", (await fixture.GetAsync("sachbearbeitung", "/artikel")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_stands_at_the_article_with_name_and_date()
    {
        var slug = await office.PublishedAsync("Bestätigter Artikel", Office.Text("Text."));
        var page = await ManageAsync(slug);

        var wrong = await page.Form("bestaetigen").Set("Rechtsstand geprüft am", "2030-01-01").SubmitAsync();
        var confirmed = await page.Form("bestaetigen").Set("Rechtsstand geprüft am", "2026-11-20").SubmitAsync();

        Assert.Contains("liegt in der Zukunft", wrong.Problems, StringComparison.Ordinal);
        Assert.Contains("ohne Änderung bestätigt von", confirmed.MainText, StringComparison.Ordinal);
        Assert.Contains("20.11.2026", confirmed.Find(".trust").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_does_not_find_the_page_and_a_draft_can_be_read_by_approvers()
    {
        var slug = await office.PublishedAsync("Fremder Artikel", Office.Text("Text."));
        await office.ChangeAsync(slug, Office.Text("Neuer Satz im Entwurf."));

        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("leitung2", $"/artikel/{slug}/verwalten")).Status);
        Assert.Contains("Neuer Satz im Entwurf.", (await fixture.GetAsync("leitung2", $"/artikel/{slug}/entwurf")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/entwurf")).Status);
    }

    private Task<WebPage> ManageAsync(string slug) => fixture.GetAsync("leitung", $"/artikel/{slug}/verwalten");
}
