using Microsoft.Playwright;

// Pictures of a running wiki with its demo people: dotnet run --project tools/Wiki.Screenshots -- [address] [folder] [only names containing …]
// or of any one page in every look: … -- <address> <folder> </path> <user>
var address = args.ElementAtOrDefault(0) ?? "http://localhost:5080";
var folder = Directory.CreateDirectory(args.ElementAtOrDefault(1) ?? "docs/screenshots").FullName;
var only = args.ElementAtOrDefault(2) ?? "";

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
{
    ExecutablePath = Environment.GetEnvironmentVariable("WIKI_CHROMIUM") ?? "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"],
});

var shots = only.StartsWith('/') ? [Shots.Any(only, args.ElementAtOrDefault(3))] : Shots.All.Where(shot => shot.Name.Contains(only, StringComparison.Ordinal));
foreach (var shot in shots)
{
    foreach (var look in shot.Looks)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = look.Size,
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "de-DE",
        });
        var page = await context.NewPageAsync();
        if (shot.User is { } user) await SignInAsync(page, user);
        await page.GotoAsync(address + shot.Path);
        if (look.Print) await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        if (shot.Press is { } press) await page.ClickAsync(press);
        var file = Path.Combine(folder, $"{shot.Name}-{look.Name}{(look.Paper ? ".pdf" : ".png")}");
        if (look.Paper) await page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true });
        else await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
        Console.WriteLine(file);
    }
}

async Task SignInAsync(IPage page, string user)
{
    await page.GotoAsync($"{address}/anmelden");
    await page.FillAsync("input[autocomplete=username]", user);
    await page.FillAsync("input[type=password]", Environment.GetEnvironmentVariable("WIKI_DEMO_PASSWORD") ?? "beispiel-2026");
    await page.Keyboard.PressAsync("Enter");
    await page.WaitForURLAsync(url => !url.Contains("/anmelden", StringComparison.Ordinal));
}

/// <summary>How a page is looked at.</summary>
internal sealed record Look(string Name, ViewportSize Size, bool Dark = false, bool Print = false, bool Paper = false);

/// <summary>One page, seen by one person.</summary>
/// <param name="User">Null: nobody is signed in.</param>
/// <param name="Press">A selector to click before the picture is taken.</param>
internal sealed record Shot(string Name, string? User, string Path, Look[] Looks, string? Press = null);

/// <summary>The pictures of the README and of the look after a change.</summary>
internal static class Shots
{
    private static readonly Look Wide = new("wide", new ViewportSize { Width = 1280, Height = 900 });
    private static readonly Look Phone = new("phone", new ViewportSize { Width = 390, Height = 844 });
    private static readonly Look Dark = new("wide-dark", new ViewportSize { Width = 1280, Height = 900 }, Dark: true);
    private static readonly Look Print = new("print", new ViewportSize { Width = 794, Height = 1123 }, Print: true);

    private static readonly Look Paper = new("paper", new ViewportSize { Width = 794, Height = 1123 }, Paper: true);

    public static Shot Any(string path, string? user) => new(path.Trim('/').Replace('/', '-').Replace('?', '-'), user, path, [Wide, Phone, Dark, Print, Paper]);

    public static readonly Shot[] All =
    [
        new("anmelden", null, "/anmelden", [Wide, Phone]),
        new("start", "sachbearbeitung", "/", [Wide, Phone, Dark]),
        new("artikel", "sachbearbeitung", "/artikel/nachhaltige-integration-25b", [Wide, Phone, Dark, Print]),
        new("liste", "sachbearbeitung", "/artikel", [Wide, Phone]),
        new("suche", "sachbearbeitung", "/suche?q=fiktionsbescheinigung", [Wide, Phone, Dark]),
        new("verlauf", "autorin", "/artikel/nachhaltige-integration-25b/verlauf", [Wide, Phone]),
        new("bearbeiten", "autorin", "/artikel/nachhaltige-integration-25b/bearbeiten", [Wide, Phone, Dark]),
        new("freigaben", "leitung", "/freigaben", [Wide, Phone]),
        new("bogen-liste", "sachbearbeitung", "/boegen", [Wide, Phone]),
        new("bogen-lesen", "sachbearbeitung", "/boegen/bogen-25b", [Wide, Phone, Print]),
        new("bogen-probe", "sachbearbeitung", "/boegen/bogen-18g/probe", [Wide, Phone, Dark], Press: "label:has-text(\"Verlängerung\")"),
        new("bogen-bearbeiten", "autorin", "/boegen/bogen-25b/bearbeiten", [Wide, Phone, Dark]),
        new("bogen-werte", "leitung", "/werte", [Wide, Phone]),
        new("personen", "admin", "/verwaltung/personen", [Wide, Phone]),
        new("konto", "autorin", "/konto", [Wide, Phone]),
        new("nicht-gefunden", "autorin", "/artikel/gibt-es-nicht", [Wide]),
    ];
}
