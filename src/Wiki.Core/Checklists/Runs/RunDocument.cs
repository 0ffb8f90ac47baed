namespace Wiki.Core.Checklists.Runs;

/// <summary>Where one document of a run stands. It belongs to the run, not to a question: a passport that proves two answers is there or not there once.</summary>
public sealed class RunDocument
{
    public required int RunId { get; init; }

    /// <summary>Code as in unterlagen.yaml.</summary>
    public required string Code { get; init; }

    public DocumentState State { get; private set; }

    /// <summary>Day of the request; null unless requested.</summary>
    public DateOnly? RequestedOn { get; private set; }

    /// <summary>Own concurrency token; 0 is „nothing said yet“.</summary>
    public int Version { get; private set; }

    public int ChangedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    internal bool Says(DocumentState state, DateOnly? requestedOn) => Version > 0 && State == state && RequestedOn == requestedOn;

    internal void Set(DocumentState state, DateOnly? requestedOn, int by, DateTime now)
    {
        (State, RequestedOn, ChangedBy, ChangedAt) = (state, state == DocumentState.Requested ? requestedOn : null, by, now);
        Version++;
    }
}

/// <summary>Evidence, as the caseworker sees it.</summary>
public enum DocumentState
{
    /// <summary>Nothing said (any more).</summary>
    Unknown,

    /// <summary>liegt vor.</summary>
    Present,

    /// <summary>fehlt.</summary>
    Missing,

    /// <summary>fehlt und ist angefordert.</summary>
    Requested,
}
