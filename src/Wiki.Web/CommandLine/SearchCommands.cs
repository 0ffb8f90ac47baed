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
            await host.Get<SearchIndex>().RebuildAsync(progress: null, ct); // in a process without the index this asks the one that keeps it
            Console.WriteLine("Der Neuaufbau ist angefordert; der laufende oder nächste Server führt ihn aus und antwortet bis dahin mit dem alten Verzeichnis.");
            return 0;
        });
        return new Command("search", "The search index") { rebuild };
    }
}
