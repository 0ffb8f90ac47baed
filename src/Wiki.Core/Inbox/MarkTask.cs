using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>What putting off and seeing share: the item must wait for this person, and there is one mark for it.</summary>
internal sealed class MarkTask(IDbContextFactory<WikiDbContext> contexts, InboxQueries inbox, TimeProvider clock)
{
    /// <summary>No line of history: nothing is decided about the thing itself.</summary>
    public async Task<Result> RunAsync(string key, Actor actor, Action<InboxMark, DateTime> set, CancellationToken ct)
    {
        var view = await inbox.FindAsync(actor, ct);
        var waits = view.Sections.SelectMany(section => section.Items).Concat(view.Snoozed.Select(snoozed => snoozed.Item)).Any(item => item.Key == key);
        if (!waits) return InboxProblems.Gone;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now.AddDays(-InboxMark.KeptDays);
        var mine = await db.InboxMarks.Where(m => m.UserId == actor.Id && (m.Key == key || m.SetAt < oldest)).ToListAsync(ct);
        db.InboxMarks.RemoveRange(mine.Where(mark => mark.Key != key));
        var mark = mine.SingleOrDefault(mark => mark.Key == key);
        if (mark is null) db.InboxMarks.Add(mark = new InboxMark { UserId = actor.Id, Key = key, SetAt = now });
        mark.SetAt = now;
        set(mark, now);
        return await db.SaveOrAsync(InboxProblems.Gone, ct);
    }
}
