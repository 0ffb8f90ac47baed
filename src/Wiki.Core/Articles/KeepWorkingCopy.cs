using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Stores what a person is typing, so that neither a closed window nor an ended session loses it. No line of history: nothing has happened yet.</summary>
public sealed class KeepWorkingCopy(IDbContextFactory<WikiDbContext> contexts, IEnumerable<IReviewSubject> subjects, TimeProvider clock)
{
    public Task<Result<DateTime>> RunAsync(string? slug, string form, Actor actor, CancellationToken ct) => RunAsync(ArticleHistory.Kind, slug, form, actor, ct);

    /// <param name="kind">What is typed.</param>
    /// <param name="slug">Null for something that isn't started yet.</param>
    /// <returns>When it was stored, UTC.</returns>
    public async Task<Result<DateTime>> RunAsync(string kind, string? slug, string form, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed;
        if (form.Length > WorkingCopy.MaxLength) return ArticleProblems.TooLong;

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await WorkingCopies.SubjectAsync(subjects, db, kind, slug, ct) is not { } id) return ArticleProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var copy = await db.WorkingCopies.SingleOrDefaultAsync(c => c.UserId == actor.Id && c.Kind == kind && c.SubjectId == id, ct);
        if (copy is null) db.WorkingCopies.Add(new WorkingCopy { UserId = actor.Id, Kind = kind, SubjectId = id, Form = form, SavedAt = now });
        else (copy.Form, copy.SavedAt) = (form, now);
        var saved = await db.SaveOrAsync(ArticleProblems.StaleDraft, ct); // two windows of one person in one moment: the next keystroke stores again
        return saved.Succeeded ? now : saved.Problem!; // not succeeded has a problem
    }
}
