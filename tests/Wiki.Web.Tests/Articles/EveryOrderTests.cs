using System.Net;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>
/// Two browsers at one article, every pair of what they can do, in both orders, through the real forms: no typed sentence is lost, and
/// whoever is second gets a page on which they can finish.
/// </summary>
public sealed class EveryOrderTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Mine = "Mein mühsam getippter Satz.";
    private const string Hers = "Der Satz der Kollegin.";
    private const string Merge = "Zusammenführen und weiter schreiben";

    private static readonly string[] Presses = ["Speichern", "Zur Freigabe"];
    private static readonly string[] Acts = ["speichern", "einreichen", "zurueckgeben", "freigeben", "umbenennen", "sperren", "ausser-kraft"];

    private readonly Office office = fixture.Office;

    public static TheoryData<string, string, bool> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, bool>();
            foreach (var press in Presses)
            {
                foreach (var act in Acts)
                {
                    pairs.Add(press, act, true);
                    pairs.Add(press, act, false);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task No_sentence_is_lost_and_both_can_finish(string press, string act, bool theOtherFirst)
    {
        var slug = await office.PublishedAsync($"Reihenfolge {press} {act} {theOtherFirst}", Three("Erstens.", "Zweitens.", "Drittens."));
        var other = await OpenAsync(act, slug);
        var mine = (await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten")).FormWithButton(press)
            .Set("Form.Markdown", Three(Mine, "Zweitens.", "Drittens.")).Set("Form.ChangeNote", "Ergänzt").Set("Form.LegalAsOf", "2026-11-19");

        var forms = theOtherFirst ? new[] { other, mine } : [mine, other];
        var pages = new List<WebPage>();
        foreach (var form in forms) pages.Add(await FinishAsync(await form.SubmitAsync()));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        var kept = await TextsAsync(slug);
        Assert.Contains(kept, text => text.Contains(Mine, StringComparison.Ordinal));
        if (act is "speichern" or "einreichen" or "zurueckgeben" or "freigeben") Assert.Contains(kept, text => text.Contains(Hers, StringComparison.Ordinal));
        if (act is "speichern" && press == "Speichern") Assert.Contains(kept, text => text.Contains(Mine, StringComparison.Ordinal) && text.Contains(Hers, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("umbenennen")]
    [InlineData("sperren")]
    [InlineData("ausser-kraft")]
    public async Task After_it_the_author_goes_on_to_the_approval_all_the_same(string act)
    {
        var slug = await office.PublishedAsync($"Weiter nach {act}", Three("Erstens.", "Zweitens.", "Drittens."));
        var editor = await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten");
        await (await OpenAsync(act, slug)).SubmitAsync();

        var submitted = await editor.FormWithButton("Zur Freigabe").Set("Form.Markdown", Three(Mine, "Zweitens.", "Drittens."))
            .Set("Form.ChangeNote", "Ergänzt").Set("Form.LegalAsOf", "2026-11-19").SubmitAsync();
        var decided = await (await fixture.GetAsync("leitung", submitted.Path)).Form("entscheiden").Smuggle("Form.Decision", "freigeben").SubmitAsync();

        Assert.StartsWith("/freigaben", submitted.Path, StringComparison.Ordinal);
        Assert.Equal("", decided.Problems);
        await using var db = await fixture.Host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync();
        Assert.Contains(await db.RevisionBodies.Where(body => body.Markdown.Contains(Mine)).Select(body => body.BodyHtml).ToListAsync(), html => html.Contains(Mine, StringComparison.Ordinal));
    }

    private static string Three(string one, string two, string three) => Office.Text($"{one}\n\n{two}\n\n{three}");

    /// <summary>The other browser's form, opened before anybody sends anything.</summary>
    private async Task<WebForm> OpenAsync(string act, string slug)
    {
        switch (act)
        {
            case "speichern" or "einreichen":
                var editor = await fixture.GetAsync("fachverantwortung", $"/artikel/{slug}/bearbeiten");
                return editor.FormWithButton(act == "speichern" ? "Speichern" : "Zur Freigabe")
                    .Set("Form.Markdown", Three("Erstens.", "Zweitens.", Hers)).Set("Form.ChangeNote", "Ergänzt").Set("Form.LegalAsOf", "2026-11-19");
            case "zurueckgeben" or "freigeben":
                await office.ChangeAsync(slug, Three("Erstens.", "Zweitens.", Hers), "Ergänzt", "fachverantwortung");
                var review = await office.SubmitAsync(slug, "fachverantwortung");
                var form = (await fixture.GetAsync("leitung", $"/freigaben/{review}")).Form("entscheiden").Smuggle("Form.Decision", act);
                return act == "freigeben" ? form : form.Smuggle("Form.Note", "Bitte ergänzen.");
            default:
                var manage = await fixture.GetAsync("leitung", $"/artikel/{slug}/verwalten");
                return act == "umbenennen" ? manage.FormWithButton("Umbenennen").Set("Neue Kennung", $"{slug}-neu") : manage.Form(act).Set("Grund", "Urteil von gestern");
        }
    }

    /// <summary>What a person does on the page that the second one gets.</summary>
    private static async Task<WebPage> FinishAsync(WebPage page)
    {
        for (var round = 0; round < 3 && page.Document.QuerySelectorAll("button").Any(button => button.TextContent.Trim() == Merge); round++)
        {
            page = await page.FormWithButton(Merge).SubmitAsync();
        }

        return page;
    }

    /// <summary>Everything that is stored of the article, under whatever address: drafts, submitted and approved texts.</summary>
    private async Task<IReadOnlyList<string>> TextsAsync(string slug)
    {
        await using var db = await fixture.Host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync();
        var article = await db.Articles.Where(a => a.Slug == slug || a.Slug == slug + "-neu").Select(a => a.Id).SingleAsync();
        var drafts = await db.Drafts.Where(d => d.ArticleId == article).Select(d => d.Markdown).ToListAsync();
        var revisions = await db.Revisions.Where(r => r.ArticleId == article && r.State != RevisionState.Withdrawn).Select(r => r.Body.Markdown).ToListAsync();
        return [.. drafts, .. revisions];
    }
}
