using Wiki.Core.Settings;

namespace Wiki.Core.Seeding;

/// <summary>The Fachstellen and Themenfelder that the starter content needs; administrators change them later.</summary>
public sealed class SeedOffice(FoundOffice found)
{
    private static readonly TeamRow[] Teams =
    [
        new("allgemein-1", "Allgemein I"), new("allgemein-2", "Allgemein II"), new("humanitaer", "Humanitär und Rückführung"), new("querschnitt", "Querschnitt"),
    ];

    private static readonly string[] Topics =
    [
        "Verfahren und Voraussetzungen", "Humanitärer Aufenthalt", "Erwerb und Ausbildung", "Familie", "Daueraufenthalt und Einbürgerung",
        "EU-Freizügigkeit", "Integration", "Pass und Dokumente", "Aufenthaltsbeendigung", "Haus und Wiki",
    ];

    public Task RunAsync(CancellationToken ct) => found.RunAsync(Teams, Topics, ct);
}
