using Wiki.Core.Shared;

namespace Wiki.Core.Data;

/// <summary>
/// Facts of a day kept in memory until this process saves something of the kind or, noticed after some seconds, another one saves anything.
/// Made for what every page asks and few saves change.
/// </summary>
public sealed class KeptUntilSaved<T>(SaveCounter saves, DataFolder folder, TimeProvider clock, Func<DateOnly, CancellationToken, Task<T>> load) : IDisposable
    where T : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly DataVersionWatch watch = new(folder, clock, TimeSpan.Zero);
    private readonly SemaphoreSlim loading = new(1);
    private Snapshot? snapshot;

    public async ValueTask<T> CurrentAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref snapshot) is { } known && IsFresh(known)) return known.Facts;

        await loading.WaitAsync(ct);
        try
        {
            if (snapshot is { } justLoaded && IsFresh(justLoaded)) return justLoaded.Facts;

            watch.HasMoved(); // what was saved up to here is in what is read now
            var (number, today, now) = (saves.Number, Today.In(clock), clock.GetUtcNow());
            var loaded = new Snapshot(await load(today, ct), number, today) { AskedAt = now };
            Volatile.Write(ref snapshot, loaded);
            return loaded.Facts;
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>Whoever learned otherwise that the facts are old; the next to ask reads them anew.</summary>
    public void Forget() => Volatile.Write(ref snapshot, null);

    public void Dispose()
    {
        watch.Dispose();
        loading.Dispose();
    }

    private bool IsFresh(Snapshot known)
    {
        if (known.IsOld || known.Number != saves.Number || known.Day != Today.In(clock)) return false;
        var now = clock.GetUtcNow();
        if (now - known.AskedAt < Patience && now >= known.AskedAt) return true;
        known.AskedAt = now;
        if (watch.HasMoved()) known.IsOld = true; // for everybody: the next to ask would be told that nothing has moved since
        return !known.IsOld;
    }

    private sealed class Snapshot(T facts, long number, DateOnly day)
    {
        public T Facts => facts;

        public long Number => number;

        public DateOnly Day => day;

        /// <summary>When anybody's saves were last asked for.</summary>
        public DateTimeOffset AskedAt { get; set; }

        public bool IsOld { get; set; }
    }
}
