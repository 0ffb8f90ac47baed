using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>The person doesn't want the unsaved text back.</summary>
public sealed class DropWorkingCopy(IDbContextFactory<WikiDbContext> contexts, IEnumerable<IReviewSubject> subjects)
{
    public Task<Result> RunAsync(string? slug, Actor actor, CancellationToken ct) => RunAsync(ArticleHistory.Kind, slug, actor, ct);

    /// <param name="kind">What was typed.</param>
    /// <param name="slug">Null for something that isn't started yet.</param>
    public async Task<Result> RunAsync(string kind, string? slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await WorkingCopies.SubjectAsync(subjects, db, kind, slug, ct) is not { } id) return ArticleProblems.Gone;

        await WorkingCopies.ForgetAsync(db, kind, id, actor, ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
