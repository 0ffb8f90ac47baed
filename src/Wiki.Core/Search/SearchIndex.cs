using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Wiki.Core.Data;
using Wiki.Core.Search.Index;
using Wiki.Core.Search.Words;
using Wiki.Core.Shared;

namespace Wiki.Core.Search;

/// <summary>
/// The search of this process: answers from search.db, takes changes over from the feed, rebuilds when the file is missing, damaged or made
/// by another analysis. search.db holds nothing that cannot be made again.
/// </summary>
public sealed partial class SearchIndex(
    IDbContextFactory<WikiDbContext> contexts, DataFolder folder, IEnumerable<ISearchSource> sources, TimeProvider clock, ILogger<SearchIndex> log) : IDisposable
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    private static readonly TimeSpan SwitchPatience = TimeSpan.FromSeconds(3);

    private readonly ChangeFeed feed = new(contexts);
    private readonly IndexFiles files = new(folder);
    private readonly SourceReader reader = new(sources, new ChangeFeed(contexts));
    private readonly SemaphoreSlim writing = new(1);
    private readonly SemaphoreSlim rebuilding = new(1);
    private volatile InUse? current;
    private volatile bool needsRebuild;
    private volatile bool isBehind;
    private bool isDisposed;

    /// <summary>Last entry of the change feed that searches see; 0 before the start.</summary>
    public long Position => current?.Generation.Position ?? 0;

    /// <summary>There may be more than searches show: no index yet, a rebuild is due or running, or a change could not be taken over.</summary>
    public bool Lags => current is null || needsRebuild || isBehind;

    /// <summary>Opens and checks search.db, then catches up with the feed or rebuilds. Does nothing if another process keeps the index.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        await writing.WaitAsync(ct);
        try
        {
            if (current is not null || !files.TryTakeOwnership()) return;
            files.RemoveLeftovers();
            await OpenAsync(ct);
        }
        finally
        {
            writing.Release();
        }

        if (needsRebuild) await RebuildAsync(null, ct);
        else await ApplyPendingAsync(ct);
    }

    /// <summary>Takes over every change committed so far; afterwards a search sees it. Verbs' callers await it after their save.</summary>
    public async Task ApplyPendingAsync(CancellationToken ct)
    {
        if (current is null || needsRebuild) return;
        await writing.WaitAsync(ct);
        try
        {
            while (current is { } inUse && !needsRebuild && await feed.ReadAsync(inUse.Generation.Position, ct) is { Count: > 0 } changes)
            {
                await ApplyAsync(inUse, changes, ct);
                if (isBehind) return;
            }

            isBehind = false;
            current?.Generation.MergeIfDue();
        }
        finally
        {
            writing.Release();
        }
    }

    public async Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await AskAsync(inUse => new Searcher(inUse.Generation, inUse.Synonyms).Search(request), ct);
        return (answer ?? new SearchAnswer()) with { IndexLags = Lags };
    }

    /// <summary>What fits the beginning of a query, best first.</summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string q, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(q);
        return await AskAsync(inUse => new Suggester(inUse.Generation, inUse.Synonyms).Suggest(q, limit, Today.In(clock)), ct) ?? [];
    }

    /// <summary>Builds the index anew beside the old one, which answers meanwhile, and switches. While another process keeps the index, asks that one.</summary>
    /// <returns>False when it was only asked for.</returns>
    public async Task<bool> RebuildAsync(IProgress<SearchProgress>? progress, CancellationToken ct)
    {
        if (!files.TryTakeOwnership())
        {
            await feed.AskForRebuildAsync(clock.GetUtcNow().UtcDateTime, ct);
            return false;
        }

        await rebuilding.WaitAsync(ct);
        try
        {
            files.RemoveLeftovers();
            var documents = await reader.BuildAsync(files.Next, progress, ct);
            LogBuilt(documents);
            await writing.WaitAsync(ct);
            try
            {
                current?.Generation.Dispose();
                current = null;
                files.Switch();
                needsRebuild = isBehind = false;
                await OpenAsync(ct);
            }
            finally
            {
                writing.Release();
            }
        }
        finally
        {
            rebuilding.Release();
        }

        await ApplyPendingAsync(ct);
        return true;
    }

    /// <summary>Sections in which the index and the rooms differ, as kind/key#part; empty when the index is right. For tests and operators.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken ct)
    {
        using var lent = current?.Generation.Read();
        if (lent is null) return ["*"];
        var differences = await reader.CompareAsync(lent, ct);
        lent.Done();
        return differences;
    }

    public void Dispose()
    {
        if (isDisposed) return;
        isDisposed = true;
        current?.Generation.Dispose();
        current = null;
        files.Dispose();
        writing.Dispose();
        rebuilding.Dispose();
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        IndexGeneration generation;
        try
        {
            if (!File.Exists(files.Current))
            {
                needsRebuild = true;
                return;
            }

            generation = IndexGeneration.Open(files.Current);
        }
        catch (SqliteException e)
        {
            LogUnusable(e);
            files.RemoveCurrent();
            needsRebuild = true;
            return;
        }

        if (!await feed.ContinuesAsync(generation.Position, generation.Number(IndexMeta.LastAt), ct))
        {
            generation.Dispose(); // wiki.db was restored: the index shows texts that it does not have
            files.RemoveCurrent();
            needsRebuild = true;
            return;
        }

        needsRebuild = !generation.IsCurrent;
        current = new InUse(generation, new SynonymSet(await feed.WordsAsync(ct), generation.Analyzer));
    }

    private async Task ApplyAsync(InUse inUse, IReadOnlyList<SearchChange> changes, CancellationToken ct)
    {
        needsRebuild |= changes.Any(change => change.Kind == SearchChange.Everything);
        if (changes.Any(change => change.Kind == SearchChange.Words))
        {
            current = inUse with { Synonyms = new SynonymSet(await feed.WordsAsync(ct), inUse.Generation.Analyzer) };
        }

        await ApplyAsync(inUse.Generation, changes.Select(change => (change.Kind, change.Key)), new FeedPosition(changes[^1].Seq, changes[^1].At), ct);
    }

    private async Task ApplyAsync(IndexGeneration generation, IEnumerable<(string Kind, string Key)> keys, FeedPosition? position, CancellationToken ct)
    {
        var pages = await reader.FindAsync(keys, ct);
        try
        {
            generation.Apply(pages, position);
            isBehind = false;
        }
        catch (SqliteException e)
        {
            Suspect(e); // the change itself is safe in wiki.db; the next round tries again
        }
    }

    private async Task<T?> AskAsync<T>(Func<InUse, T?> ask, CancellationToken ct)
        where T : class
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                if (current is { } inUse && ask(inUse) is { } answer) return answer;
            }
            catch (SqliteException e)
            {
                Suspect(e);
                return null;
            }

            if (!files.IsOwner || !await writing.WaitAsync(SwitchPatience, ct)) return null; // a switch takes a moment
            writing.Release();
        }

        return null;
    }

    private void Suspect(SqliteException e)
    {
        LogUnusable(e);
        isBehind = true;
        needsRebuild |= e.SqliteErrorCode is Corrupt or NoDatabase;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "search.db kann nicht benutzt werden; wenn es beschädigt ist, wird es neu aufgebaut.")]
    private partial void LogUnusable(Exception e);

    [LoggerMessage(Level = LogLevel.Information, Message = "Suchindex mit {Documents} Abschnitten neu aufgebaut.")]
    private partial void LogBuilt(int documents);

    private sealed record InUse(IndexGeneration Generation, SynonymSet Synonyms);
}
