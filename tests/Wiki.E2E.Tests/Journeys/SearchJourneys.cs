using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>The search field by keyboard, and what the browser alone remembers of it.</summary>
public sealed class SearchJourneys(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task What_was_searched_stays_in_the_browser_until_sign_out()
    {
        await stage.Office.PublishedAsync("Wohnsitzauflage", Office.Text("Sie steht im Titel."));
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/suche");
        await Assertions.Expect(page.Locator("[data-recent]")).ToBeHiddenAsync(); // nothing yet

        await page.GotoAsync("/suche?q=Wohnsitzauflage");
        await page.GotoAsync("/suche?q=Quastenflosser");
        await page.GotoAsync("/suche?q=Wohnsitzauflage");
        await page.GotoAsync("/suche");
        var recent = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Zuletzt gesucht" });
        await Assertions.Expect(recent.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Wohnsitzauflage", "Quastenflosser"]); // each once, the last first

        await recent.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Wohnsitzauflage" }).ClickAsync();
        await page.SeeAsync("Treffer für „Wohnsitzauflage“");
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Zuletzt gesucht" })).ToBeVisibleAsync();

        await page.EvaluateAsync("document.querySelector('form[action=\"/abmelden\"]').requestSubmit()");
        await page.WaitForURLAsync(url => url.Contains("/anmelden", StringComparison.Ordinal));
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(name => name.startsWith('gesucht:')).length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_list_can_be_emptied_and_is_not_there_without_scripts()
    {
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/suche?q=Nebelkerze");
        await page.GotoAsync("/suche");
        await page.PressButtonAsync("Liste leeren");
        await Assertions.Expect(page.Locator("[data-recent]")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-recent]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();

        var plain = await stage.SignedInAsync("sachbearbeitung", scripts: false);
        await plain.GotoAsync("/suche?q=Nebelkerze");
        await plain.GotoAsync("/suche");
        await Assertions.Expect(plain.Locator("[data-recent]")).ToBeHiddenAsync();
        await plain.Context.CloseAsync();
    }

    [Fact]
    public async Task Suggestions_are_chosen_by_arrow_keys_and_Enter()
    {
        await stage.Office.PublishedAsync("Verpflichtungserklärung prüfen", Office.Text("Sie bindet fünf Jahre."));
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/artikel");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("verpfl");

        var option = page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(option).ToContainTextAsync("Verpflichtungserklärung prüfen", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await page.SeeAsync("Sie bindet fünf Jahre.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_leaves_what_is_typed()
    {
        await stage.Office.PublishedAsync("Ausreiseaufforderung zustellen", Office.Text("Mit Nachweis."));
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/artikel");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("ausreiseauf");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("[data-search]").First).ToHaveValueAsync("ausreiseauf");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Hits_are_walked_with_arrow_keys_and_opened_with_Enter()
    {
        await stage.Office.PublishedAsync("Grenzübertritt melden", Office.Text("Zuerst die Wegmarke."));
        await stage.Office.PublishedAsync("Grenzübertritt bescheinigen", Office.Text("Zuerst die Wegmarke."));
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/suche?q=wegmarke");
        var hits = page.Locator("[data-hit]");

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(hits.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(hits.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(hits.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.SeeAsync("Zuerst die Wegmarke.");
        await page.WaitForURLAsync("**/artikel/grenzuebertritt-*");
        await page.Context.CloseAsync();
    }
}
