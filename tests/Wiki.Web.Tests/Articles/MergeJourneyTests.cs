using System.Net;
using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>Two browsers at one article in every order: whoever is second sees a page on which they can finish, and no typed sentence is lost.</summary>
public sealed class MergeJourneyTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Mine = "Mein mühsam getippter Satz.";
    private const string Hers = "Der Satz der Kollegin.";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task Two_savers_at_different_paragraphs_are_put_together_without_a_choice()
    {
        var slug = await office.PublishedAsync("Zwei Absätze", Three("Erstens.", "Zweitens.", "Drittens."));
        var (mine, hers) = (await EditorAsync("autorin", slug), await EditorAsync("fachverantwortung", slug));

        await hers.FormWithButton("Speichern").Set("Form.Markdown", Three("Erstens.", "Zweitens.", Hers)).SubmitAsync();
        var merge = await mine.FormWithButton("Speichern").Set("Form.Markdown", Three(Mine, "Zweitens.", "Drittens.")).SubmitAsync();

        Assert.Contains("Heike Sommer hat gespeichert", merge.MainText, StringComparison.Ordinal);
        Assert.Contains("Nichts widerspricht sich", merge.MainText, StringComparison.Ordinal);
        var saved = await merge.FormWithButton("Zusammenführen und weiter schreiben").SubmitAsync();
        Assert.Equal($"/artikel/{slug}/bearbeiten", saved.Path);
        Assert.Equal(Three(Mine, "Zweitens.", Hers), (await DraftAsync(slug)).Markdown);
    }

    [Theory]
    [InlineData(MergePickOf.Mine)]
    [InlineData(MergePickOf.Hers)]
    [InlineData(MergePickOf.Own)]
    public async Task Two_savers_at_one_paragraph_choose_or_write(MergePickOf pick)
    {
        var slug = await office.PublishedAsync($"Ein Absatz {pick}", Three("Erstens.", "Zweitens.", "Drittens."));
        var (mine, hers) = (await EditorAsync("autorin", slug), await EditorAsync("fachverantwortung", slug));
        await hers.FormWithButton("Speichern").Set("Form.Markdown", Three("Erstens.", Hers, "Drittens.")).Set("Form.Title", "Ihr Titel").SubmitAsync();
        var merge = await mine.FormWithButton("Speichern").Set("Form.Markdown", Three("Erstens.", Mine, "Drittens.")).Set("Form.Title", "Mein Titel").SubmitAsync();

        Assert.Contains("1 von 2 · Titel", merge.MainText, StringComparison.Ordinal);
        var undecided = await merge.FormWithButton("Zusammenführen und weiter schreiben").Smuggle("absatz-1", "eigen").Smuggle("absatz-1-text", "Halb geschrieben").SubmitAsync();
        Assert.Contains("Entscheiden Sie bitte bei jedem Absatz", undecided.Problems, StringComparison.Ordinal);
        Assert.Equal("Halb geschrieben", undecided.Form("zusammenfuehren").ValueOf("absatz-1-text"));

        var form = undecided.FormWithButton("Zusammenführen und weiter schreiben").Smuggle("feld-Title", "mein");
        form = pick switch
        {
            MergePickOf.Mine => form.Smuggle("absatz-1", "mein"),
            MergePickOf.Hers => form.Smuggle("absatz-1", "dort"),
            _ => form.Smuggle("absatz-1", "eigen").Smuggle("absatz-1-text", $"{Hers} {Mine}\r\n"),
        };
        await form.SubmitAsync();

        var draft = await DraftAsync(slug);
        var expected = pick switch { MergePickOf.Mine => Mine, MergePickOf.Hers => Hers, _ => $"{Hers} {Mine}" };
        Assert.Equal(Three("Erstens.", expected, "Drittens."), draft.Markdown);
        Assert.Equal("Mein Titel", draft.Fields.Title);
    }

    [Fact]
    public async Task A_third_saver_during_the_choice_is_met_with_a_further_page()
    {
        var slug = await office.PublishedAsync("Drei Leute", Three("Erstens.", "Zweitens.", "Drittens."));
        var (mine, hers) = (await EditorAsync("autorin", slug), await EditorAsync("fachverantwortung", slug));
        await hers.FormWithButton("Speichern").Set("Form.Markdown", Three("Erstens.", Hers, "Drittens.")).SubmitAsync();
        var merge = await mine.FormWithButton("Speichern").Set("Form.Markdown", Three("Erstens.", Mine, "Drittens.")).SubmitAsync();
        await office.ChangeAsync(slug, Three("Nachtrag.", Hers, "Drittens."), author: "fachverantwortung");

        var again = await merge.FormWithButton("Zusammenführen und weiter schreiben").Smuggle("absatz-1", "eigen").Smuggle("absatz-1-text", $"{Mine} {Hers}").SubmitAsync();

        Assert.Contains("inzwischen gespeichert", again.Problems, StringComparison.Ordinal);
        await again.FormWithButton("Zusammenführen und weiter schreiben").SubmitAsync();
        Assert.Equal(Three("Nachtrag.", $"{Mine} {Hers}", "Drittens."), (await DraftAsync(slug)).Markdown);
    }

    [Theory]
    [InlineData("eingereicht")]
    [InlineData("freigegeben")]
    [InlineData("zurückgegeben")]
    [InlineData("zurückgezogen")]
    [InlineData("verworfen")]
    public async Task Whoever_writes_while_the_draft_moves_on_can_finish(string what)
    {
        var slug = await office.DraftAsync($"Unterwegs {what}", Three("Erstens.", "Zweitens.", "Drittens."));
        var mine = await EditorAsync("fachverantwortung", slug);
        await MoveOnAsync(slug, what);

        var merge = await mine.FormWithButton("Speichern").Set("Form.Markdown", Three(Mine, "Zweitens.", "Drittens.")).SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, merge.Status);
        Assert.Contains("Ihr Text ist gesichert", merge.MainText, StringComparison.Ordinal);
        var saved = await merge.FormWithButton("Zusammenführen und weiter schreiben").SubmitAsync();
        Assert.Contains("Zusammengeführt und als Entwurf gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.Contains(Mine, (await DraftAsync(slug)).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_text_and_the_draft_begun_meanwhile_become_one_draft()
    {
        var slug = await office.PublishedAsync("Zurück und weiter", Three("Erstens.", "Zweitens.", "Drittens."));
        await office.ChangeAsync(slug, Three(Mine, "Zweitens.", "Drittens."));
        var review = await office.SubmitAsync(slug);
        await office.ChangeAsync(slug, Three("Erstens.", "Zweitens.", Hers), author: "fachverantwortung");
        await fixture.Host.Get<ReturnForRework>().RunAsync(review, "Bitte ergänzen.", await office.ActorAsync("leitung"), default).Must();

        var history = await fixture.GetAsync("autorin", $"/artikel/{slug}/verlauf");
        var returned = history.Document.QuerySelectorAll("tr").First(row => row.TextContent.Contains("Zurückgegeben", StringComparison.Ordinal));
        var handler = returned.QuerySelector("input[name=_handler]")!.GetAttribute("value")!; // authors may restore every line
        var merge = await history.Form(handler).SubmitAsync();
        Assert.Contains("hat schon den nächsten Entwurf gespeichert", merge.MainText, StringComparison.Ordinal);
        await merge.FormWithButton("Zusammenführen und weiter schreiben").SubmitAsync();

        Assert.Equal(Three(Mine, "Zweitens.", Hers), (await DraftAsync(slug)).Markdown);
    }

    [Fact]
    public async Task The_lost_side_can_be_taken_home_as_a_file()
    {
        var slug = await office.PublishedAsync("Als Datei", Three("Erstens.", "Zweitens.", "Drittens."));
        var mine = await EditorAsync("autorin", slug);
        await office.ChangeAsync(slug, Three(Hers, "Zweitens.", "Drittens."), author: "fachverantwortung");
        var merge = await mine.FormWithButton("Speichern").Set("Form.Markdown", Three(Mine, "Zweitens.", "Drittens.")).SubmitAsync();

        var browser = await fixture.AsAsync("autorin");
        using var content = new FormUrlEncodedContent(
        [
            new("Form.Markdown", merge.Form("zusammenfuehren").ValueOf("Form.Markdown")),
            new("__RequestVerificationToken", merge.Form("zusammenfuehren").ValueOf("__RequestVerificationToken")),
        ]);
        using var file = await browser.Http.PostAsync(new Uri("/artikel/textdatei", UriKind.Relative), content);

        Assert.Equal("mein-text.md", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Contains(Mine, await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Three(string one, string two, string three) => Office.Text($"{one}\n\n{two}\n\n{three}");

    private Task<WebPage> EditorAsync(string person, string slug) => fixture.GetAsync(person, $"/artikel/{slug}/bearbeiten");

    private async Task MoveOnAsync(string slug, string what)
    {
        var author = await office.ActorAsync("autorin");
        if (what == "verworfen")
        {
            await fixture.Host.Get<DiscardDraft>().RunAsync(slug, (await DraftAsync(slug)).Version, author, default).Must();
            return;
        }

        var review = await office.SubmitAsync(slug);
        if (what == "freigegeben") await office.ApproveAsync(review);
        if (what == "zurückgegeben") await fixture.Host.Get<ReturnForRework>().RunAsync(review, "Bitte ergänzen.", await office.ActorAsync("leitung"), default).Must();
        if (what == "zurückgezogen") await fixture.Host.Get<WithdrawReview>().RunAsync(review, author, default).Must();
    }

    private async Task<DraftView> DraftAsync(string slug) =>
        (await fixture.Host.Get<DraftQueries>().FindAsync(slug, await office.ActorAsync("autorin"), default))!; // the tests made the article
}

/// <summary>What the second saver decides.</summary>
public enum MergePickOf
{
    Mine,
    Hers,
    Own,
}
