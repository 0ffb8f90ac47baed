using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>Approves a submitted version; it takes effect on its own date.</summary>
public sealed class ApproveRevision
{
    /// <summary>Working days within which a second Freigabe confirms an urgent approval.</summary>
    public const int ConfirmWithin = 5;

    private readonly DecideReview decide;

    internal ApproveRevision(DecideReview decide) => this.decide = decide;

    public Task<Result> RunAsync(int reviewId, PublishTerms terms, Actor actor, CancellationToken ct) =>
        decide.RunAsync(
            reviewId,
            (review, now) => review.Approve(actor, now, note: null),
            (subject, db, review, now) => PublishAsync(subject, db, review, terms, actor, now, ct),
            ct);

    private static async Task<Result> PublishAsync(
        IReviewSubject subject, WikiDbContext db, Review review, PublishTerms terms, Actor actor, DateTime now, CancellationToken ct)
    {
        var published = await subject.PublishAsync(db, review.VersionId, terms, actor, now, ct);
        if (!published.Succeeded || !review.Urgent) return published;

        var settings = await OfficeSettings.LoadAsync(db, ct);
        review.AwaitSecondEyes(WorkingDays.Add(Today.Of(now), ConfirmWithin, settings.HolidayState));
        return published;
    }
}
