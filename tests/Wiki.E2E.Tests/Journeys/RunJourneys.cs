using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>A run at the desk with the keyboard, resumed on the phone, by two people at once, and without scripts.</summary>
public sealed class RunJourneys(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Begun_at_the_desk_by_keyboard_and_resumed_on_the_phone()
    {
        await new Sheets(stage.Office).PublishedAsync("pult-bogen");
        var desk = await stage.SignedInAsync("sachbearbeitung");
        await desk.GotoAsync("/boegen/pult-bogen");
        await desk.FollowAsync("Bogen starten");
        await desk.GetByLabel("Aktenzeichen", new PageGetByLabelOptions { Exact = true }).FillAsync("33-4711/26");
        await desk.Keyboard.PressAsync("Enter");
        await desk.SeeAsync("Frage 1");
        await desk.WaitForLoadStateAsync(); // the keys are there once the module has run

        await desk.Keyboard.PressAsync("j");
        await Assertions.Expect(desk.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Ja" })).ToBeCheckedAsync();
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" })).ToBeFocusedAsync();
        await desk.Keyboard.TypeAsync("900");
        await desk.Keyboard.PressAsync("Enter");
        await desk.SeeAsync("Alle Fragen sind beantwortet.");
        await desk.FollowAsync("Ergebnis ansehen");
        await Assertions.Expect(desk.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Unterlagen nachfordern");

        var phone = await stage.SignedInAsync("sachbearbeitung");
        await phone.SetViewportSizeAsync(390, 844);
        await phone.GotoAsync("/laeufe");
        await phone.GotoAsync(new Uri(desk.Url).AbsolutePath.Replace("/ergebnis", "", StringComparison.Ordinal));
        await phone.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "ändern Frage 2" }).ClickAsync();
        await phone.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" }).FillAsync("1.200,50");
        await phone.Locator(".runbar").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Weiter" }).ClickAsync();
        await phone.SeeAsync("1.200,5");
        await phone.SeeAsync("Erlaubnis erteilen");
        foreach (var page in new[] { desk, phone }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_asked_for_before_an_answer_never_covers_the_next_question()
    {
        var sheets = new Sheets(stage.Office);
        await sheets.PublishedAsync("spaet-bogen");
        var run = await sheets.RunAsync("spaet-bogen");
        var desk = await stage.SignedInAsync("sachbearbeitung");
        await desk.GotoAsync($"/laeufe/{run}?frage=arbeit");
        var release = new TaskCompletionSource();
        await desk.RouteAsync("**/*?frage=arbeit", async route =>
        {
            if (route.Request.Method == "GET") await release.Task; // the network is slow just now
            await route.ContinueAsync();
        });
        await desk.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        await desk.PressButtonAsync("Weiter");
        var next = desk.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" });
        await Assertions.Expect(next).ToBeFocusedAsync();

        await desk.RunAndWaitForResponseAsync(() => { release.SetResult(); return Task.CompletedTask; }, answer => answer.Url.EndsWith("?frage=arbeit", StringComparison.Ordinal));
        await desk.EvaluateAsync("() => new Promise(done => setTimeout(done, 300))"); // what would come, has come

        await Assertions.Expect(next).ToBeFocusedAsync();
        await desk.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_people_in_one_run_see_each_other_when_they_come_back()
    {
        var sheets = new Sheets(stage.Office);
        await sheets.PublishedAsync("zwei-bogen");
        var run = await sheets.RunAsync("zwei-bogen");
        var first = await stage.SignedInAsync("sachbearbeitung");
        await first.GotoAsync($"/laeufe/{run}/verwalten");
        await first.GetByLabel("Wer arbeitet mit?").SelectOptionAsync(new SelectOptionValue { Label = (await stage.Office.ActorAsync("patin")).Name });
        await first.PressButtonAsync("Übergeben");
        await first.HearAsync("Der Lauf ist übergeben.");
        await first.GotoAsync($"/laeufe/{run}?frage=arbeit");
        await first.EvaluateAsync("() => dispatchEvent(new Event('blur'))");

        var second = await stage.SignedInAsync("patin");
        await second.GotoAsync($"/laeufe/{run}?frage=lohn");
        await second.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" }).FillAsync("1000");
        await second.PressButtonAsync("Weiter");
        await second.SeeAsync("Alle Fragen sind beantwortet.");

        await first.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        await first.SeeAsync("Erlaubnis erteilen");
        foreach (var page in new[] { first, second }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_a_part_is_answered_with_one_button()
    {
        var sheets = new Sheets(stage.Office);
        await sheets.PublishedAsync("ohne-skript-lauf");
        var run = await sheets.RunAsync("ohne-skript-lauf");
        var page = await stage.SignedInAsync("sachbearbeitung", scripts: false);
        await page.GotoAsync($"/laeufe/{run}");

        await page.FollowAsync("Abschnitt im Ganzen");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" }).FillAsync("1000");
        await page.PressButtonAsync("Speichern");

        await page.SeeAsync("Alle Fragen sind beantwortet.");
        await page.SeeAsync("Erlaubnis erteilen");
        await page.Context.CloseAsync();
    }
}
