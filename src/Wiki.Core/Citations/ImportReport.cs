using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>What an import did, file by file.</summary>
public sealed record ImportReport(IReadOnlyList<ImportOutcome> Files)
{
    public int Count(ImportKind kind) => (from file in Files where file.Kind == kind select file).Count();

    public bool AnyRefused => Count(ImportKind.Refused) > 0;
}

/// <summary>What became of one file.</summary>
/// <param name="Law">Abbreviation; null when the file could not be read that far.</param>
/// <param name="Changed">Sections that are new, different or gone against the state before.</param>
/// <param name="Problem">Why it was refused or is held; null otherwise.</param>
public sealed record ImportOutcome(
    string FileName, ImportKind Kind, string? Law = null, DateOnly? SeenOn = null, int Sections = 0, int Changed = 0, Problem? Problem = null);

/// <summary>What became of a file.</summary>
public enum ImportKind
{
    /// <summary>A new state of the law.</summary>
    Imported,

    /// <summary>This state was there already; nothing was changed.</summary>
    Unchanged,

    /// <summary>This state was there already; its HTML and units were made anew by a newer version of the wiki.</summary>
    Refreshed,

    /// <summary>Taken in, but shown only after an administrator accepted it: too many sections are missing.</summary>
    Held,

    /// <summary>Not taken in.</summary>
    Refused,
}

/// <summary>How far an import has come.</summary>
/// <param name="Current">File that was just worked on.</param>
public sealed record ImportProgress(int Done, int Total, string Current);
