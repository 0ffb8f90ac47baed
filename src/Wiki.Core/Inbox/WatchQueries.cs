using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox;

/// <summary>What a person watches; kept while nobody commits, so that the article page asks nothing more.</summary>
public sealed class WatchQueries(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private readonly KeptWhileUnchanged<int, WatchedThings> kept = new(folder, clock, 1000);

    public async Task<WatchedThings> OfAsync(Actor actor, CancellationToken ct)
    {
        var current = kept.Current;
        if (current.TryGetValue(actor.Id, out var known)) return known;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = await db.Watches.Where(w => w.UserId == actor.Id).Select(w => new { w.ArticleId, w.Topic }).ToListAsync(ct);
        var watched = new WatchedThings(
            mine.Where(w => w.ArticleId is not null).Select(w => w.ArticleId!.Value).ToHashSet(), mine.Where(w => w.ArticleId is null).Select(w => w.Topic).ToHashSet()); // filtered
        kept.Keep(current, actor.Id, watched);
        return watched;
    }

    public void Dispose() => kept.Dispose();
}

/// <summary>Numbers of articles and names of Themenfelder.</summary>
public sealed record WatchedThings(IReadOnlySet<int> Articles, IReadOnlySet<string> Topics)
{
    public static WatchedThings None { get; } = new(new HashSet<int>(), new HashSet<string>());
}
