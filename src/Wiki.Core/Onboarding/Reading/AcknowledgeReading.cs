using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>"Gelesen und verstanden": of exactly the revision that was shown, while it is valid. Saying it twice changes nothing.</summary>
public sealed class AcknowledgeReading(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="number">The revision the reader had before them.</param>
    public async Task<Result> RunAsync(string slug, int number, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Read)) return ReadingProblems.NotAsked;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody locks or approves between question and save
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, ct); // tracked, it would look like a change of the article
        if (article is null || await AskedAsync(db, article.Id, actor, today, ct) is not { } assignmentId) return ReadingProblems.NotAsked;
        if (article.Lock is not null) return ReadingProblems.Locked;
        var valid = await db.Revisions.ValidOn(today).Where(r => r.ArticleId == article.Id).Select(r => new { r.Id, r.Number }).SingleOrDefaultAsync(ct);
        if (valid is null) return ReadingProblems.NothingValid;
        if (valid.Number != number) return ReadingProblems.OtherRevision;
        if (await db.Acknowledgements.AnyAsync(a => a.PersonId == actor.Id && a.RevisionId == valid.Id, ct)) return Result.Done;

        db.Acknowledgements.Add(new Acknowledgement { PersonId = actor.Id, ArticleId = article.Id, RevisionId = valid.Id, On = today });
        HistoryWriter.Add(db, actor, now, OnboardingHistory.ReadingKind, assignmentId, "", OnboardingHistory.ReadingAcknowledged);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <returns>Number of the assignment, 0 for an urgent call that has none yet; null when nobody asked.</returns>
    private static async Task<int?> AskedAsync(WikiDbContext db, int articleId, Actor actor, DateOnly today, CancellationToken ct)
    {
        var assignment = await db.ReadingAssignments.Where(a => a.PersonId == actor.Id && a.ArticleId == articleId && a.WithdrawnAt == null)
            .Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
        if (assignment is not null) return assignment;

        var calls = (await UrgentCalls.LoadAsync(db, today, ct)).Where(call => call.ArticleId == articleId).ToList();
        return (await UrgentCalls.AskedAsync(db, calls, [actor.Id], ct)).Count > 0 ? 0 : null;
    }
}
