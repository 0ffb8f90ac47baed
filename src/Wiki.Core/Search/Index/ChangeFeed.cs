using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Search.Missed;
using Wiki.Core.Search.Words;

namespace Wiki.Core.Search.Index;

/// <summary>A place in the change feed: everything up to this entry has been taken over.</summary>
internal sealed record FeedPosition(long Seq, DateTime At)
{
    public static FeedPosition Start { get; } = new(0, DateTime.MinValue);
}

/// <summary>Reads the change feed and the search words from wiki.db.</summary>
internal sealed class ChangeFeed(IDbContextFactory<WikiDbContext> contexts)
{
    private const int BatchSize = 200;
    private const int DaysKept = 90;

    public async Task<IReadOnlyList<SearchChange>> ReadAsync(long after, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SearchChanges.AsNoTracking().Where(change => change.Seq > after).OrderBy(change => change.Seq).Take(BatchSize).ToListAsync(ct);
    }

    public async Task<bool> HasAfterAsync(long position, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SearchChanges.AnyAsync(change => change.Seq > position, ct);
    }

    public async Task<FeedPosition> EndAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db.SearchChanges.AsNoTracking().OrderByDescending(change => change.Seq).FirstOrDefaultAsync(ct);
        return last is null ? FeedPosition.Start : new FeedPosition(last.Seq, last.At);
    }

    /// <summary>Whether an index at this position can go on from it: false after wiki.db was restored from a backup, or when entries in between are gone.</summary>
    public async Task<bool> ContinuesAsync(long seq, long atTicks, CancellationToken ct)
    {
        if (seq == 0) return true;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entry = await db.SearchChanges.AsNoTracking().SingleOrDefaultAsync(change => change.Seq == seq, ct);
        return entry is not null && entry.At.Ticks == atTicks;
    }

    public async Task AskForRebuildAsync(DateTime now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        SearchChange.AddRebuild(db, now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Once a day: entries taken over long ago (the one at the position stays, it proves that index and feed belong together) and counts of
    /// missed searches whose time is over.
    /// </summary>
    public async Task ForgetOldAsync(long position, DateTime now, DateOnly today, CancellationToken ct)
    {
        var oldest = now.AddDays(-DaysKept);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.SearchChanges.Where(change => change.Seq < position && change.At < oldest).ExecuteDeleteAsync(ct);
        await ForgetMissedQueries.RunAsync(db, today, ct);
    }

    public async Task<IReadOnlyList<SearchWord>> WordsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SearchWords.AsNoTracking().OrderBy(word => word.Id).ToListAsync(ct);
    }
}
