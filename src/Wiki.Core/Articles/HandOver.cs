using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Rechecks;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Passes everything a person is responsible for to others, when somebody leaves: all Fachstellen for administrators, the own one for its Freigabe.</summary>
public sealed class HandOver(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="leaving">User name; need not exist any more.</param>
    /// <param name="owner">User name of who takes the Verantwortung.</param>
    /// <param name="deputy">User name of who takes the Vertretung.</param>
    /// <returns>How many articles changed hands, and which did not because both would be one person.</returns>
    public async Task<Result<HandOverReport>> RunAsync(string leaving, string owner, string deputy, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer) && !actor.May(Right.Approve)) return ArticleProblems.NotAllowed;
        (leaving, owner, deputy) = (leaving.Trim().ToLowerInvariant(), owner.Trim().ToLowerInvariant(), deputy.Trim().ToLowerInvariant());
        if (leaving.Length == 0 || leaving == owner || leaving == deputy) return ArticleProblems.HandOverPeople;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // all or nothing
        var active = await db.Users.Where(u => u.IsActive && !u.IsSystem && (u.UserName == owner || u.UserName == deputy)).Select(u => u.UserName).ToListAsync(ct);
        if (!active.Contains(owner) || !active.Contains(deputy)) return ArticleProblems.HandOverPeople;

        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await (
            from r in db.Revisions.NewestOn(Today.Of(now))
            join article in db.Articles on r.ArticleId equals article.Id
            let isOwner = (article.Owner ?? r.Fields.Owner) == leaving
            let isDeputy = (article.Deputy ?? r.Fields.Deputy) == leaving
            where isOwner || isDeputy
            select new { article, r.Fields.Title, r.Fields.Team, Owner = article.Owner ?? r.Fields.Owner, Deputy = article.Deputy ?? r.Fields.Deputy }).ToListAsync(ct);
        var (done, left) = (0, new List<string>());
        foreach (var row in rows.Where(row => actor.May(Right.Administer) || actor.Leads(row.Team)))
        {
            var (newOwner, newDeputy) = (row.Owner == leaving ? owner : row.Owner, row.Deputy == leaving ? deputy : row.Deputy);
            if (newOwner == newDeputy)
            {
                left.Add(row.Title);
                continue;
            }

            row.article.HandOver(newOwner, newDeputy);
            await RecheckTasks.PassOnAsync(db, ArticleHistory.Kind, row.article.Id, newOwner, newDeputy, ct);
            HistoryWriter.Add(
                db, actor, now, ArticleHistory.Kind, row.article.Id, row.Title, ArticleHistory.HandedOver, changes: Changes(row.Owner, newOwner, row.Deputy, newDeputy));
            done++;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new HandOverReport(done, left);
    }

    private static List<FieldChange> Changes(string owner, string newOwner, string deputy, string newDeputy)
    {
        var changes = new List<FieldChange>();
        if (owner != newOwner) changes.Add(new FieldChange("Verantwortung", owner, newOwner));
        if (deputy != newDeputy) changes.Add(new FieldChange("Vertretung", deputy, newDeputy));
        return changes;
    }
}

/// <summary>What a hand-over did.</summary>
/// <param name="Left">Titles of articles that stayed: Verantwortung and Vertretung would have been one person.</param>
public sealed record HandOverReport(int Articles, IReadOnlyList<string> Left);
