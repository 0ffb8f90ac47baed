using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Inbox.Sources;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>
/// What waits for a person, answered from memory. For the page what is in memory is renewed as soon as anybody has committed anything; for
/// the header when this process has saved something of the kind, or, after some seconds, when anybody saved anything.
/// </summary>
public sealed class InboxQueries : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CostlyLast = TimeSpan.FromMinutes(1);

    private readonly IDbContextFactory<WikiDbContext> contexts;
    private readonly IInboxSource[] sources;
    private readonly InboxChanges changes;
    private readonly ReadingBoard reading;
    private readonly TimeProvider clock;
    private readonly DataVersionWatch watch;
    private readonly SemaphoreSlim loading = new(1);
    private Snapshot? snapshot;

    internal InboxQueries(IDbContextFactory<WikiDbContext> contexts, IEnumerable<IInboxSource> sources, InboxChanges changes, ReadingBoard reading, DataFolder folder, TimeProvider clock)
    {
        (this.contexts, this.sources, this.changes, this.reading, this.clock) = (contexts, [.. sources], changes, reading, clock);
        watch = new DataVersionWatch(folder, clock, TimeSpan.Zero);
    }

    /// <summary>Everything that waits for this person, as it is now.</summary>
    public async Task<InboxView> FindAsync(Actor actor, CancellationToken ct) =>
        (await CurrentAsync(exact: true, ct)).Facts.For(actor, await ReadingInbox.OfAsync(reading, actor, ct));

    /// <summary>How much waits, for the header; costs no query while nothing has changed.</summary>
    public async ValueTask<int> CountAsync(Actor actor, CancellationToken ct)
    {
        var current = await CurrentAsync(exact: false, ct);
        var toRead = await ReadingInbox.OfAsync(reading, actor, ct);
        return toRead.Count > 0
            ? current.Facts.For(actor, toRead).Count
            : current.Counts.GetOrAdd(actor, static (who, facts) => facts.For(who, []).Count, current.Facts);
    }

    public void Dispose()
    {
        watch.Dispose();
        loading.Dispose();
    }

    private async ValueTask<Snapshot> CurrentAsync(bool exact, CancellationToken ct)
    {
        if (Volatile.Read(ref snapshot) is { } known && IsFresh(known, exact)) return known;

        await loading.WaitAsync(ct);
        try
        {
            if (snapshot is { } justLoaded && IsFresh(justLoaded, exact)) return justLoaded;

            watch.HasMoved(); // what was saved up to here is in what is read now
            var number = changes.Number;
            await using var db = await contexts.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow();
            var today = Today.In(clock);
            var keepsCostly = !exact && snapshot is { } old && old.Facts.Today == today && now - old.CostlyFrom < CostlyLast && now >= old.CostlyFrom;
            var facts = await InboxFacts.LoadAsync(db, sources, today, keepsCostly ? snapshot!.Facts : null, ct); // just asked
            var loaded = new Snapshot(facts, number, now, keepsCostly ? snapshot!.CostlyFrom : now);
            Volatile.Write(ref snapshot, loaded);
            return loaded;
        }
        finally
        {
            loading.Release();
        }
    }

    private bool IsFresh(Snapshot known, bool exact)
    {
        if (known.IsOld || known.Number != changes.Number || known.Facts.Today != Today.In(clock)) return false;
        if (exact && known.CostlyFrom != known.LoadedAt) return false;
        var now = clock.GetUtcNow();
        if (!exact && now - known.AskedAt < Patience && now >= known.AskedAt) return true;
        known.AskedAt = now;
        if (watch.HasMoved()) known.IsOld = true; // for everybody: the next to ask would be told that nothing has moved since
        return !known.IsOld;
    }

    private sealed class Snapshot(InboxFacts facts, long number, DateTimeOffset loadedAt, DateTimeOffset costlyFrom)
    {
        public InboxFacts Facts => facts;

        public long Number => number;

        public DateTimeOffset LoadedAt { get; } = loadedAt;

        /// <summary>When the costly sources were asked.</summary>
        public DateTimeOffset CostlyFrom => costlyFrom;

        /// <summary>When anybody's saves were last asked for.</summary>
        public DateTimeOffset AskedAt { get; set; } = loadedAt;

        public bool IsOld { get; set; }

        public ConcurrentDictionary<Actor, int> Counts { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
