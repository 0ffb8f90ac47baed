using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>Reads the queue and single reviews, for those who may see drafts.</summary>
public sealed class ReviewQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>Open reviews, most urgent first, with the reader's own role in each.</summary>
    public async Task<IReadOnlyList<ReviewRow>> ListOpenAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = await (
            from review in db.Reviews.AsNoTracking()
            join author in db.Users on review.SubmittedBy equals author.Id
            where review.Decision == null
            orderby review.Urgent descending, review.DueOn, review.Id
            select new { review, author.DisplayName, Team = db.Teams.Where(t => t.Code == review.Team).Select(t => t.Name).FirstOrDefault() })
            .Take(500).ToListAsync(ct);
        return [.. open.Select(o => Row(o.review, o.DisplayName, o.Team, actor))];
    }

    /// <summary>Urgent approvals that a second Freigabe still has to confirm, the oldest first.</summary>
    public async Task<IReadOnlyList<UnconfirmedRow>> ListUnconfirmedAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = await (
            from review in db.Reviews.AsNoTracking()
            join approver in db.Users on review.Decision!.By equals approver.Id
            where review.ConfirmBy != null && review.Confirmed == null
            orderby review.ConfirmBy, review.Id
            select new { review, approver.DisplayName }).Take(200).ToListAsync(ct);
        return [.. open.Select(row => new UnconfirmedRow(row.review.Id, row.review.Title, row.review.Team, row.DisplayName, row.review.ConfirmBy!.Value, row.review.ConfirmationObjection(actor)))]; // filtered above
    }

    /// <summary>Null when it doesn't exist or this person may not see it.</summary>
    public async Task<ReviewView?> FindAsync(int reviewId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from review in db.Reviews.AsNoTracking()
            join author in db.Users on review.SubmittedBy equals author.Id
            where review.Id == reviewId
            select new
            {
                review,
                author.DisplayName,
                Team = db.Teams.Where(t => t.Code == review.Team).Select(t => t.Name).FirstOrDefault(),
                ConfirmedBy = db.Users.Where(u => u.Id == review.Confirmed!.By).Select(u => u.DisplayName).FirstOrDefault(),
                DecidedBy = db.Users.Where(u => u.Id == review.Decision!.By).Select(u => u.DisplayName).FirstOrDefault(),
            }).SingleOrDefaultAsync(ct);
        return found is null
            ? null
            : new ReviewView(
                Row(found.review, found.DisplayName, found.Team, actor), found.review.SubjectKind, found.review.SubjectId, found.review.VersionId,
                found.review.Decision?.Verdict, found.DecidedBy, found.review.Decision?.At, found.review.Decision?.Note)
            {
                ConfirmBy = found.review.ConfirmBy,
                ConfirmedBy = found.ConfirmedBy,
                ConfirmationObjection = found.review.ConfirmBy is null ? null : found.review.ConfirmationObjection(actor),
            };
    }

    private static ReviewRow Row(Review review, string author, string? team, Actor actor) => new(
        review.Id, review.Title, review.Team, team ?? review.Team, review.ChangeKind, review.Urgent, author, review.SubmittedAt, review.DueOn,
        review.WordsAdded, review.WordsRemoved, review.Objection(actor), review.SubmittedBy == actor.Id);
}

/// <summary>A review in the queue.</summary>
/// <param name="Objection">Why this reader may not decide; null when they may.</param>
public sealed record ReviewRow(
    int Id, string Title, string Team, string TeamName, string ChangeKind, bool Urgent, string SubmittedBy, DateTime SubmittedAt, DateOnly DueOn,
    int WordsAdded, int WordsRemoved, Problem? Objection, bool IsMine);

/// <summary>One review, open or decided.</summary>
public sealed record ReviewView(
    ReviewRow Row, string SubjectKind, int SubjectId, int VersionId, Verdict? Verdict, string? DecidedBy, DateTime? DecidedAt, string? Note)
{
    /// <summary>The day by which a second Freigabe has to confirm; null unless it was an urgent approval.</summary>
    public DateOnly? ConfirmBy { get; init; }

    /// <summary>Null while nobody has.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Why this reader can't confirm; null when they can.</summary>
    public Problem? ConfirmationObjection { get; init; }
}

/// <summary>An urgent approval that waits for its second pair of eyes.</summary>
/// <param name="Objection">Why this reader can't be it; null when they can.</param>
public sealed record UnconfirmedRow(int ReviewId, string Title, string Team, string ApprovedBy, DateOnly ConfirmBy, Problem? Objection);
