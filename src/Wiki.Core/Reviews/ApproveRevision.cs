using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>Approves a submitted version; it takes effect on its own date.</summary>
public sealed class ApproveRevision
{
    private readonly DecideReview decide;

    internal ApproveRevision(DecideReview decide) => this.decide = decide;

    public Task<Result> RunAsync(int reviewId, PublishTerms terms, Actor actor, CancellationToken ct) =>
        decide.RunAsync(
            reviewId,
            (review, now) => review.Approve(actor, now, note: null),
            (subject, db, review, now) => subject.PublishAsync(db, review.VersionId, terms, actor, now, ct),
            ct);
}
