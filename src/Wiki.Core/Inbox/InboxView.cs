namespace Wiki.Core.Inbox;

/// <summary>Everything that waits for one person, by what there is to do.</summary>
public sealed record InboxView
{
    /// <summary>Urgent approvals that need a second Freigabe.</summary>
    public required IReadOnlyList<InboxItem> Confirmations { get; init; }

    /// <summary>Reviews this person may decide.</summary>
    public required IReadOnlyList<InboxItem> Decisions { get; init; }

    /// <summary>Drafts a reviewer gave back.</summary>
    public required IReadOnlyList<InboxItem> Returned { get; init; }

    /// <summary>Drafts this person saved last.</summary>
    public required IReadOnlyList<InboxItem> Drafts { get; init; }

    /// <summary>Articles whose Prüfzyklus is over.</summary>
    public required IReadOnlyList<InboxItem> Rechecks { get; init; }

    /// <summary>Articles of the Fachstelle nobody looks after.</summary>
    public required IReadOnlyList<InboxItem> Orphans { get; init; }

    /// <summary>Runs a colleague handed to this person, and signed ones whose yearly value was corrected.</summary>
    public required IReadOnlyList<InboxItem> HandedRuns { get; init; }

    /// <summary>What is to be read: changed since it was read, or due within a week.</summary>
    public IReadOnlyList<InboxItem> Reading { get; init; } = [];

    /// <summary>Runs this person began and has not finished.</summary>
    public required IReadOnlyList<InboxItem> OpenRuns { get; init; }

    /// <summary>What the header counts; drafts and one's own runs wait for nobody but oneself and are left out.</summary>
    public int Count => Confirmations.Count + Decisions.Count + Returned.Count + Rechecks.Count + Orphans.Count + HandedRuns.Count + Reading.Count;

    public int All => Count + Drafts.Count + OpenRuns.Count;
}

/// <summary>One thing to do.</summary>
/// <param name="DueOn">Null where there is no day.</param>
/// <param name="Note">Kind of change, reason of a return; may be empty.</param>
public sealed record InboxItem(string Url, string Title, DateOnly? DueOn, string Note);
