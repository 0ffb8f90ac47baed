using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>The person who submitted takes the version back; it becomes a draft again.</summary>
public sealed class WithdrawReview
{
    private readonly DecideReview decide;

    internal WithdrawReview(DecideReview decide) => this.decide = decide;

    public Task<Result> RunAsync(int reviewId, Actor actor, CancellationToken ct) =>
        decide.RunAsync(
            reviewId,
            (review, now) => review.Withdraw(actor, now),
            (subject, db, review, now) => subject.ReopenAsync(db, review.VersionId, withdrawn: true, reason: null, actor, now, ct),
            ct);
}
