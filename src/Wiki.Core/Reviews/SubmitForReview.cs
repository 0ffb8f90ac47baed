using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>Freezes a draft and puts it before the Freigabe of its Fachstelle.</summary>
public sealed class SubmitForReview(IDbContextFactory<WikiDbContext> contexts, IEnumerable<IReviewSubject> subjects, TimeProvider clock)
{
    /// <returns>Number of the review.</returns>
    public Task<Result<int>> RunAsync(string kind, string key, int expectedVersion, Actor actor, CancellationToken ct) =>
        RunAsync(kind, key, expectedVersion, PersonalDataPass.None, actor, ct);

    /// <param name="pass">Why the text may hold what looks like personal data.</param>
    /// <returns>Number of the review.</returns>
    public async Task<Result<int>> RunAsync(string kind, string key, int expectedVersion, PersonalDataPass pass, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the review needs the frozen version's number
        var now = clock.GetUtcNow().UtcDateTime;
        var frozen = await subjects.Single(s => s.Kind == kind).FreezeAsync(db, key, expectedVersion, actor, now, ct);
        if (!frozen.Succeeded) return frozen.Problem!; // not succeeded has a problem

        var submission = frozen.Value;
        if (string.IsNullOrWhiteSpace(pass.Reason) && submission.AskedAt is { } then) pass = new PersonalDataPass(await HistoryWriter.ReasonOfPassAsync(db, kind, submission.SubjectId, then, ct));
        if (pass.Objection(submission.PersonalData) is { } warning) return warning;
        HistoryWriter.AddPass(db, actor, now, kind, submission.SubjectId, submission.Title, pass, submission.PersonalData);
        if (await db.Reviews.AnyAsync(r => r.SubjectKind == kind && r.SubjectId == submission.SubjectId && r.Decision == null, ct))
        {
            return ReviewProblems.ReviewOpen;
        }

        var saved = await db.SaveOrAsync(ReviewProblems.AlreadySubmitted, ct);
        if (!saved.Succeeded) return saved.Problem!;

        var settings = await OfficeSettings.LoadAsync(db, ct);
        var review = new Review
        {
            SubjectKind = kind,
            SubjectId = submission.SubjectId,
            VersionId = submission.VersionId(),
            Title = submission.Title,
            Team = submission.Team,
            Urgent = submission.Urgent,
            ChangeKind = submission.ChangeKind,
            SubmittedBy = actor.Id,
            SubmittedAt = now,
            DueOn = WorkingDays.Add(Today.Of(now), submission.Urgent ? 1 : settings.ReviewDueDays, settings.HolidayState),
            Contributors = [.. submission.Contributors],
            WordsAdded = submission.WordsAdded,
            WordsRemoved = submission.WordsRemoved,
        };
        db.Reviews.Add(review);
        saved = await db.SaveOrAsync(ReviewProblems.AlreadySubmitted, ct);
        if (!saved.Succeeded) return saved.Problem!;

        await transaction.CommitAsync(ct);
        return review.Id;
    }
}
