namespace Wiki.Core.Reviews;

/// <summary>How a review ended.</summary>
public enum Verdict
{
    Approved,
    Returned,

    /// <summary>Taken back by the person who submitted it.</summary>
    Withdrawn,
}
