using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Articles;

/// <summary>Old addresses of renamed articles, in memory: looking one up costs no query. Renames elsewhere are noticed within a second.</summary>
public sealed class AddressBook(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock) : IDisposable
{
    private readonly DataVersionWatch watch = new(folder, clock, TimeSpan.FromSeconds(1));
    private readonly SemaphoreSlim loading = new(1);
    private Snapshot? snapshot;
    private long generation;

    /// <summary>The present Kennung of an article that once was under this one; null when the Kennung is no old one.</summary>
    public async ValueTask<string?> PresentAsync(string slug, CancellationToken ct) => (await CurrentAsync(ct)).Present.GetValueOrDefault(slug);

    /// <summary>What is in memory no longer holds; called after the commit.</summary>
    public void Invalidate() => Interlocked.Increment(ref generation);

    public void Dispose()
    {
        watch.Dispose();
        loading.Dispose();
    }

    private async ValueTask<Snapshot> CurrentAsync(CancellationToken ct)
    {
        if (watch.HasMoved()) Invalidate();
        if (Volatile.Read(ref snapshot) is { } fresh && fresh.Generation == Interlocked.Read(ref generation)) return fresh;

        await loading.WaitAsync(ct);
        try
        {
            var wanted = Interlocked.Read(ref generation); // before the query: a rename that commits meanwhile makes this old at once
            if (snapshot is { } justLoaded && justLoaded.Generation == wanted) return justLoaded;

            await using var db = await contexts.CreateDbContextAsync(ct);
            var present = await (
                from old in db.OldAddresses
                join article in db.Articles on old.ArticleId equals article.Id
                select new { old.Slug, Present = article.Slug }).ToDictionaryAsync(row => row.Slug, row => row.Present, ct);
            var loaded = new Snapshot(wanted, present);
            Volatile.Write(ref snapshot, loaded);
            return loaded;
        }
        finally
        {
            loading.Release();
        }
    }

    private sealed record Snapshot(long Generation, Dictionary<string, string> Present);
}
