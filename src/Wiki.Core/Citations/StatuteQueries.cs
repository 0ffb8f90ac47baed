using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Markup;

namespace Wiki.Core.Citations;

/// <summary>Asks for laws, their states and their outline.</summary>
public sealed class StatuteQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>All laws with their states, by code.</summary>
    public async Task<IReadOnlyList<StatuteRow>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var statutes = await db.Statutes.OrderBy(s => s.Code).Select(s => new { s.Id, s.Code, s.Abbreviation, s.Title, s.ShortTitle }).ToListAsync(ct);
        var states = (await db.StatuteStates.Shown().OrderBy(s => s.SeenOn)
            .Select(s => new { s.StatuteId, Row = new StateRow(s.Id, s.SeenOn, s.BuildDate, s.ImportedAt, s.SectionCount, s.Notes) }).ToListAsync(ct)).ToLookup(s => s.StatuteId, s => s.Row);
        return [.. statutes.Where(s => states.Contains(s.Id)).Select(s => new StatuteRow(s.Code, s.Abbreviation, s.Title, s.ShortTitle, [.. states[s.Id]]))];
    }

    /// <summary>A law with its outline as of a day; null when the wiki does not have it.</summary>
    /// <param name="referenceDate">Null for the newest state.</param>
    public async Task<StatuteView?> FindAsync(string law, DateOnly? referenceDate, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var statute = await db.Statutes.Where(s => s.Code == law).Select(s => new { s.Id, s.Code, s.Abbreviation, s.Title, s.ShortTitle }).SingleOrDefaultAsync(ct);
        if (statute is null) return null;
        var states = await db.StatuteStates.Shown().Where(s => s.StatuteId == statute.Id).OrderBy(s => s.SeenOn)
            .Select(s => new StateRow(s.Id, s.SeenOn, s.BuildDate, s.ImportedAt, s.SectionCount, s.Notes)).ToListAsync(ct);
        if (states.Count == 0) return null;

        var state = referenceDate is null ? states[^1] : states.LastOrDefault(s => s.SeenOn <= referenceDate) ?? states[0];
        var lines = await (from entry in db.StatuteEntries
                           where entry.StateId == state.Id && entry.Level > 0
                           join found in db.StatuteSections on entry.SectionId equals found.Id into sections
                           from section in sections.DefaultIfEmpty()
                           orderby entry.Order
                           select new OutlineLine(entry.Level, entry.Label, entry.Title, section.Code, entry.IsRepealed)).ToListAsync(ct);
        var head = await db.StatuteEntries.Where(e => e.StateId == state.Id && e.Level == 0)
            .Join(db.StatuteTexts, e => e.TextId, t => t.Id, (e, t) => new { t.FootnotesHtml, t.NotesHtml }).FirstOrDefaultAsync(ct);
        return new StatuteView
        {
            Law = new StatuteRow(statute.Code, statute.Abbreviation, statute.Title, statute.ShortTitle, states),
            State = state,
            Lines = lines,
            Footnotes = RenderedHtml.FromStored(head?.FootnotesHtml ?? ""),
            Notes = RenderedHtml.FromStored(head?.NotesHtml ?? ""),
        };
    }

    /// <summary>States that wait for an administrator, oldest first.</summary>
    public async Task<IReadOnlyList<HeldStateRow>> ListHeldAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (from state in db.StatuteStates
                      where state.HeldBecause != null && state.AcceptedAt == null
                      join statute in db.Statutes on state.StatuteId equals statute.Id
                      orderby state.ImportedAt
                      select new HeldStateRow(state.Id, statute.Abbreviation, state.SeenOn, state.FileName, state.HeldBecause ?? "", state.ImportedByName, state.ImportedAt)).ToListAsync(ct);
    }
}

/// <summary>A law with the days on which its text was seen, oldest first.</summary>
public sealed record StatuteRow(string Code, string Abbreviation, string Title, string? ShortTitle, IReadOnlyList<StateRow> States);

/// <summary>One sighting of a law.</summary>
/// <param name="ImportedAt">UTC.</param>
public sealed record StateRow(int Id, DateOnly SeenOn, DateOnly BuildDate, DateTime ImportedAt, int SectionCount, IReadOnlyList<StandNote> Notes)
{
    /// <summary>Changes that the portal says are not worked in yet.</summary>
    public IEnumerable<StandNote> Warnings => Notes.Where(note => note.Kind == "Hinweis");
}

/// <summary>A law with its outline in one state.</summary>
public sealed record StatuteView
{
    public required StatuteRow Law { get; init; }

    public required StateRow State { get; init; }

    public required IReadOnlyList<OutlineLine> Lines { get; init; }

    public required RenderedHtml Footnotes { get; init; }

    public required RenderedHtml Notes { get; init; }
}

/// <summary>A heading of the outline, or a section.</summary>
/// <param name="Section">Code for the address; null for a heading.</param>
public sealed record OutlineLine(int Level, string Label, string Title, string? Section, bool IsRepealed);

/// <summary>A state that waits for an administrator, and why.</summary>
public sealed record HeldStateRow(int Id, string Law, DateOnly SeenOn, string FileName, string Because, string ImportedByName, DateTime ImportedAt);
