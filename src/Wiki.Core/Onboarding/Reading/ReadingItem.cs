using Wiki.Core.Articles;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>What a person has to read, and how far they are with it today.</summary>
public sealed record ReadingItem
{
    public required int PersonId { get; init; }

    /// <summary>Null while an urgent change asks a whole Fachstelle.</summary>
    public required int? AssignmentId { get; init; }

    public required int ArticleId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required ReadingStatus Status { get; init; }

    /// <summary>Last day; null where nothing is to be read now.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The revision that is valid today; null while none is.</summary>
    public required int? RevisionId { get; init; }

    public required int? Number { get; init; }

    /// <summary>The newest revision the person confirmed; null when none.</summary>
    public required int? ReadRevisionId { get; init; }

    public required int? ReadNumber { get; init; }

    public required DateOnly? ReadOn { get; init; }

    public string Why { get; init; } = "";

    public string AssignedBy { get; init; } = "";

    public int? PlanId { get; init; }

    public string? Phase { get; init; }

    /// <summary>Why it can't be read: Eilsperrung or the end of the article; null otherwise.</summary>
    public string? Hindrance { get; init; }

    /// <summary>Since when the article is out of force.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>One of the changes that reopened it, or the text that is asked for, was urgent.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Waits for the person.</summary>
    public bool IsOpen => Status is ReadingStatus.Unread or ReadingStatus.Reopened;

    /// <summary>Worth a place among one's tasks: changed, or due within a week.</summary>
    public bool IsPressing(DateOnly today) => Status == ReadingStatus.Reopened || (IsOpen && DueOn <= today.AddDays(7));

    /// <summary>Due today, overdue, or changed since it was read.</summary>
    public bool Presses(DateOnly today) => Status == ReadingStatus.Reopened || (IsOpen && DueOn <= today);

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;
}

/// <summary>How far a person is with an article.</summary>
public enum ReadingStatus
{
    /// <summary>Never confirmed.</summary>
    Unread,

    /// <summary>Confirmed once; changed in substance since.</summary>
    Reopened,

    /// <summary>Confirmed, and nothing of substance changed since.</summary>
    Read,

    /// <summary>No revision is valid today.</summary>
    Waiting,

    /// <summary>Eilsperrung: waits until somebody has looked.</summary>
    Locked,

    /// <summary>Out of force: nobody has to read it any more.</summary>
    Retired,
}

/// <summary>What the state of a reading follows from: an approved revision whose first day has come.</summary>
internal sealed record RevisionFact(
    int Id, int ArticleId, int Number, string Title, ChangeKind Kind, DateOnly ValidFrom, DateOnly? ValidUntil, DateOnly? SupersededFrom, DateOnly ApprovedOn)
{
    /// <summary>The day readers first met it: its first day, or, approved for an earlier one, that of the approval.</summary>
    public DateOnly MetOn => ApprovedOn > ValidFrom ? ApprovedOn : ValidFrom;

    public bool AppliesOn(DateOnly day) =>
        ValidFrom <= day && (SupersededFrom is null || SupersededFrom > day) && (ValidUntil is null || ValidUntil >= day);

    /// <summary>Order in which texts take effect: the later first day, then the higher number.</summary>
    public bool Follows(RevisionFact other) => (ValidFrom, Number).CompareTo((other.ValidFrom, other.Number)) > 0;
}
