using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>The person doesn't want the unsaved text back.</summary>
public sealed class DropWorkingCopy(IDbContextFactory<WikiDbContext> contexts)
{
    /// <param name="slug">Null for an article that isn't started yet.</param>
    public async Task<Result> RunAsync(string? slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var articleId = slug is null ? 0 : await db.Articles.Where(a => a.Slug == slug).Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
        if (articleId is not { } id) return ArticleProblems.Gone;

        await WorkingCopies.ForgetAsync(db, id, actor, ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
