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
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, ct);
        var asked = article is null ? null
            : await db.ReadingAssignments.SingleOrDefaultAsync(a => a.PersonId == actor.Id && a.ArticleId == article.Id && a.WithdrawnAt == null, ct);
        if (article is null || asked is null) return ReadingProblems.NotAsked;
        if (article.Lock is not null) return ReadingProblems.Locked;
        var valid = await db.Revisions.ValidOn(today).Where(r => r.ArticleId == article.Id).Select(r => new { r.Id, r.Number }).SingleOrDefaultAsync(ct);
        if (valid is null) return ReadingProblems.NothingValid;
        if (valid.Number != number) return ReadingProblems.OtherRevision;
        if (await db.Acknowledgements.AnyAsync(a => a.PersonId == actor.Id && a.RevisionId == valid.Id, ct)) return Result.Done;

        db.Acknowledgements.Add(new Acknowledgement { PersonId = actor.Id, ArticleId = article.Id, RevisionId = valid.Id, On = today });
        HistoryWriter.Add(db, actor, now, OnboardingHistory.ReadingKind, asked.Id, "", OnboardingHistory.ReadingAcknowledged);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
