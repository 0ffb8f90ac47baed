using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>Find, read, change, approve: as people do it, with scripts and without.</summary>
public sealed class ArticleJourneys(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_caseworker_searches_and_reads(bool scripts)
    {
        await stage.Office.PublishedAsync("Fiktionsbescheinigung", Office.Text("Sie wird auf dem amtlichen Vordruck ausgestellt.", "Der Aufenthalt gilt als erlaubt."));
        var page = await stage.SignedInAsync("sachbearbeitung", scripts);

        await page.GetByLabel("Was möchten Sie wissen?").FillAsync("Fiktionsbescheinigung");
        await page.GetByLabel("Was möchten Sie wissen?").PressAsync("Enter");
        await page.SeeAsync("Treffer für „Fiktionsbescheinigung“");
        await page.FollowAsync("Fiktionsbescheinigung");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Fiktionsbescheinigung");
        await page.SeeAsync("Der Aufenthalt gilt als erlaubt.");
        await page.SeeAsync("amtlichen Vordruck");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_is_written_approved_for_tomorrow_and_read_on_its_day(bool scripts)
    {
        await using var own = new OwnClock(stage);
        var slug = await stage.Office.PublishedAsync("Duldung verlängern", Office.Text("Der bisherige Text."));
        var author = await stage.SignedInAsync("autorin", scripts);

        await author.GotoAsync($"/artikel/{slug}");
        await author.FollowAsync("Bearbeiten");
        await author.GetByLabel("Text in Markdown").FillAsync(Office.Text("Der ganz neue Text."));
        await author.GetByLabel("Änderungsnotiz").FillAsync("Neue Rechtslage");
        await author.PressButtonAsync("Zur Freigabe");
        await author.HearAsync("Eingereicht.");
        Assert.Equal(0, await author.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Entscheidung speichern" }).CountAsync());

        var reader = await stage.SignedInAsync("sachbearbeitung", scripts);
        await reader.GotoAsync($"/artikel/{slug}");
        Assert.DoesNotContain("ganz neue", await reader.MainTextAsync(), StringComparison.Ordinal);

        var lead = await stage.SignedInAsync("leitung", scripts);
        await lead.GotoAsync("/freigaben");
        await lead.FollowAsync("Duldung verlängern");
        await Assertions.Expect(lead.Locator("ins", new PageLocatorOptions { HasTextString = "ganz neue" })).ToBeVisibleAsync();
        await Assertions.Expect(lead.Locator("del", new PageLocatorOptions { HasTextString = "bisherige" })).ToBeVisibleAsync();
        await lead.GetByLabel("Gilt ab").FillAsync(Iso(stage.Office.Today.AddDays(1)));
        await lead.PressButtonAsync("Entscheidung speichern");
        await lead.HearAsync("Freigegeben. Die Fassung gilt ab 21.11.2026.");

        await reader.GotoAsync($"/artikel/{slug}");
        await reader.SeeAsync("Neue Fassung ab 21.11.2026: Neue Rechtslage");
        await reader.SeeAsync("Der bisherige Text.");
        await reader.GotoAsync($"/artikel/{slug}?stichtag=2026-11-21");
        await reader.SeeAsync("Der ganz neue Text.");
        await reader.SeeAsync("Stichtag 21.11.2026.");

        own.NextDay();
        var nextDay = await stage.SignedInAsync("sachbearbeitung", scripts);
        await nextDay.GotoAsync($"/artikel/{slug}");
        await nextDay.SeeAsync("Der ganz neue Text.");
        Assert.DoesNotContain("Neue Fassung ab", await nextDay.MainTextAsync(), StringComparison.Ordinal);
        await nextDay.GetByLabel("Was galt am").FillAsync("2026-11-20");
        await nextDay.PressButtonAsync("Anzeigen");
        await nextDay.SeeAsync("Der bisherige Text.");
        foreach (var page in new[] { author, reader, lead, nextDay }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_returned_comes_back_corrected()
    {
        var slug = await stage.Office.PublishedAsync("Passpflicht", Office.Text("Alter Satz."));
        await stage.Office.ChangeAsync(slug, Office.Text("Satz ohne Quelle."));
        await stage.Office.SubmitAsync(slug);
        var lead = await stage.SignedInAsync("leitung");
        var author = await stage.SignedInAsync("autorin");

        await lead.GotoAsync("/freigaben");
        await lead.FollowAsync("Passpflicht");
        await lead.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Zurückgeben" }).CheckAsync();
        await lead.PressButtonAsync("Entscheidung speichern");
        await Assertions.Expect(lead.GetByRole(AriaRole.Alert)).ToContainTextAsync("warum Sie die Fassung zurückgeben");
        await lead.GetByLabel("Bemerkung").FillAsync("Bitte mit Quelle.");
        await lead.PressButtonAsync("Entscheidung speichern");
        await lead.HearAsync("Zurückgegeben.");

        await author.GotoAsync($"/artikel/{slug}/bearbeiten");
        await author.SeeAsync("Bitte mit Quelle.");
        await author.GetByLabel("Text in Markdown").FillAsync(Office.Text("Satz mit Quelle."));
        await author.PressButtonAsync("Zur Freigabe");
        await author.HearAsync("Eingereicht.");

        await lead.GotoAsync("/freigaben");
        await lead.FollowAsync("Passpflicht");
        await lead.PressButtonAsync("Entscheidung speichern");
        await lead.HearAsync("Freigegeben.");
        await author.GotoAsync($"/artikel/{slug}");
        await author.SeeAsync("Satz mit Quelle.");
        foreach (var page in new[] { author, lead }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_preview_follows_the_text_while_typing_and_leaving_unsaved_is_asked()
    {
        var slug = await stage.Office.PublishedAsync("Vorschau beim Tippen", Office.Text("Alt."));
        var page = await stage.SignedInAsync("autorin");
        await page.GotoAsync($"/artikel/{slug}/bearbeiten");

        await page.GetByLabel("Text in Markdown").FillAsync(Office.Text("Nach **§ 25b Abs. 1** frisch getippt."));

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Vorschau" })).ToContainTextAsync("frisch getippt", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.GotoAsync("/artikel");
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_whole_way_works_with_the_keyboard_alone()
    {
        var slug = await stage.Office.PublishedAsync("Tastaturartikel", Office.Text("Vor der Änderung."));
        var author = await stage.OpenAsync();
        await author.GotoAsync("/anmelden");
        await Assertions.Expect(author.GetByLabel("Benutzername")).ToBeFocusedAsync();
        await author.Keyboard.TypeAsync("autorin");
        await author.Keyboard.PressAsync("Tab");
        await author.Keyboard.TypeAsync(Core.People.DemoPeople.ShownPassword);
        await author.Keyboard.PressAsync("Enter");
        await author.WaitForURLAsync("**/");

        await author.GotoAsync("/aenderungen");
        await author.Keyboard.PressAsync("/");
        await Assertions.Expect(author.GetByLabel("Suche", new PageGetByLabelOptions { Exact = true })).ToBeFocusedAsync();
        await author.Keyboard.TypeAsync("tastaturartikel");
        await author.Keyboard.PressAsync("Enter");
        await author.SeeAsync("Treffer für „tastaturartikel“");
        await author.TabToAsync("Tastaturartikel");
        await author.Keyboard.PressAsync("Enter");
        await author.WaitForURLAsync($"**/artikel/{slug}*");
        await author.TabToAsync("Bearbeiten");
        await author.Keyboard.PressAsync("Enter");
        await author.WaitForURLAsync("**/bearbeiten");
        await author.TabToAsync("Änderungsnotiz");
        await author.Keyboard.TypeAsync("Mit der Tastatur");
        await author.TabToAsync("Text in Markdown");
        await author.Keyboard.PressAsync("Control+End");
        await author.Keyboard.TypeAsync("Nach der Änderung.");
        await author.Keyboard.PressAsync("Control+Home");
        await author.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Speichern", Exact = true }).FocusAsync(); // Shift+Tab through forty fields proves nothing more
        await author.Keyboard.PressAsync("Tab");
        await author.Keyboard.PressAsync("Enter");
        await author.HearAsync("Eingereicht.");

        var lead = await stage.SignedInAsync("leitung");
        await lead.GotoAsync("/freigaben"); // the start page may name the article twice: as changed and as a task
        await lead.TabToAsync("Tastaturartikel");
        await lead.Keyboard.PressAsync("Enter");
        await lead.WaitForURLAsync("**/freigaben/*");
        await lead.TabToAsync("Entscheidung speichern");
        await lead.Keyboard.PressAsync("Enter");
        await lead.HearAsync("Freigegeben.");

        await author.GotoAsync($"/artikel/{slug}");
        await author.SeeAsync("Nach der Änderung.");
        foreach (var page in new[] { author, lead }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_tab_skips_to_the_content()
    {
        var page = await stage.SignedInAsync("sachbearbeitung");
        await page.GotoAsync("/artikel");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Zum Inhalt" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Suggestions_are_chosen_with_the_arrow_keys()
    {
        var slug = await stage.Office.PublishedAsync("Wohnsitzauflage", Office.Text("Text."));
        var page = await stage.SignedInAsync("sachbearbeitung");

        var field = page.GetByLabel("Was möchten Sie wissen?");
        await field.PressSequentiallyAsync("wohnsitz");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        await field.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await field.PressAsync("Enter");

        await page.WaitForURLAsync($"**/artikel/{slug}");
        await page.Context.CloseAsync();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Moves the clock of the stage and puts it back, because all journeys share it.</summary>
    private sealed class OwnClock(Stage stage) : IAsyncDisposable
    {
        private readonly DateTimeOffset start = stage.Host.Clock.GetUtcNow();

        public void NextDay() => stage.Host.Clock.Advance(TimeSpan.FromDays(1));

        public ValueTask DisposeAsync()
        {
            stage.Host.Clock.Set(start);
            return ValueTask.CompletedTask;
        }
    }
}
