using System.Text.Json;
using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Accessibility;

/// <summary>
/// Every page of docs/permissions.md: axe-core finds nothing against WCAG A and AA, light and dark, wide and phone; nothing moves for whoever
/// asked for less motion; nothing is lost when the page reflows. One walk, because opening the pages costs the most.
/// </summary>
public sealed class AxeTests(AxeTests.Gallery gallery) : IClassFixture<AxeTests.Gallery>
{
    private const string Rules = "{ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] }";

    /// <summary>A colour scheme changes colours and nothing else: in the dark only what looks at colours is asked again.</summary>
    private const string ColourRules = "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }";

    private const string Sideways = """
        () => document.documentElement.scrollWidth <= innerWidth + 1 ? [] : [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(-4)
        """;

    private const string Moving = """
        () => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
            const longest = list => Math.max(...list.split(',').map(t => parseFloat(t) * (t.trim().endsWith('ms') ? 1 : 1000)));
            return longest(s.transitionDuration) > 10 || (s.animationName !== 'none' && longest(s.animationDuration) > 10) || s.scrollBehavior === 'smooth';
        }).map(e => e.outerHTML.slice(0, 100)).slice(0, 3)
        """;

    private static readonly string Axe = File.ReadAllText(Path.Combine(PermissionMatrix.Root, "src", "Wiki.Web", "node_modules", "axe-core", "axe.min.js"));

    private static readonly (string Name, int Width, int Height)[] Sizes = [("wide", 1280, 900), ("phone", 390, 844)];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var row in PermissionMatrix.Rows.Where(row => row.IsGet && row.Route is not ("/health/live" or "/health/ready" or "/openapi/{documentName}.json" or "/suche/vorschlaege" or "/laeufe/{RunId:int}/stand" or "/einarbeitung/inputs/{sessionId:int}/termin.ics" or "/einrichtung" or "/artikel/liste.csv" or "/normen/zitat/ausschnitt/{*key}" or "/dateien/{Hash}/{Name}")))
            {
                // Authors and approvers have the fullest pages.
                var role = new[] { "Autor", "Freigabe", "Admin", "Leser" }.FirstOrDefault(role => row.ByRole[PermissionMatrix.Roles.ToList().IndexOf(role)] == "200");
                pages.Add(row.Route, role ?? "");
            }

            pages.Add("/laeufe/{RunId:int}", "Leser");
            pages.Add("/laeufe/{RunId:int}?abschnitt=einkommen", "Leser");
            pages.Add("/laeufe/{RunId:int}/ergebnis", "Leser");
            pages.Add("/laeufe/{RunId:int}/unterlagen", "Leser");
            pages.Add("/suche?q=stand", "Leser");
            pages.Add("/suche?q=quastenflosser", "Leser");
            pages.Add("/freigaben/{ReviewId:int}", "Freigabe");
            pages.Add("/artikel/{Slug}?stichtag=2026-09-01", "Leser");
            pages.Add("/artikel?liste=gewuenscht", "Autor");
            pages.Add("/artikel?liste=pruefungen", "Freigabe");
            pages.Add("/einarbeitung/lesen/{Reopened}", "Autor");
            pages.Add("/einarbeitung", "Pate");
            pages.Add("/einarbeitung", "Freigabe");
            pages.Add("/artikel/gibt-es-nicht", "Leser");
            pages.Add("/verwaltung", "Leser");
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_violation(string route, string role)
    {
        var page = await gallery.PageAsync(role);
        await page.GotoAsync(gallery.Address(route));

        Assert.Equal("", string.Join('\n', [.. await Reflow.CheckAsync(page), .. await CheckAsync(page)]));
    }

    [Fact]
    public async Task A_refused_form_has_no_violation()
    {
        var page = await gallery.PageAsync("Autor");
        await page.GotoAsync("/artikel/neu");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zur Freigabe" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        Assert.Equal("", string.Join('\n', await CheckAsync(page)));
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        var page = await gallery.PageAsync("Leser");
        await page.GotoAsync("/artikel");
        await page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p style=\"color:#777;background:#888;width:2000px;transition:color 1s!important\">blass, breit und bewegt</p>')");

        var found = await CheckAsync(page);

        Assert.Contains(found, line => line.StartsWith("wide Light: color-contrast", StringComparison.Ordinal));
        Assert.Contains(found, line => line.StartsWith("phone Dark: color-contrast", StringComparison.Ordinal));
        Assert.Contains(found, line => line.StartsWith("phone: the page scrolls sideways", StringComparison.Ordinal));
        Assert.Contains(found, line => line.StartsWith("wide: moves although", StringComparison.Ordinal));
        Assert.Contains(await Reflow.CheckAsync(page), line => line.StartsWith("320 px: sideways", StringComparison.Ordinal));
    }

    /// <returns>What is wrong, by size and colour scheme.</returns>
    private static async Task<IReadOnlyList<string>> CheckAsync(IPage page)
    {
        await page.EvaluateAsync(Axe + "; 0");
        var found = new List<string>();
        foreach (var (name, width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var result = await page.EvaluateAsync<JsonElement>($"async () => (await axe.run(document, {(scheme == ColorScheme.Light ? Rules : ColourRules)})).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? n.failureSummary)).join(' || '))");
                found.AddRange(result.EnumerateArray().Select(violation => $"{name} {scheme}: {violation.GetString()}"));
            }

            var tooWide = await page.EvaluateAsync<string[]>(Sideways);
            if (tooWide.Length > 0) found.Add($"{name}: the page scrolls sideways because of {string.Join(", ", tooWide)}");
            found.AddRange((await page.EvaluateAsync<string[]>(Moving)).Select(element => $"{name}: moves although less motion was asked for: {element}"));
        }

        return found;
    }

    /// <summary>One thing of every kind and one window for each role.</summary>
    public sealed class Gallery : IAsyncLifetime
    {
        private readonly Stage stage = new();
        private readonly Dictionary<string, IPage> pages = [];
        private OneOfEach things = default!; // InitializeAsync

        public async ValueTask InitializeAsync()
        {
            await stage.InitializeAsync();
            things = await OneOfEach.MakeAsync(stage.Office);
        }

        public string Address(string route) => things.Address(route);

        /// <summary>The window of the person who stands for the role; a stranger's for none. Only here scripts of the test may run.</summary>
        public async Task<IPage> PageAsync(string role)
        {
            if (!pages.TryGetValue(role, out var page))
            {
                pages[role] = page = role.Length == 0 ? await stage.OpenAsync(bypassCsp: true) : await stage.SignedInAsync(OneOfEach.PersonOf[role], bypassCsp: true);
            }

            return page;
        }

        public ValueTask DisposeAsync() => stage.DisposeAsync();
    }
}
