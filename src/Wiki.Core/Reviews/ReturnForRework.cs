using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>Gives a submitted version back with a reason; it becomes a draft again.</summary>
public sealed class ReturnForRework
{
    private readonly DecideReview decide;

    internal ReturnForRework(DecideReview decide) => this.decide = decide;

    public Task<Result> RunAsync(int reviewId, string reason, Actor actor, CancellationToken ct) =>
        decide.RunAsync(
            reviewId,
            (review, now) => review.Return(actor, now, reason),
            (subject, db, review, now) => subject.ReopenAsync(db, review.VersionId, withdrawn: false, reason.Trim(), actor, now, ct),
            ct);
}
