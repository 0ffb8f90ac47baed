using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Stores what a person is typing, so that neither a closed window nor an ended session loses it. No line of history: nothing has happened yet.</summary>
public sealed class KeepWorkingCopy(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="slug">Null for an article that isn't started yet.</param>
    /// <returns>When it was stored, UTC.</returns>
    public async Task<Result<DateTime>> RunAsync(string? slug, string form, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;
        if (form.Length > WorkingCopy.MaxLength) return ArticleProblems.TooLong;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var articleId = slug is null ? 0 : await db.Articles.Where(a => a.Slug == slug).Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
        if (articleId is not { } id) return ArticleProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var copy = await db.WorkingCopies.SingleOrDefaultAsync(c => c.UserId == actor.Id && c.ArticleId == id, ct);
        if (copy is null) db.WorkingCopies.Add(new WorkingCopy { UserId = actor.Id, ArticleId = id, Form = form, SavedAt = now });
        else (copy.Form, copy.SavedAt) = (form, now);
        var saved = await db.SaveOrAsync(ArticleProblems.StaleDraft, ct); // two windows of one person in one moment: the next keystroke stores again
        return saved.Succeeded ? now : saved.Problem!; // not succeeded has a problem
    }
}
