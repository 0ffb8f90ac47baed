using Microsoft.Playwright;

namespace Wiki.E2E.Tests.Accessibility;

/// <summary>
/// WCAG 1.4.10 and 1.4.4: at 320 px, and at 200 % zoom of a 1280 px window (640 px, two device pixels each), no page scrolls
/// sideways, and every link, button and field of the wide page is still there to be used.
/// </summary>
internal static class Reflow
{
    private static readonly (string Name, int Width, int Height)[] Sizes = [("320 px", 320, 640), ("200 %", 640, 450)];

    /// <summary>
    /// What can be used: links by target, fields and buttons by name. Inside a closed details it is one click away; the outline of a long page is
    /// left out where there is no room for it, its headings are not.
    /// </summary>
    private const string Usable = """
        () => {
            const there = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || (e.closest('details:not([open])')?.checkVisibility() ?? false);
            const name = e => e.tagName === 'A' ? 'a ' + e.getAttribute('href').replace(/#.*/, '') : e.tagName + ' ' + (e.name || e.id || e.textContent.replace(/\s+/g, ' ').trim());
            return [...new Set([...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')].filter(e => there(e) && !(e.hash && e.pathname === location.pathname)).map(name))];
        }
        """;

    private const string Sideways = """
        () => document.documentElement.scrollWidth <= innerWidth + 1 ? [] : [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(-4)
        """;

    /// <summary>Text that a box without a scrollbar cuts off.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 1 && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX))
            .map(e => 'cut: ' + e.outerHTML.slice(0, 120)).slice(0, 3)
        """;

    /// <returns>What is lost or cut, by size.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(IPage page)
    {
        await page.SetViewportSizeAsync(1280, 900);
        var wide = await page.EvaluateAsync<string[]>(Usable);
        var found = new List<string>();
        foreach (var (name, width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            var lost = wide.Except(await page.EvaluateAsync<string[]>(Usable)).ToList();
            if (lost.Count > 0) found.Add($"{name}: lost {string.Join(", ", lost)}");
            found.AddRange((await page.EvaluateAsync<string[]>(Sideways)).Select(element => $"{name}: sideways {element}"));
            found.AddRange((await page.EvaluateAsync<string[]>(Cut)).Select(element => $"{name}: {element}"));
        }

        return found;
    }
}
