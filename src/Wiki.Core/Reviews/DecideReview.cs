using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>What the three closing verbs share: load the open review, let it and its subject decide, save both or neither.</summary>
internal sealed class DecideReview(IDbContextFactory<WikiDbContext> contexts, IEnumerable<IReviewSubject> subjects, TimeProvider clock)
{
    public async Task<Result> RunAsync(
        int reviewId,
        Func<Review, DateTime, Result> decide,
        Func<IReviewSubject, WikiDbContext, Review, DateTime, Task<Result>> carry,
        CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody decides or starts a draft between question and save
        var review = await db.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId, ct);
        if (review is null) return ReviewProblems.Gone;

        var now = clock.GetUtcNow().UtcDateTime;
        var decision = decide(review, now);
        if (!decision.Succeeded) return decision;

        var subject = subjects.Single(s => s.Kind == review.SubjectKind);
        var carried = await carry(subject, db, review, now);
        if (!carried.Succeeded) return carried;

        var saved = await db.SaveOrAsync(ReviewProblems.AlreadyDecided, ct);
        if (!saved.Succeeded) return saved;

        await transaction.CommitAsync(ct);
        await subject.SettleAsync(ct);
        return Result.Done;
    }
}
