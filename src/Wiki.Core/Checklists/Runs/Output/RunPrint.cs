namespace Wiki.Core.Checklists.Runs.Output;

/// <summary>That a signed print was issued, and when; it outlives the run, so that a print in a case file can be checked years later.</summary>
public sealed class RunPrint
{
    /// <summary>SHA-256 of file number and check code, hexadecimal: without both nothing can be read from it.</summary>
    public required string Digest { get; init; }

    /// <summary>Day of the last signature.</summary>
    public required DateOnly IssuedOn { get; init; }
}
