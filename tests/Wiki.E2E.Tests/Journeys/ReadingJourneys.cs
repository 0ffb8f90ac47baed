using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>Reading as its people meet it: the lead gives it, the newcomer confirms on the phone, the text changes, only the difference comes back.</summary>
public sealed class ReadingJourneys(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Assigned_read_changed_and_read_again()
    {
        var office = stage.Office;
        var slug = await office.PublishedAsync("Reiselektüre", Office.Text("Die Frist beträgt eine Woche."));
        var lead = await stage.SignedInAsync("leitung2");
        await lead.GotoAsync($"/artikel/{slug}");
        await lead.FollowAsync("Lesen lassen");
        await lead.GetByLabel("Jonas Behrens").CheckAsync();
        await lead.GetByLabel("Warum?").FillAsync("Für die Fallrunde");
        await lead.PressButtonAsync("Lesen lassen");
        await lead.HearAsync("1 Person liest den Artikel");

        var reader = await stage.SignedInAsync("neu");
        await reader.SetViewportSizeAsync(390, 844);
        await reader.GotoAsync("/einarbeitung/lesen");
        await reader.SeeAsync("„Für die Fallrunde“");
        await reader.FollowAsync("Reiselektüre");
        await reader.SeeAsync("Die Frist beträgt eine Woche.");
        await reader.PressButtonAsync("Gelesen und verstanden");
        await reader.HearAsync("Bestätigt: Reiselektüre, Fassung 1.");

        await office.RevisedAsync(slug, Office.Text("Die Frist beträgt drei Wochen."), note: "Frist verlängert");
        await reader.GotoAsync($"/artikel/{slug}");
        await reader.FollowAsync("Was ist anders?");
        await reader.SeeAsync("Eine Stelle ist anders.");
        await Assertions.Expect(reader.Locator(".diff ins")).ToHaveTextAsync("drei Wochen");
        await reader.PressButtonAsync("Gelesen und verstanden");
        await reader.HearAsync("Bestätigt: Reiselektüre, Fassung 2.");
        await reader.SeeAsync("Gerade gibt es für Sie nichts zu lesen.");

        await lead.ReloadAsync();
        await lead.SeeAsync("gelesen (Fassung 2)");
        foreach (var page in new[] { lead, reader }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Assigning_and_confirming_work_without_scripts_and_with_the_keyboard_alone()
    {
        var slug = await stage.Office.PublishedAsync("Tastaturlektüre", Office.Text("Kurz."));
        var lead = await stage.SignedInAsync("leitung2", scripts: false);
        await lead.GotoAsync($"/artikel/{slug}/lesen-lassen");
        await lead.GetByLabel("Jonas Behrens").FocusAsync();
        await lead.Keyboard.PressAsync("Space");
        await lead.GetByLabel("Jonas Behrens").PressAsync("Enter");
        await lead.HearAsync("1 Person liest den Artikel");

        var reader = await stage.SignedInAsync("neu");
        await reader.GotoAsync($"/einarbeitung/lesen/{slug}");
        await reader.TabToAsync("Gelesen und verstanden");
        await reader.Keyboard.PressAsync("Enter");
        await reader.HearAsync("Bestätigt: Tastaturlektüre, Fassung 1.");
        foreach (var page in new[] { lead, reader }) await page.Context.CloseAsync();
    }
}
