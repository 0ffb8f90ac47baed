using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Search.Missed;

/// <summary>A line of the editors' list of missed searches.</summary>
/// <param name="Days">On how many days it was searched.</param>
public sealed record MissedQueryRow(int Id, string Query, MissedKind Kind, MissedState State, int Count, int Days, DateOnly LastDay);

/// <summary>Reads the missed searches that enough people had (single ones stay unseen, they could be somebody's) and what people told on purpose.</summary>
public sealed class MissedQueryQueries(IDbContextFactory<WikiDbContext> contexts)
{
    public const int LeastCount = 5;
    public const int LeastDays = 2;

    private const int Most = 200;

    /// <summary>The commonest first; the ones already decided only when asked for.</summary>
    public async Task<IReadOnlyList<MissedQueryRow>> ListAsync(bool includeDone, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows =
            from query in db.MissedQueries.AsNoTracking()
            where includeDone || query.State == MissedState.Open
            let count = query.Days.Sum(day => day.Count)
            let days = query.Days.Count
            where query.Kind == MissedKind.Told || (count >= LeastCount && days >= LeastDays)
            orderby count descending, query.Query
            select new MissedQueryRow(query.Id, query.Query, query.Kind, query.State, count, days, query.Days.Max(day => day.Day));
        return await rows.Take(Most).ToListAsync(ct);
    }
}
