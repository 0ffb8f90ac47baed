namespace Wiki.Core.Articles;

/// <summary>Where a frozen text stands; valid, superseded and future follow from the dates of approved ones and are never stored.</summary>
public enum RevisionState
{
    InReview,
    Approved,

    /// <summary>Given back by a reviewer; lives on as a draft.</summary>
    Returned,

    /// <summary>Taken back: by its author before the decision, or by an approver before its first day.</summary>
    Withdrawn,
}
