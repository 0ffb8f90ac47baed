using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wiki.Core.Data;
using Wiki.Core.People;

namespace Wiki.TestKit;

/// <summary>
/// The real program on a data folder of its own, with a clock that the test moves. As on a development machine it starts with the demo
/// people; everything else is as in production: antiforgery, cookies, rights.
/// </summary>
public sealed class WebHost : WebApplicationFactory<Program>
{
    private readonly bool ownsFolder;
    private readonly string environment;

    /// <param name="environment">Development has the demo people, Production starts with the set-up code.</param>
    /// <param name="folder">The folder of an earlier host, to play a restart; null makes a fresh one that goes with the host.</param>
    public WebHost(string environment = "Development", DataFolder? folder = null)
    {
        this.environment = environment;
        ownsFolder = folder is null;
        Folder = folder ?? SqliteTemplate.NewFolder();
    }

    public TestClock Clock { get; } = new();

    public DataFolder Folder { get; }

    /// <summary>Start with the articles of the content folder, as a fresh clone does; tests that bring their own leave them out.</summary>
    public bool WithStarterContent { get; init; }

    /// <summary>Everything the program logged, one line per message.</summary>
    public LogRecorder Log { get; } = new();

    /// <summary>True: the wiki starts with the articles of content/, which costs seconds; false: it starts empty.</summary>
    public bool StarterContent { get; init; }

    /// <summary>Settings as from the environment (WIKI_…); set before the first client.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Replaces services before the start, for what a test may replace: chance, mail, file system root.</summary>
    public Action<IServiceCollection>? Replace { get; set; }

    /// <summary>A browser nobody is signed in with.</summary>
    /// <param name="cookies">The jar of an earlier browser, to go on with its session.</param>
    public FormClient NewClient(CookieContainer? cookies = null)
    {
        var jar = cookies ?? new CookieContainer();
        return new FormClient(CreateDefaultClient(new CookieContainerHandler(jar), new UnpackingHandler()), jar);
    }

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<FormClient> SignedInAsync(string userName, string password = DemoPeople.ShownPassword)
    {
        var client = NewClient();
        var page = await client.GetAsync("/anmelden");
        var answer = await page.Form("anmelden").Set("Benutzername", userName).Set("Passwort", password).SubmitAsync();
        return answer.Path == "/anmelden" ? throw new InvalidOperationException($"{userName} could not sign in: {answer.MainText}") : client;
    }

    /// <summary>A verb or query of Core, straight from the running program.</summary>
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (ownsFolder && !WithStarterContent) SqliteTemplate.LeaveOutStarterContent(Folder);
        builder.UseEnvironment(environment);
        builder.UseSetting("WIKI_DATA", Folder.Root);
        if (!StarterContent) builder.UseSetting("WIKI_CONTENT", Path.Combine(Folder.Root, "no-content"));
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000); // hundreds of sign-ins per run
            services.Configure<SignInPace>(pace => pace.RefusalTakes = TimeSpan.Zero);
            Replace?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && ownsFolder && Directory.Exists(Folder.Root)) Directory.Delete(Folder.Root, recursive: true);
    }
}
