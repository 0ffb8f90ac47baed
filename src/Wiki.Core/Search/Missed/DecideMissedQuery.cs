using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Search.Missed;

/// <summary>Says what became of a missed search: synonym added, article exists, to be written, or open again.</summary>
public sealed class DecideMissedQuery(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int id, MissedState state, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.KeepLaw)) return SearchProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var query = await db.MissedQueries.SingleOrDefaultAsync(q => q.Id == id, ct);
        if (query is null) return SearchProblems.QueryGone;

        var before = query.State;
        query.State = state;
        HistoryWriter.Add(
            db, actor, clock.GetUtcNow().UtcDateTime, "missedquery", id, query.Query, "missedquery-decided",
            changes: [new FieldChange("Stand", before.ToString(), state.ToString())]);
        return await db.SaveOrAsync(SearchProblems.QueryGone, ct);
    }
}
