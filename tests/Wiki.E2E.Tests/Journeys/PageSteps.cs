using Microsoft.Playwright;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>What people do on a page, by what they see or hear: roles, labels, keys.</summary>
internal static class PageSteps
{
    private const int MostTabs = 150;

    public static Task PressButtonAsync(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    public static Task FollowAsync(this IPage page, string name) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Waits until the main part of the page says this.</summary>
    public static Task SeeAsync(this IPage page, string text) =>
        Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = 60_000, UseInnerText = false });

    /// <summary>Waits until the message after a redirect says this.</summary>
    public static Task HearAsync(this IPage page, string text) =>
        Assertions.Expect(page.Locator(".flash[role=status]")).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });

    public static async Task<string> MainTextAsync(this IPage page) => await page.GetByRole(AriaRole.Main).TextContentAsync() ?? "";

    /// <summary>Goes on with Tab until what has the focus is called this.</summary>
    public static async Task TabToAsync(this IPage page, string name)
    {
        for (var n = 0; n < MostTabs; n++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>(
                "() => { const e = document.activeElement; return (e.labels?.[0]?.innerText ?? e.getAttribute('aria-label') ?? e.innerText ?? '').trim(); }");
            if (focused.StartsWith(name, StringComparison.Ordinal)) return;
        }

        throw new InvalidOperationException($"{page.Url}: the keyboard never gets to {name}.");
    }
}
