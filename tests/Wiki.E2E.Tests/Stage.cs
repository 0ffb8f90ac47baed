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
        Assertions.SetDefaultExpectTimeout(30_000); // a busy machine is no failure
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("WIKI_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"],
            Timeout = 120_000,
        });
    }

    /// <summary>A fresh browser window.</summary>
    public async Task<IPage> OpenAsync(bool scripts = true, bool bypassCsp = false, bool phone = false)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            JavaScriptEnabled = scripts,
            BypassCSP = bypassCsp,
            Locale = "de-DE",
            ViewportSize = phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
            HasTouch = phone,
        });
        context.SetDefaultTimeout(120_000); // how long a loaded machine may take, not how long it should
        return await context.NewPageAsync();
    }

    /// <summary>A window in which this person has signed in.</summary>
    public async Task<IPage> SignedInAsync(string userName, bool scripts = true, bool bypassCsp = false) =>
        await SignInAsync(await OpenAsync(scripts, bypassCsp), userName);

    /// <summary>The same on a phone with a touch screen.</summary>
    public async Task<IPage> SignedInOnPhoneAsync(string userName) => await SignInAsync(await OpenAsync(phone: true), userName);

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        await Host.DisposeAsync();
    }

    private static async Task<IPage> SignInAsync(IPage page, string userName)
    {
        await page.GotoAsync("/anmelden");
        await page.GetByLabel("Benutzername").FillAsync(userName);
        await page.GetByLabel("Passwort").FillAsync(DemoPeople.ShownPassword);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Anmelden", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/anmelden", StringComparison.Ordinal));
        return page;
    }
}
