using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>A checklist as its people meet it: the author mends a red test case, the lead reads the change in words, the caseworker tries it on the phone.</summary>
public sealed class ChecklistJourneys(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task A_change_turns_a_test_red_is_mended_approved_and_tried_on_the_phone()
    {
        await new Sheets(stage.Office).PublishedAsync("reise-bogen");
        var author = await stage.SignedInAsync("autorin");
        await author.GotoAsync("/boegen/reise-bogen/bearbeiten");
        var text = author.GetByLabel("Bogen (abh-bogen/1)");
        var yaml = await text.InputValueAsync();

        await text.FillAsync(yaml.Replace("lohn >= wert('musterwert')", "lohn > wert('musterwert')", StringComparison.Ordinal));
        await author.SeeAsync("Der Testfall „genug“ ist rot");
        await author.SeeAsync("2 von 3 grün");
        await author.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "zur Zeile" }).Last.ClickAsync();
        await Assertions.Expect(author.GetByLabel("Testfälle (abh-bogen-tests/1)")).ToBeFocusedAsync();

        await text.FillAsync(yaml.Replace("Wie hoch ist der Lohn?", "Lohn im Monat?", StringComparison.Ordinal));
        await author.SeeAsync("3 von 3 grün");
        await author.GetByLabel("Änderungsnotiz").FillAsync("Frage klarer gestellt");
        await author.PressButtonAsync("Zur Freigabe");
        await author.HearAsync("Eingereicht.");

        var lead = await stage.SignedInAsync("leitung");
        await lead.GotoAsync("/freigaben");
        await lead.FollowAsync("Bogen: Musterbogen");
        await lead.SeeAsync("Frage geändert von ‚Wie hoch ist der Lohn?‘ zu ‚Lohn im Monat?‘");
        await lead.PressButtonAsync("Entscheidung speichern");
        await lead.HearAsync("Freigegeben.");

        var worker = await stage.SignedInAsync("sachbearbeitung");
        await worker.SetViewportSizeAsync(390, 844);
        await worker.GotoAsync("/boegen/reise-bogen");
        await worker.FollowAsync("Ausprobieren");
        await worker.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Gibt es einen Arbeitsvertrag?" }).GetByText("ja", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(worker.GetByLabel("Lohn im Monat?")).ToBeVisibleAsync();
        await worker.GetByLabel("Lohn im Monat?").FillAsync("1.200,00");
        await worker.GetByLabel("Lohn im Monat?").PressAsync("Tab");
        await Assertions.Expect(worker.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Vorschlag" })).ToContainTextAsync("Erlaubnis erteilen", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
        foreach (var page in new[] { author, lead, worker }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_button_evaluates_and_the_answers_stay()
    {
        await new Sheets(stage.Office).PublishedAsync("ohne-skript-bogen");
        var page = await stage.SignedInAsync("sachbearbeitung", scripts: false);
        await page.GotoAsync("/boegen/ohne-skript-bogen/probe");

        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Gibt es einen Arbeitsvertrag?" }).GetByText("ja", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await page.GetByLabel("Wie hoch ist der Lohn?").FillAsync("900");
        await page.PressButtonAsync("Auswerten");

        await page.SeeAsync("Nachweis nachfordern.");
        await Assertions.Expect(page.GetByLabel("Wie hoch ist der Lohn?")).ToHaveValueAsync("900");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_typed_while_the_server_still_works_counts_when_the_field_is_left()
    {
        await new Sheets(stage.Office).PublishedAsync("langsamer-bogen");
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/boegen/langsamer-bogen/probe");
        var (isTyped, held) = (new TaskCompletionSource(), 0);
        await page.RouteAsync("**/probe", async route =>
        {
            if (Interlocked.Increment(ref held) == 1) await isTyped.Task;
            await route.ContinueAsync();
        });
        var wage = page.GetByLabel("Wie hoch ist der Lohn?");

        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Gibt es einen Arbeitsvertrag?" }).GetByText("ja", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await wage.PressSequentiallyAsync("1200");
        await wage.EvaluateAsync("field => { field.dataset.before = 'ja'; }");
        isTyped.SetResult();
        await Assertions.Expect(page.Locator("[data-before]")).ToHaveCountAsync(0); // the answer to the first question has been put in
        await Assertions.Expect(wage).ToHaveValueAsync("1200");
        await wage.PressAsync("Tab");

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Vorschlag" })).ToContainTextAsync("Erlaubnis erteilen");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_trial_works_with_the_keyboard_alone()
    {
        await new Sheets(stage.Office).PublishedAsync("tastatur-bogen");
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/boegen/tastatur-bogen/probe");

        await page.TabToAsync("offen");
        await page.Keyboard.PressAsync("ArrowDown"); // from „offen“ round to „ja“
        await page.TabToAsync("Wie hoch ist der Lohn?");
        await page.Keyboard.TypeAsync("1000");
        await page.Keyboard.PressAsync("Enter");

        await page.SeeAsync("verlangt mindestens");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Vorschlag" })).ToContainTextAsync("Erlaubnis erteilen");
        await page.Context.CloseAsync();
    }
}
