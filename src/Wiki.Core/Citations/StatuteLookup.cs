using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>Finds states, and sections in them, for the queries of this room.</summary>
internal static class StatuteLookup
{
    /// <summary>Shown states of a law, oldest first; empty when the wiki does not have it.</summary>
    public static Task<List<StatePoint>> StatesAsync(WikiDbContext db, string law, CancellationToken ct) =>
        (from statute in db.Statutes
         where statute.Code == law
         join state in db.StatuteStates.Shown() on statute.Id equals state.StatuteId
         orderby state.SeenOn
         select new StatePoint(state.Id, statute.Id, statute.Abbreviation, state.SeenOn)).ToListAsync(ct);

    /// <summary>Which states are shown, as part of a key.</summary>
    public static string Key(this List<StatePoint> states) => string.Join(',', states.Select(state => state.Id));

    /// <summary>The last state seen by that day; before the first sighting the first one. Null means the newest.</summary>
    public static StatePoint? At(this List<StatePoint> states, DateOnly? day) =>
        day is null ? states.LastOrDefault() : states.LastOrDefault(s => s.SeenOn <= day) ?? states.FirstOrDefault();

    /// <summary>The section's line, or the collective entry that covers it; null when the state has neither.</summary>
    public static async Task<SectionPoint?> SectionAsync(WikiDbContext db, int stateId, string section, CancellationToken ct)
    {
        var entries = from entry in db.StatuteEntries
                      where entry.StateId == stateId
                      join line in db.StatuteSections on entry.SectionId equals line.Id
                      select new { entry, line };
        var exact = await entries.Where(e => e.line.Code == section)
            .Select(e => new SectionPoint(e.line.Code, e.line.Name, e.entry.Title, e.entry.OutlinePath, e.entry.Order, e.entry.IsRepealed, e.entry.TextId!.Value)).FirstOrDefaultAsync(ct);
        if (exact is not null || !char.IsAsciiDigit(section.FirstOrDefault())) return exact;

        var collective = await entries.Where(e => e.line.Name.StartsWith("(XXXX)"))
            .Select(e => new SectionPoint(e.line.Code, e.line.Name, e.entry.Title, e.entry.OutlinePath, e.entry.Order, e.entry.IsRepealed, e.entry.TextId!.Value)).ToListAsync(ct);
        return collective.Find(e => SectionNames.Covers(e.Name, section));
    }
}

internal sealed record StatePoint(int Id, int StatuteId, string Abbreviation, DateOnly SeenOn);

internal sealed record SectionPoint(string Code, string Name, string Title, string OutlinePath, int Order, bool IsRepealed, int TextId);
