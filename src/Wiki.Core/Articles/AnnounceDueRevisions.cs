using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Search;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Has search look again at articles whose text changed by the calendar alone: their addresses in results follow what applies. Repeating it changes nothing.</summary>
public sealed class AnnounceDueRevisions(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>A server that was off over some midnights catches up.</summary>
    private const int DaysBack = 3;

    /// <returns>How many articles were announced.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        var since = today.AddDays(-DaysBack);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await (
            from r in db.Revisions
            join article in db.Articles on r.ArticleId equals article.Id
            where r.State == RevisionState.Approved && ((r.ValidFrom > since && r.ValidFrom <= today) || (r.Fields.ValidUntil >= since && r.Fields.ValidUntil < today))
            select new { article.Slug, r.ValidFrom, r.ApprovedAt }).ToListAsync(ct);
        var slugs = rows.Where(row => row.ValidFrom <= since || row.ApprovedAt < Today.StartOf(row.ValidFrom!.Value)) // approved ones have a first day; what applied at once was announced then
            .Select(row => row.Slug).Distinct().ToList();
        foreach (var slug in slugs) SearchChange.Add(db, ArticleHistory.Kind, slug, now);
        await db.SaveChangesAsync(ct);
        return slugs.Count;
    }
}
