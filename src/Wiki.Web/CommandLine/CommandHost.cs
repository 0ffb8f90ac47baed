using System.CommandLine;
using Wiki.Core;
using Wiki.Core.Data;
using Wiki.Core.Seeding;
using Wiki.Core.Shared;
using Wiki.Core.Transfer;
using Wiki.Web.Setup;

namespace Wiki.Web.CommandLine;

/// <summary>Core's services for one command, on the same data folder as the server and safe beside it.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private CommandHost(WebApplication app) => this.app = app;

    public static async Task<CommandHost> OpenAsync(ParseResult parsed, Option<string?> data, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(WhereToRun.Options([]));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var folder = new DataFolder(FolderOf(builder, parsed, data));
        if (RestoreBackup.IsUnfinished(folder)) throw new InvalidOperationException(FirstStart.UnfinishedRestore);
        builder.Services.AddWikiCore(folder).AddProgramKeys(folder);

        var app = builder.Build();
        await app.Services.GetRequiredService<MigrateDatabase>().RunAsync(ct);
        await app.Services.GetRequiredService<SeedOffice>().RunAsync(ct);
        return new CommandHost(app);
    }

    /// <summary>The data folder of the command, for what has to happen before a database can be opened.</summary>
    public static string FolderOf(ParseResult parsed, Option<string?> data) => FolderOf(WebApplication.CreateBuilder(WhereToRun.Options([])), parsed, data);

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Prints a problem and its details to standard error.</summary>
    /// <returns>Exit code 1.</returns>
    public static int Refuse(Problem problem)
    {
        Console.Error.WriteLine(problem.Sentence);
        foreach (var detail in problem.Details) Console.Error.WriteLine($"  {detail}");
        return 1;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string FolderOf(WebApplicationBuilder builder, ParseResult parsed, Option<string?> data)
    {
        if (parsed.GetValue(data) is { } folder) builder.Configuration["data"] = folder;
        return WhereToRun.DataFolder(builder.Configuration, builder.Environment);
    }
}
