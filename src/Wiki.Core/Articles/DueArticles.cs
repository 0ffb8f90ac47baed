using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Lists articles somebody has to look at again.</summary>
public sealed class DueArticles(IDbContextFactory<WikiDbContext> contexts)
{
    private const int Most = 500;

    /// <summary>Open Prüfaufträge due on that day or before, the oldest first; for those who may see drafts.</summary>
    public async Task<IReadOnlyList<DueArticle>> ListAsync(DateOnly until, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from task in db.RecheckTasks
            join article in db.Articles on task.SubjectId equals article.Id
            where task.SubjectKind == ArticleHistory.Kind && task.Result == null && task.DueOn <= until
            orderby task.DueOn, task.Id
            select new DueArticle(
                article.Slug, task.Title, db.Teams.Where(t => t.Code == task.Team).Select(t => t.Name).FirstOrDefault() ?? task.Team,
                db.Users.Where(u => u.UserName == task.Owner).Select(u => u.DisplayName).FirstOrDefault() ?? task.Owner, task.DueOn)).Take(Most).ToListAsync(ct);
    }
}

/// <summary>An article with an open Prüfauftrag.</summary>
public sealed record DueArticle(string Slug, string Title, string TeamName, string OwnerName, DateOnly DueOn);
