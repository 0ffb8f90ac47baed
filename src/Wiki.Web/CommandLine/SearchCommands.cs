using System.CommandLine;
using Wiki.Core.Search;

namespace Wiki.Web.CommandLine;

/// <summary>search rebuild.</summary>
internal static class SearchCommands
{
    public static Command Make(Option<string?> data)
    {
        var rebuild = new Command("rebuild", "Build the search index anew; a running server does it itself");
        rebuild.SetAction(async (parsed, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(parsed, data, ct);
            var reading = new ProgressLine("Lesen", TimeProvider.System);
            ProgressLine? indexing = null; // its time begins with its step
            var progress = new Reporter<SearchProgress>(step => (step.Stage == SearchStage.Reading ? reading : indexing ??= new ProgressLine("Aufbauen", TimeProvider.System)).Report(step.Done, step.Total));
            var isBuilt = await host.Get<SearchIndex>().RebuildAsync(progress, ct);
            Console.WriteLine(isBuilt
                ? "Das Suchverzeichnis ist neu aufgebaut."
                : "Der laufende Server baut das Suchverzeichnis neu auf und antwortet bis dahin mit dem alten.");
            return 0;
        });
        return new Command("search", "The search index") { rebuild };
    }
}
