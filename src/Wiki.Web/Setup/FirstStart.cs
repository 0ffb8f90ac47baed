using Wiki.Core.Data;
using Wiki.Core.Search;
using Wiki.Core.Seeding;
using Wiki.Core.Transfer;

namespace Wiki.Web.Setup;

/// <summary>What happens before the first request: schema, Fachstellen, accounts, starter content.</summary>
public static partial class FirstStart
{
    internal const string UnfinishedRestore = "Eine Wiederherstellung wurde unterbrochen. Führen Sie den Befehl restore noch einmal aus; die alten Daten liegen im Datenordner.";

    public static async Task PrepareAsync(this WebApplication app)
    {
        var stop = app.Lifetime.ApplicationStopping;
        if (RestoreBackup.IsUnfinished(app.Services.GetRequiredService<DataFolder>())) throw new InvalidOperationException(UnfinishedRestore);
        await app.Services.GetRequiredService<MigrateDatabase>().RunAsync(stop);
        await app.Services.GetRequiredService<SeedOffice>().RunAsync(stop);
        await app.PrepareAccountsAsync(stop);
        var report = await app.Services.GetRequiredService<SeedContent>().RunAsync(app.Configuration["WIKI_CONTENT"] ?? WhereToRun.ContentFolder, stop);
        if (report is not null)
        {
            LogSeeded(app.Logger, report.Approved, report.Faults.Count);
            foreach (var fault in report.Faults) LogFault(app.Logger, fault.ToString());
        }

        await app.Services.GetRequiredService<SearchIndex>().StartAsync(stop);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Starter content: {Approved} articles approved, {Faults} refused")]
    private static partial void LogSeeded(ILogger logger, int approved, int faults);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Starter content refused: {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);
}
