using Wiki.TestKit;

namespace Wiki.Web.Tests.Files;

/// <summary>Files in the editor with plain forms: the text goes along with every button, so that nothing typed is lost.</summary>
public sealed class EditorFilesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Attach = "Speichern und anhängen";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_picture_is_attached_described_submitted_and_shown()
    {
        var editor = await EditorAsync("Mit Bild");
        var attached = await editor.FormWithButton(Attach).Set("Form.Markdown", Office.Text("![](datei:ablauf.png)")).Choose("Datei", "Ablauf.png", TestFiles.Png).SubmitAsync();

        Assert.Contains("Angehängt: ablauf.png.", attached.Text, StringComparison.Ordinal);
        Assert.Contains("![](datei:ablauf.png)", attached.Form("entwurf").ValueOf("Form.Markdown"), StringComparison.Ordinal);
        Assert.Contains("Bild ohne Beschreibung: ablauf.png", attached.Find(".ready").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bild, 6 × 4, 1 KB", attached.Find(".files").TextContent, StringComparison.Ordinal);
        Assert.NotNull(attached.Document.QuerySelector(".editor__preview img[src^='/dateien/']"));

        var review = await attached.FormWithButton("Zur Freigabe").Set("Form.Markdown", Office.Text("![Ablauf der Prüfung](datei:ablauf.png)")).SubmitAsync();
        Assert.StartsWith("/freigaben/", review.Path, StringComparison.Ordinal);
        Assert.Contains("ablauf.png (neu)", review.Find(".effects").TextContent, StringComparison.Ordinal);
        Assert.NotNull(review.Document.QuerySelector("td img[src^='/dateien/']"));

        var lead = await fixture.GetAsync("leitung", review.Path);
        await lead.FormWithButton("Entscheidung speichern").SubmitAsync();
        var article = await fixture.GetAsync("sachbearbeitung", $"/artikel/{Slug(editor)}");
        Assert.Equal("Ablauf der Prüfung", article.Find(".wiki-prose img").GetAttribute("alt"));
    }

    [Fact]
    public async Task A_refused_file_keeps_the_text_and_says_why()
    {
        var editor = await EditorAsync("Abgelehnt");

        var answer = await editor.FormWithButton(Attach).Set("Form.Markdown", Office.Text("Mühsam getippt."))
            .Choose("Datei", "gut.pdf", TestFiles.Pdf()).Choose("Datei", "bild.png", "<svg onload='alert(1)'/>"u8.ToArray()).SubmitAsync();

        Assert.Contains("bild.png: Diese Art von Datei nimmt das Wiki nicht.", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Mühsam getippt.", answer.Form("entwurf").ValueOf("Form.Markdown"), StringComparison.Ordinal);
        Assert.Contains("gut.pdf", answer.Find(".files").TextContent, StringComparison.Ordinal);
        var again = await answer.FormWithButton("Speichern").SubmitAsync(); // not stale
        Assert.Contains("Entwurf gespeichert.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_choice_the_text_is_saved_all_the_same()
    {
        var answer = await (await EditorAsync("Nichts gewählt")).FormWithButton(Attach).Set("Form.Markdown", Office.Text("Gesichert.")).SubmitAsync();

        Assert.Contains("Wählen Sie zuerst eine Datei aus.", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Gesichert.", (await fixture.GetAsync("autorin", answer.Path)).Form("entwurf").ValueOf("Form.Markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_article_is_started_with_its_first_file()
    {
        var page = await fixture.GetAsync("autorin", "/artikel/neu");

        var started = await page.FormWithButton(Attach).Set("Form.Title", "Mit Datei begonnen").Choose("Datei", "plan.pdf", TestFiles.Pdf()).SubmitAsync();
        Assert.Equal("/artikel/mit-datei-begonnen/bearbeiten", started.Path);
        Assert.Contains("plan.pdf", started.Find(".files").TextContent, StringComparison.Ordinal);

        var untitled = await page.FormWithButton(Attach).Set("Form.Title", "").Choose("Datei", "plan.pdf", TestFiles.Pdf()).SubmitAsync();
        Assert.Contains("Der Titel fehlt.", untitled.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_renamed_in_the_text_too_taken_out_and_brought_back()
    {
        var editor = await EditorAsync("Umbenannt");
        var page = await editor.FormWithButton(Attach).Set("Form.Markdown", Office.Text("[Merkblatt](datei:merkblatt.pdf) und datei:merkblatt.pdf als Wort."))
            .Choose("Datei", "merkblatt.pdf", TestFiles.Pdf()).SubmitAsync();

        page = await page.FormWithButton("Übernehmen").Set("neuer-name:merkblatt.pdf", "Hinweise 2026").SubmitAsync();
        Assert.Contains("[Merkblatt](datei:hinweise-2026.pdf) und datei:merkblatt.pdf als Wort.", page.Form("entwurf").ValueOf("Form.Markdown"), StringComparison.Ordinal);

        page = await page.FormWithButton("Entfernen: hinweise-2026.pdf").SubmitAsync();
        Assert.Contains("Der Text nennt Dateien, die nicht angehängt sind: hinweise-2026.pdf", page.Find(".ready").TextContent, StringComparison.Ordinal);

        page = await page.FormWithButton("Zurückholen: hinweise-2026.pdf").SubmitAsync();
        Assert.Contains("hinweise-2026.pdf gehört wieder zum Entwurf.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nicht angehängt", page.Find(".ready").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_lose_nothing_when_one_of_them_attaches()
    {
        var slug = await office.DraftAsync("Zwei Fenster", Office.Text("Anfang."));
        var mine = await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten");
        var other = await fixture.GetAsync("fachverantwortung", $"/artikel/{slug}/bearbeiten");
        await other.FormWithButton(Attach).Set("Form.Markdown", Office.Text("Anfang.\n\nVon der anderen.")).Choose("Datei", "plan.pdf", TestFiles.Pdf()).SubmitAsync();

        var answer = await mine.FormWithButton(Attach).Set("Form.Markdown", Office.Text("Anfang.\n\nVon mir.")).Choose("Datei", "meins.pdf", TestFiles.Pdf()).SubmitAsync();

        Assert.Contains("Von mir.", answer.Html, StringComparison.Ordinal); // the page that merges both
        Assert.Contains("Von der anderen.", answer.Html, StringComparison.Ordinal);
    }

    private async Task<WebPage> EditorAsync(string title) => await fixture.GetAsync("autorin", $"/artikel/{await office.DraftAsync(title, Office.Text("Anfang."))}/bearbeiten");

    private static string Slug(WebPage editor) => editor.Path.Split('/')[2];
}
