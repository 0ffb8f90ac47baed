using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Rechecks;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Opens Prüfaufträge for valid articles that have a Prüfzyklus and none open: what was approved before the wiki knew Prüfaufträge. Repeating it changes nothing.</summary>
public sealed class OpenMissingRechecks(IDbContextFactory<WikiDbContext> contexts, SystemActors actors, TimeProvider clock)
{
    /// <returns>How many were opened.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var system = await actors.SystemAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var missing = await (
            from r in db.Revisions.NewestOn(Today.Of(now))
            join article in db.Articles on r.ArticleId equals article.Id
            where r.Fields.RecheckMonths != null && r.Fields.LegalAsOf != null
                && !db.RecheckTasks.Any(t => t.SubjectKind == ArticleHistory.Kind && t.SubjectId == article.Id && t.Result == null)
            select new { r, article }).AsNoTracking().ToListAsync(ct);
        foreach (var row in missing) await RecheckTasks.ScheduleAsync(db, row.r.Recheck(row.article), system, now, "", ct);
        await db.SaveChangesAsync(ct);
        return missing.Count;
    }
}
