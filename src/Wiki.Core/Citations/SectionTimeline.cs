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
                            select new Point(entry.StateId, line.Name, entry.IsRepealed, text.WordingHash, text.Marks)).ToListAsync(ct))
            .GroupBy(line => line.StateId).ToDictionary(line => line.Key, line => line.First());

        var timeline = new List<SectionStateView>();
        Point? before = null;
        foreach (var state in states)
        {
            var now = lines.GetValueOrDefault(state.Id);
            var kind = timeline.Count == 0 && now is not null ? SectionPointKind.First : Kind(before, now);
            timeline.Add(new(state.SeenOn, kind, now?.Name, kind == SectionPointKind.Changed ? StatuteDiff.Subsections(before!.Marks, now!.Marks) : [])); // changed: both are there
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

    private sealed record Point(int StateId, string Name, bool IsRepealed, string WordingHash, IReadOnlyList<SubsectionMark> Marks);
}
