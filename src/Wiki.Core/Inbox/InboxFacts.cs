using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>Everything in the wiki that waits for anybody, loaded at once, with what people put off or have seen.</summary>
internal sealed class InboxFacts
{
    private readonly Dictionary<IInboxSource, WaitsFor> waiting;
    private readonly ILookup<int, InboxMark> marks;

    private InboxFacts(DateOnly today, Dictionary<IInboxSource, WaitsFor> waiting, List<InboxMark> marks) =>
        (Today, this.waiting, this.marks) = (today, waiting, marks.ToLookup(mark => mark.UserId));

    public DateOnly Today { get; }

    /// <param name="known">What costly sources knew a moment ago; null asks them all.</param>
    public static async Task<InboxFacts> LoadAsync(WikiDbContext db, IEnumerable<IInboxSource> sources, DateOnly today, InboxFacts? known, CancellationToken ct)
    {
        var waiting = new Dictionary<IInboxSource, WaitsFor>();
        foreach (var source in sources)
        {
            waiting[source] = source.IsCostly && known is not null ? known.waiting[source] : await source.LoadAsync(db, today, ct);
        }

        var marks = await db.InboxMarks.AsNoTracking().ToListAsync(ct);
        return new InboxFacts(today, waiting, marks);
    }

    /// <summary>What waits for this person now, and what they put off.</summary>
    /// <param name="asked">What rooms said that keep it in memory of their own.</param>
    public InboxView For(Actor actor, IReadOnlyList<InboxItem> asked)
    {
        var mine = marks[actor.Id].ToDictionary(mark => mark.Key);
        var (now, later) = (new List<InboxItem>(), new List<SnoozedItem>());
        foreach (var item in waiting.Values.SelectMany(waits => waits(actor)).Concat(asked).DistinctBy(item => item.Key))
        {
            var mark = mine.GetValueOrDefault(item.Key);
            if (item.Group.EndsWhenSeen && mark?.SeenAt is not null) continue;
            if (mark?.SnoozedUntil is { } until && until > Today) later.Add(new SnoozedItem(item, until));
            else now.Add(item);
        }

        return InboxView.Of(now, [.. later.OrderBy(item => item.Until)], Today);
    }
}
