using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>A reader needs a locked text all the same and says why; that is recorded, the lock stays.</summary>
public sealed class RevealLocked(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string slug, string reason, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Read)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, ct);
        if (article is null || article.LastNumber == 0) return ArticleProblems.Gone;
        if (article.Lock is null) return Result.Done; // unlocked meanwhile: there is nothing to record

        var now = clock.GetUtcNow().UtcDateTime;
        var notice = Notice.Of(reason, actor, now);
        if (notice.Problem is { } no) return no;

        var known = await ArticleTeam.OfAsync(db, article, ct);
        HistoryWriter.Add(db, actor, now, ArticleHistory.Kind, article.Id, known.Title, ArticleHistory.Revealed, notice.Value.Reason);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
