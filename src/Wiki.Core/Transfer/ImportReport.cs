namespace Wiki.Core.Transfer;

/// <summary>What an import did.</summary>
public sealed record ImportReport(int Files, int Approved, int Drafts, int Unchanged, IReadOnlyList<FileFault> Faults)
{
    public bool Clean => Faults.Count == 0;

    /// <summary>Entries of lists (search words, exemptions) that are new or changed.</summary>
    public int ListEntries { get; init; }
}

/// <summary>How far long work is.</summary>
public sealed record TransferProgress(int Done, int Of);
