using Microsoft.Playwright;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.E2E.Tests;

/// <summary>The program on a real port with a clock the tests move, seen through Chromium.</summary>
public sealed class Stage : IAsyncLifetime
{
    private IPlaywright playwright = default!; // InitializeAsync

    public Stage()
    {
        Host = new WebHost();
        Host.Settings["urls"] = "http://127.0.0.1:0";
        Host.UseKestrel(0);
        Office = new Office(Host);
    }

    public WebHost Host { get; }

    public Office Office { get; }

    public IBrowser Browser { get; private set; } = default!; // InitializeAsync

    public string Address => Host.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        Host.StartServer();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("WIKI_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"],
            Timeout = 120_000,
        });
    }

    /// <summary>A fresh browser window.</summary>
    public async Task<IPage> OpenAsync(bool scripts = true, bool bypassCsp = false)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            JavaScriptEnabled = scripts,
            BypassCSP = bypassCsp,
            Locale = "de-DE",
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        });
        context.SetDefaultTimeout(60_000); // how long a loaded machine may take, not how long it should
        return await context.NewPageAsync();
    }

    /// <summary>A window in which this person has signed in.</summary>
    public async Task<IPage> SignedInAsync(string userName, bool scripts = true, bool bypassCsp = false)
    {
        var page = await OpenAsync(scripts, bypassCsp);
        await page.GotoAsync("/anmelden");
        await page.GetByLabel("Benutzername").FillAsync(userName);
        await page.GetByLabel("Passwort").FillAsync(DemoPeople.ShownPassword);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Anmelden", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/anmelden", StringComparison.Ordinal));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        await Host.DisposeAsync();
    }
}
