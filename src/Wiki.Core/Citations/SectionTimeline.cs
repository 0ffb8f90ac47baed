using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>Puts the sightings of a law in a row and says at which of them a section differs.</summary>
internal static class SectionTimeline
{
    public static async Task<IReadOnlyList<SectionStateView>> OfAsync(WikiDbContext db, List<StatePoint> states, string section, CancellationToken ct)
    {
        var statuteId = states[0].StatuteId;
        var lines = (await (from line in db.StatuteSections
                            where line.StatuteId == statuteId && line.Code == section
                            join entry in db.StatuteEntries on line.Id equals entry.SectionId
                            join text in db.StatuteTexts on entry.TextId equals text.Id
                            select new Point(entry.StateId, line.Name, entry.IsRepealed, text.WordingHash, text.Id)).ToListAsync(ct))
            .GroupBy(line => line.StateId).ToDictionary(line => line.Key, line => line.First());
        var parts = await PartsAsync(db, lines.Values, ct);

        var timeline = new List<SectionStateView>();
        Point? before = null;
        foreach (var state in states)
        {
            var now = lines.GetValueOrDefault(state.Id);
            var kind = timeline.Count == 0 && now is not null ? SectionPointKind.First : Kind(before, now);
            timeline.Add(new(state.SeenOn, kind, now?.Name, kind == SectionPointKind.Changed ? StatuteDiff.Subsections(parts[before!.TextId], parts[now!.TextId]) : [])); // changed: both are there
            before = now;
        }

        return timeline;
    }

    private static SectionPointKind Kind(Point? before, Point? now) => (before, now) switch
    {
        (_, null) => SectionPointKind.Missing,
        (null, _) => SectionPointKind.Added,
        _ when before.WordingHash == now.WordingHash => SectionPointKind.Same,
        _ when now.IsRepealed => SectionPointKind.Repealed,
        _ when before.IsRepealed => SectionPointKind.Added,
        _ => SectionPointKind.Changed,
    };

    /// <summary>Texts are read only where there is a difference to name.</summary>
    private static async Task<Dictionary<int, IReadOnlyList<StatutePart>>> PartsAsync(WikiDbContext db, IEnumerable<Point> points, CancellationToken ct)
    {
        var distinct = points.Select(point => (point.WordingHash, point.TextId)).Distinct().ToList();
        if (distinct.Select(point => point.WordingHash).Distinct().Count() < 2) return [];
        var ids = distinct.Select(point => point.TextId).Distinct().ToList();
        return await db.StatuteTexts.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Parts }).ToDictionaryAsync(t => t.Id, t => t.Parts, ct);
    }

    private sealed record Point(int StateId, string Name, bool IsRepealed, string WordingHash, int TextId);
}
