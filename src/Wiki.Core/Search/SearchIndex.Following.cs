using Microsoft.Data.Sqlite;
using Wiki.Core.Search.Index;
using Wiki.Core.Shared;

namespace Wiki.Core.Search;

/// <content>What <see cref="FollowChanges"/> does in the background, and what it tells others of the index.</content>
public sealed partial class SearchIndex
{
    private const int LearnAgainFactor = 2;
    private const int LearnAgainFrom = 300;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    /// <summary>This process has an index to answer from.</summary>
    public bool IsOpen => current is not null;

    /// <summary>Words of the index; null while there is none.</summary>
    internal TermTable? Terms => current?.Generation.Terms;

    private DateOnly reviewedDay;
    private DateTimeOffset notBefore;

    /// <summary>One round of following: changes of other processes, a new day, a rebuild that is due, tidying when nothing else is.</summary>
    internal async Task FollowAsync(CancellationToken ct)
    {
        if (clock.GetUtcNow() < notBefore) return;
        if (current is null && !needsRebuild) await StartAsync(ct);
        if (!files.IsOwner) return;

        needsRebuild |= !File.Exists(files.Current); // somebody deleted it under our hands
        notBefore = clock.GetUtcNow() + RetryAfter; // if the work below fails
        if (needsRebuild || HasOutgrownItsLexicon()) await RebuildAsync(null, ct);
        if (isBehind || await feed.HasAfterAsync(Position, ct)) await ApplyPendingAsync(ct);
        else await TidyAsync(ct);
        if (!isBehind || needsRebuild) notBefore = default;
    }

    private async Task TidyAsync(CancellationToken ct)
    {
        if (current is not { } inUse || needsRebuild) return;
        await writing.WaitAsync(ct);
        try
        {
            var today = Today.In(clock);
            if (reviewedDay != today)
            {
                if (inUse.Generation.PagesOvertakenBy(today) is { Count: > 0 } pages) await ApplyAsync(inUse.Generation, pages, null, ct);
                await feed.ForgetOldAsync(inUse.Generation.Position, clock.GetUtcNow().UtcDateTime, today, ct);
                reviewedDay = today;
            }

            inUse.Generation.Merge();
        }
        catch (SqliteException e)
        {
            Suspect(e);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>The first texts came after the first start: compounds have to be learned again from what is there now.</summary>
    private bool HasOutgrownItsLexicon() =>
        current is { Generation: var generation } && generation.Documents is var documents && documents >= LearnAgainFrom
        && documents > LearnAgainFactor * generation.Number(IndexMeta.LearnedFrom);
}
