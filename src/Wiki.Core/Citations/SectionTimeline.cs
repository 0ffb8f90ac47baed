using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Citations;

/// <summary>Puts the sightings of a law in a row and says at which of them a section differs.</summary>
internal static class SectionTimeline
{
    public static async Task<IReadOnlyList<SectionStateView>> OfAsync(WikiDbContext db, List<StatePoint> states, string section, CancellationToken ct)
    {
        var statuteId = states[0].StatuteId;
        var entries = await (from line in db.StatuteSections
                             where line.StatuteId == statuteId && line.Code == section
                             join entry in db.StatuteEntries on line.Id equals entry.SectionId
                             select new { entry.StateId, line.Name, entry.IsRepealed, TextId = entry.TextId!.Value }).ToListAsync(ct);
        var ids = entries.Select(entry => entry.TextId).Distinct().ToList(); // many states share a text: its marks are read once
        var texts = await db.StatuteTexts.Where(text => ids.Contains(text.Id)).Select(text => new { text.Id, text.WordingHash, text.Marks }).ToDictionaryAsync(text => text.Id, ct);
        var lines = entries.GroupBy(entry => entry.StateId)
            .ToDictionary(entry => entry.Key, entry => new Point(entry.First().Name, entry.First().IsRepealed, texts[entry.First().TextId].WordingHash, texts[entry.First().TextId].Marks));

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

    private sealed record Point(string Name, bool IsRepealed, string WordingHash, IReadOnlyList<SubsectionMark> Marks);
}
