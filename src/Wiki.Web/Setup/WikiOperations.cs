namespace Wiki.Web.Setup;

/// <summary>What operators need: log lines, counters, health, an orderly end.</summary>
public static class WikiOperations
{
    /// <summary>Longer than the slowest save, shorter than the patience of systemd and Docker.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(25);

    public static void AddWikiOperations(this WebApplicationBuilder builder)
    {
        LogFormat.Configure(builder);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeToFinish);
        builder.Services.AddSingleton<RequestMetrics>().AddSingleton<Readiness>();
    }
}
