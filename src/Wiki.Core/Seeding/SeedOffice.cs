using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Settings;

namespace Wiki.Core.Seeding;

/// <summary>Gives an empty wiki the Fachstellen and Themenfelder of its starter content; administrators change them later.</summary>
public sealed class SeedOffice(IDbContextFactory<WikiDbContext> contexts)
{
    private static readonly (string Code, string Name)[] Teams =
    [
        ("allgemein-1", "Allgemein I"), ("allgemein-2", "Allgemein II"), ("humanitaer", "Humanitär und Rückführung"), ("querschnitt", "Querschnitt"),
    ];

    private static readonly string[] Topics =
    [
        "Verfahren und Voraussetzungen", "Humanitärer Aufenthalt", "Erwerb und Ausbildung", "Familie", "Daueraufenthalt und Einbürgerung",
        "EU-Freizügigkeit", "Integration", "Pass und Dokumente", "Aufenthaltsbeendigung", "Haus und Wiki",
    ];

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Teams.AnyAsync(ct)) return;

        db.Teams.AddRange(Teams.Select((team, index) => new Team { Code = team.Code, Name = team.Name, SortOrder = index }));
        db.Topics.AddRange(Topics.Select((topic, index) => new Topic { Name = topic, SortOrder = index }));
        await db.SaveChangesAsync(ct);
    }
}
