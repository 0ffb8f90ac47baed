using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>The wording beside a citation: by pointer, by keyboard, by finger, and as a plain link without scripts.</summary>
public sealed class CitationJourneys(CitationJourneys.Library library) : IClassFixture<CitationJourneys.Library>
{
    private const string Wording = "der Wind weht oder";

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Hover_shows_the_wording_and_Escape_hides_it_until_the_pointer_comes_back()
    {
        var page = await OpenAsync();
        await Cite(page).HoverAsync();

        await Assertions.Expect(Panel(page)).ToBeVisibleAsync(Patient);
        await Assertions.Expect(Panel(page)).ToContainTextAsync(Wording);
        await Assertions.Expect(Panel(page)).ToContainTextAsync("gesichtet am 01.06.2026");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Panel(page)).ToBeHiddenAsync();
        await page.Mouse.MoveAsync(5, 5);
        await Cite(page).HoverAsync();
        await Assertions.Expect(Panel(page)).ToBeVisibleAsync(Patient);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Focus_shows_the_wording_screen_readers_hear_it_and_Tab_goes_into_it()
    {
        var page = await OpenAsync();
        await Cite(page).FocusAsync();

        await Assertions.Expect(Panel(page)).ToBeVisibleAsync(Patient);
        await Assertions.Expect(Cite(page)).ToHaveAccessibleNameAsync("§ 1 Abs. 2 Nr. 1 WolkenG");
        await Assertions.Expect(Cite(page)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(Wording));
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Panel(page).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Zur Norm" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Panel(page)).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_tap_shows_the_wording_and_the_second_opens_the_section()
    {
        var page = await OpenAsync(touch: true);
        await Cite(page).TapAsync();

        await Assertions.Expect(Panel(page)).ToBeVisibleAsync(Patient);
        Assert.Contains("/artikel/", page.Url, StringComparison.Ordinal);
        var box = await Panel(page).BoundingBoxAsync();
        Assert.True(box is { X: >= 0, Width: <= 390 } && box.Y + box.Height <= 845, $"The panel leaves the screen: {box?.X} {box?.Y} {box?.Width} {box?.Height}");

        await Cite(page).TapAsync();
        await page.WaitForURLAsync(url => url.Contains("/normen/wolkeng/1", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_scripts_the_citation_is_a_link_to_its_place_in_the_section()
    {
        var page = await OpenAsync(scripts: false);
        await Cite(page).ClickAsync();

        await page.SeeAsync(Wording);
        Assert.Contains("/normen/wolkeng/1", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task From_the_article_to_the_section_to_what_cites_it_and_to_an_older_day()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "§ 1 Abs. 2 Nr. 1 WolkenG" }).First.FocusAsync();
        await Panel(page).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Zur Norm" }).ClickAsync();
        await page.SeeAsync("Was haben wir zu § 1?");
        await page.SeeAsync("Wolken am Himmel");
        await page.SeeAsync("fünf Jahre");

        await page.GetByLabel("Wortlaut am").FillAsync("2026-01-15");
        await page.PressButtonAsync("Anzeigen");
        await page.SeeAsync("vier Jahre");
        await page.SeeAsync("nicht der neueste Stand");
        await page.Context.CloseAsync();
    }

    private static ILocator Cite(IPage page) => page.Locator("a.cite[data-norm]").First;

    private static ILocator Panel(IPage page) => page.Locator(".cite-panel").First;

    private async Task<IPage> OpenAsync(bool scripts = true, bool touch = false)
    {
        var page = touch ? await library.Stage.SignedInOnPhoneAsync("sachbearbeitung") : await library.Stage.SignedInAsync("sachbearbeitung", scripts);
        await page.GotoAsync($"/artikel/{library.Article}");
        return page;
    }

    /// <summary>Two states of a law nobody passed, and an article that cites it.</summary>
    public sealed class Library : IAsyncLifetime
    {
        public Stage Stage { get; } = new();

        public string Article { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            await Stage.InitializeAsync();
            await CloudLaw.ImportAsync(Stage.Office, "2026-01-02", "vier");
            await CloudLaw.ImportAsync(Stage.Office, "2026-06-01", "fünf");
            Article = await Stage.Office.PublishedAsync("Wolken am Himmel", Office.Text("Sie ziehen nach § 1 Abs. 2 Nr. 1 WolkenG. Das prüft die Sachbearbeitung."));
        }

        public ValueTask DisposeAsync() => Stage.DisposeAsync();
    }
}
