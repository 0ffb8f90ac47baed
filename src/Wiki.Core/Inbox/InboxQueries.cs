using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>
/// What waits for a person: read afresh for the page, counted from memory for the header, so that no view pays for it. What is in memory
/// is renewed when this process has saved something of the kind, or, after some seconds, when anybody saved anything.
/// </summary>
public sealed class InboxQueries(IDbContextFactory<WikiDbContext> contexts, InboxChanges changes, ReadingBoard reading, DataFolder folder, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan OrphansLast = TimeSpan.FromMinutes(1);

    private readonly DataVersionWatch watch = new(folder, clock, TimeSpan.Zero);
    private readonly SemaphoreSlim loading = new(1);
    private Snapshot? snapshot;

    /// <summary>Everything that waits for this person, as it is now.</summary>
    public async Task<InboxView> FindAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var view = (await InboxFacts.LoadAsync(db, Today.In(clock), null, ct)).For(actor);
        return view with { Reading = [.. (await reading.PressingAsync(actor, ct)).Select(Item)] };
    }

    /// <summary>How much waits, for the header; costs no query while nothing has changed.</summary>
    public async ValueTask<int> CountAsync(Actor actor, CancellationToken ct)
    {
        var current = await CurrentAsync(ct);
        return current.Counts.GetOrAdd(actor, static (who, facts) => facts.For(who).Count, current.Facts) + (await reading.PressingAsync(actor, ct)).Count;
    }

    public void Dispose()
    {
        watch.Dispose();
        loading.Dispose();
    }

    private static InboxItem Item(ReadingItem item) =>
        new($"/einarbeitung/lesen/{item.Slug}", item.Title, item.DueOn, item.Status == ReadingStatus.Reopened ? "geändert, seit Sie gelesen haben" : "neu für Sie");

    private async ValueTask<Snapshot> CurrentAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref snapshot) is { } known && IsFresh(known)) return known;

        await loading.WaitAsync(ct);
        try
        {
            if (snapshot is { } justLoaded && IsFresh(justLoaded)) return justLoaded;

            watch.HasMoved(); // what was saved up to here is in what is read now
            var number = changes.Number;
            await using var db = await contexts.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow();
            var keepsOrphans = snapshot is { } old && now - old.OrphansFrom < OrphansLast && now >= old.OrphansFrom;
            var facts = await InboxFacts.LoadAsync(db, Today.In(clock), keepsOrphans ? snapshot!.Facts.Orphans : null, ct); // just asked
            var loaded = new Snapshot(facts, number, now, keepsOrphans ? snapshot!.OrphansFrom : now);
            Volatile.Write(ref snapshot, loaded);
            return loaded;
        }
        finally
        {
            loading.Release();
        }
    }

    private bool IsFresh(Snapshot known)
    {
        if (known.IsOld || known.Number != changes.Number || known.Facts.Today != Today.In(clock)) return false;
        var now = clock.GetUtcNow();
        if (now - known.AskedAt < Patience && now >= known.AskedAt) return true;
        known.AskedAt = now;
        if (watch.HasMoved()) known.IsOld = true; // for everybody: the next to ask would be told that nothing has moved since
        return !known.IsOld;
    }

    private sealed class Snapshot(InboxFacts facts, long number, DateTimeOffset askedAt, DateTimeOffset orphansFrom)
    {
        public InboxFacts Facts => facts;

        public long Number => number;

        /// <summary>When the orphans among the facts were looked for.</summary>
        public DateTimeOffset OrphansFrom => orphansFrom;

        /// <summary>When anybody's saves were last asked for.</summary>
        public DateTimeOffset AskedAt { get; set; } = askedAt;

        public bool IsOld { get; set; }

        public System.Collections.Concurrent.ConcurrentDictionary<Actor, int> Counts { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
