using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>Shortcuts of single signs in a real browser: where they lead, where they keep still, and that they can be switched off.</summary>
public sealed class KeyJourneys(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Keys_lead_to_search_lists_and_editor_and_keep_still_while_somebody_types()
    {
        var slug = await stage.Office.PublishedAsync("Tastenartikel", Office.Text("Text."));
        var page = await stage.SignedInAsync("autorin");
        await page.GotoAsync("/konto");

        await PressAsync(page, "g", "l");
        await page.WaitForURLAsync("**/artikel");
        await PressAsync(page, "g", "a");
        await page.WaitForURLAsync("**/aufgaben");
        await PressAsync(page, "?");
        await page.WaitForURLAsync("**/konto/tasten");
        await page.GotoAsync($"/artikel/{slug}");
        await page.Keyboard.PressAsync("/");
        var search = page.GetByLabel("Suche", new PageGetByLabelOptions { Exact = true });
        await Assertions.Expect(search).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("egs?/");
        await Assertions.Expect(search).ToHaveValueAsync("egs?/");
        await page.Keyboard.PressAsync("Escape");
        await search.BlurAsync();
        await page.Keyboard.PressAsync("Control+e"); // belongs to the browser
        Assert.EndsWith($"/artikel/{slug}", page.Url, StringComparison.Ordinal);
        await PressAsync(page, "e");
        await page.WaitForURLAsync("**/bearbeiten");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Switched_off_no_key_does_anything_at_any_desk()
    {
        var page = await stage.SignedInAsync("patin");
        await page.GotoAsync("/konto/tasten");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tastenkürzel ausschalten" }).ClickAsync();
        await page.HearAsync("Tastenkürzel sind ausgeschaltet.");

        var elsewhere = await stage.SignedInAsync("patin");
        await elsewhere.GotoAsync("/artikel");
        await PressAsync(elsewhere, "g", "a");
        await elsewhere.Keyboard.PressAsync("/");
        await elsewhere.WaitForTimeoutAsync(500);

        Assert.EndsWith("/artikel", elsewhere.Url, StringComparison.Ordinal);
        await Assertions.Expect(elsewhere.GetByLabel("Suche", new PageGetByLabelOptions { Exact = true })).Not.ToBeFocusedAsync();
        await page.Context.CloseAsync();
        await elsewhere.Context.CloseAsync();
    }

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }
}
