using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>Files on their way into an article, and what a client gets to see of it.</summary>
public sealed class FileJourneys(Stage stage) : IClassFixture<Stage>
{
    private const string Inner = "NUR-FUERS-HAUS";

    [Fact]
    public async Task A_picture_is_attached_by_the_file_field_dropped_and_pasted_and_the_typed_text_stays()
    {
        var slug = await stage.Office.PublishedAsync("Ablauf mit Bildern", Office.Text("Alt."));
        var page = await stage.SignedInAsync("autorin");
        await page.GotoAsync($"/artikel/{slug}/bearbeiten");

        await page.GetByLabel("Text in Markdown").FillAsync(Office.Text("Frisch getippt."));
        await page.GetByLabel("Dateien anhängen").SetInputFilesAsync(new FilePayload { Name = "Ablauf der Prüfung.png", MimeType = "image/png", Buffer = TestFiles.Png });
        await page.PressButtonAsync("Speichern und anhängen");
        await page.HearAsync("Angehängt: ablauf-der-pruefung.png");
        await SendAsync(page, "drop", "Zweites Bild.png", TestFiles.OtherPng);
        await page.HearAsync("Angehängt: zweites-bild.png");
        await SendAsync(page, "paste", "image.png", TestFiles.Png);
        await page.HearAsync("Angehängt: bild-1.png");

        var text = await page.GetByLabel("Text in Markdown").InputValueAsync();
        Assert.Contains("Frisch getippt.", text, StringComparison.Ordinal);
        Assert.Contains("![](datei:zweites-bild.png)", text, StringComparison.Ordinal);
        Assert.Contains("![](datei:bild-1.png)", text, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#dateien .files__item")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("[data-preview] img[src^='/dateien/']")).ToHaveCountAsync(2);
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('[data-preview] img')].every(picture => picture.complete && picture.naturalWidth > 0 || picture.loading === 'lazy')"));
        await page.Context.CloseAsync();
    }

    /// <summary>F8 hides everything internal at once, also what stands around the text, and F8 brings it back.</summary>
    [Fact]
    public async Task The_screen_is_turned_with_one_key_and_nothing_internal_is_left_on_it()
    {
        var slug = await ArticleAsync("Gespräch am Schalter");
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync($"/artikel/{slug}");
        await page.SeeAsync(Inner);

        await page.Keyboard.PressAsync("F8");
        await page.WaitForURLAsync("**/gedreht");
        await page.SeeAsync("Sie leben lange hier.");
        var shown = await page.EvaluateAsync<string>("() => document.documentElement.outerHTML");
        foreach (var word in new[] { Inner, "Autorin", "Sachbearbeitung", "Verantwortung", "Nächste Prüfung", "Aufgaben", "Änderungsgrund" }) Assert.DoesNotContain(word, shown, StringComparison.OrdinalIgnoreCase);

        await page.Keyboard.PressAsync("F8");
        await page.WaitForURLAsync($"**/artikel/{slug}");
        await page.SeeAsync(Inner);
        await page.Context.CloseAsync();
    }

    /// <summary>As it comes out of the printer: only what is visible with print styles.</summary>
    [Fact]
    public async Task The_client_s_print_leaves_out_what_the_house_s_print_has()
    {
        var slug = await ArticleAsync("Ausdruck am Schalter");
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await page.GotoAsync($"/artikel/{slug}/druck");
        var house = await page.Locator("body").InnerTextAsync();
        await page.GotoAsync($"/artikel/{slug}/druck?fuer=kunde");
        var client = await page.Locator("body").InnerTextAsync();

        Assert.Contains(Inner, house, StringComparison.Ordinal);
        Assert.DoesNotContain(Inner, await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Sechs Jahre Aufenthalt.", client, StringComparison.Ordinal);
        Assert.Contains("Prüfsumme", client, StringComparison.Ordinal);
        foreach (var word in new[] { "Suche", "Abmelden", "Drucken", "Autorin" }) Assert.DoesNotContain(word, client, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private Task<string> ArticleAsync(string title) => stage.Office.PublishedAsync(
        title,
        $"## Kurzantwort\n\nKurz gesagt: ja.\n\n## Voraussetzungen\n\nSechs Jahre Aufenthalt.\n\n> [!INTERN]\n> {Inner}.\n\n## Klartext\n\nSie leben lange hier.\n\n## Hausregelung\n\n{Inner} der Behörde.\n",
        change: fields => fields with { ChangeNote = "Änderungsgrund" });

    /// <summary>The browser's own events with a real file in them, as a mouse or a clipboard brings it.</summary>
    private static async Task SendAsync(IPage page, string what, string name, byte[] content)
    {
        await page.GetByLabel("Text in Markdown").FocusAsync();
        await page.EvaluateAsync(
            """
            ([what, name, content]) => {
              const bag = new DataTransfer();
              bag.items.add(new File([Uint8Array.from(atob(content), sign => sign.charCodeAt(0))], name, { type: 'image/png' }));
              const settings = { bubbles: true, cancelable: true };
              const event = what === 'drop' ? new DragEvent('drop', { ...settings, dataTransfer: bag }) : new ClipboardEvent('paste', { ...settings, clipboardData: bag });
              document.querySelector('[data-source]').dispatchEvent(event);
            }
            """,
            new[] { what, name, Convert.ToBase64String(content) });
    }
}
