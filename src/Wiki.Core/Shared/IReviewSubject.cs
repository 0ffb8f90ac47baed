using Microsoft.EntityFrameworkCore;

namespace Wiki.Core.Shared;

/// <summary>
/// What can be reviewed: articles, checklists, onboarding templates. The Reviews room knows decisions, the subject knows its text;
/// both work in one transaction on the context the verb opened.
/// </summary>
public interface IReviewSubject
{
    /// <summary>Kind stored with the review: article …</summary>
    string Kind { get; }

    /// <summary>Number of what stands under that address; null when nothing does.</summary>
    Task<int?> FindAsync(DbContext db, string key, CancellationToken ct);

    /// <summary>Checks the gate and freezes the draft. The frozen version's number is known after the verb's first save.</summary>
    Task<Result<Submission>> FreezeAsync(DbContext db, string key, int expectedVersion, Actor author, DateTime now, CancellationToken ct);

    /// <summary>Makes the frozen version valid from its day on and derives what readers see.</summary>
    Task<Result> PublishAsync(DbContext db, int versionId, PublishTerms terms, Actor approver, DateTime now, CancellationToken ct);

    /// <summary>After the commit: brings what is derived up to date, so that the person's next request sees it.</summary>
    Task SettleAsync(CancellationToken ct);

    /// <summary>Turns the frozen version back into a draft.</summary>
    Task<Result> ReopenAsync(DbContext db, int versionId, bool withdrawn, string? reason, Actor actor, DateTime now, CancellationToken ct);
}

/// <summary>A frozen version on its way into a review.</summary>
/// <param name="VersionId">Asked after the save that stored it.</param>
/// <param name="Contributors">Everybody who wrote a part; none of them decides.</param>
public sealed record Submission(
    int SubjectId, Func<int> VersionId, string Title, string Team, bool Urgent, string ChangeKind,
    IReadOnlyList<int> Contributors, int WordsAdded, int WordsRemoved)
{
    /// <summary>What in the text looks like personal data: it goes on only with a reason.</summary>
    public IReadOnlyList<PersonalDataHit> PersonalData { get; init; } = [];

    /// <summary>When a text with all of these places was frozen before, UTC: the reason given then still holds. Null when there is something new to ask about.</summary>
    public DateTime? AskedAt { get; init; }
}

/// <summary>What the approver adds to the proposal.</summary>
/// <param name="ValidFrom">First day; null takes the proposed one, or today.</param>
/// <param name="Later">What becomes of a version already approved for a later day; null where there is none.</param>
public sealed record PublishTerms(DateOnly? ValidFrom, LaterVersion? Later);

/// <summary>Decision about a version that was already approved for a later day.</summary>
public enum LaterVersion
{
    Stays,
    IsWithdrawn,
}
