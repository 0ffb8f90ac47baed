using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>Asks which sections differ between two states of a law.</summary>
public sealed class StatuteChanges(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>Null when the law or one of the two days has no state; a day means the last state seen by then.</summary>
    public async Task<StatuteChangesView?> FindAsync(string law, DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var states = await db.StatuteStates.Shown().AsNoTracking()
            .Join(db.Statutes.Where(s => s.Code == law), state => state.StatuteId, statute => statute.Id, (state, statute) => new { statute.Abbreviation, state })
            .OrderBy(s => s.state.SeenOn)
            .Select(s => new { s.Abbreviation, s.state.Id, s.state.SeenOn, s.state.ContentHash }).ToListAsync(ct);
        var before = states.LastOrDefault(s => s.SeenOn <= from);
        var after = states.LastOrDefault(s => s.SeenOn <= to);
        if (before is null || after is null) return null;

        var next = states.FirstOrDefault(s => s.SeenOn > after.SeenOn && s.ContentHash != after.ContentHash);
        var differences = before.ContentHash == after.ContentHash
            ? []
            : StatuteDiff.Between(await LinesAsync(db, before.Id, ct), await LinesAsync(db, after.Id, ct), next is null ? null : await LinesAsync(db, next.Id, ct));
        var marks = await MarksAsync(db, differences, ct);
        return new StatuteChangesView(law, after.Abbreviation, before.SeenOn, after.SeenOn, [.. differences.Select(Change)]);

        SectionChange Change(SectionDifference difference) => new(
            difference.Line.Code, difference.Line.Name, difference.Line.Title, difference.Kind,
            difference is { Kind: StatuteChangeKind.Changed, Old: { } old } ? StatuteDiff.Subsections(marks[old.TextId], marks[difference.Line.TextId]) : []);
    }

    internal static async Task<IReadOnlyList<SectionLine>> LinesAsync(WikiDbContext db, int stateId, CancellationToken ct) =>
        await (from entry in db.StatuteEntries
               where entry.StateId == stateId && entry.SectionId != null
               join section in db.StatuteSections on entry.SectionId equals section.Id
               join text in db.StatuteTexts on entry.TextId equals text.Id
               orderby entry.Order
               select new SectionLine(section.Name, section.DocumentKey, section.Code, entry.Title, entry.IsRepealed, text.WordingHash, text.Id)).ToListAsync(ct);

    private static async Task<Dictionary<int, IReadOnlyList<SubsectionMark>>> MarksAsync(
        WikiDbContext db, IReadOnlyList<SectionDifference> differences, CancellationToken ct)
    {
        var ids = differences.Where(d => d.Kind == StatuteChangeKind.Changed).SelectMany(d => new[] { d.Line.TextId, d.Old!.TextId }).Distinct().ToList(); // changed ones have both
        return await db.StatuteTexts.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Marks }).ToDictionaryAsync(t => t.Id, t => t.Marks, ct);
    }
}

/// <summary>Sections that differ between two sightings of a law, in the order of the law.</summary>
public sealed record StatuteChangesView(string Law, string Abbreviation, DateOnly From, DateOnly To, IReadOnlyList<SectionChange> Changes);

/// <summary>One section that differs.</summary>
/// <param name="Section">25b.</param>
/// <param name="Name">§ 25b.</param>
/// <param name="Subsections">Absätze that are new, different or gone; only for changed sections.</param>
public sealed record SectionChange(string Section, string Name, string Title, StatuteChangeKind Kind, IReadOnlyList<string> Subsections);
