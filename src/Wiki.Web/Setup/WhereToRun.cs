namespace Wiki.Web.Setup;

/// <summary>
/// What the host does when nobody said otherwise: from a source checkout it runs as Development on http://localhost:5080 with the
/// git-ignored data folder beside Wiki.sln; an installed program is Production and must be told its data folder.
/// </summary>
public static class WhereToRun
{
    private const string Address = "http://localhost:5080";

    private static readonly string? Checkout = FindCheckout();

    public static WebApplicationOptions Options(string[] args)
    {
        // Options win over the host's own --environment, so it is asked here: Production must never start with demo people by accident.
        var environment = new ConfigurationBuilder().AddCommandLine(args).Build()["environment"]
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        return new WebApplicationOptions
        {
            Args = args,
            // Wherever it is started, it finds its settings: without them the log tells every statement and every request.
            ContentRootPath = Checkout is null ? AppContext.BaseDirectory : Path.Combine(Checkout, "src", "Wiki.Web"),
            EnvironmentName = environment ?? (Checkout is null ? Environments.Production : Environments.Development),
        };
    }

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var configured = builder.Configuration["urls"] ?? builder.Configuration["http_ports"] ?? builder.Configuration["https_ports"]
            ?? builder.Configuration["Kestrel:Endpoints:Http:Url"];
        if (string.IsNullOrEmpty(configured)) builder.WebHost.UseUrls(Address);
    }

    /// <summary>The data folder: --data, else WIKI_DATA, else, in Development, the one beside Wiki.sln.</summary>
    /// <exception cref="InvalidOperationException">Production was not told where to keep its data.</exception>
    public static string DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        var named = configuration["data"] ?? configuration["WIKI_DATA"];
        if (!string.IsNullOrEmpty(named)) return FullPath(named);
        if (environment.IsDevelopment() && Checkout is not null) return Path.Combine(Checkout, "data");
        throw new InvalidOperationException("Kein Datenordner: Nennen Sie ihn mit --data <Ordner> oder in der Umgebungsvariable WIKI_DATA.");
    }

    /// <summary>Relative paths are relative to where the person stands: "dotnet run" changes the working directory, PWD keeps the caller's.</summary>
    public static string FullPath(string path)
    {
        var caller = Environment.GetEnvironmentVariable("PWD");
        return Path.GetFullPath(path, Directory.Exists(caller) ? caller : Environment.CurrentDirectory);
    }

    /// <summary>The starter content: beside Wiki.sln in a checkout, beside the program when installed.</summary>
    public static string ContentFolder => Path.Combine(Checkout ?? AppContext.BaseDirectory, "content");

    private static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Wiki.sln"))) return folder.FullName;
        }

        return null;
    }
}
