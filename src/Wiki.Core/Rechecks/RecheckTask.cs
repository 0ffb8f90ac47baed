using Wiki.Core.Shared;

namespace Wiki.Core.Rechecks;

/// <summary>A Prüfauftrag: somebody has to look at a thing again by a day, and says what came of it.</summary>
public sealed class RecheckTask
{
    public int Id { get; private set; }

    /// <summary>Kind of thing: article …</summary>
    public required string SubjectKind { get; init; }

    public required int SubjectId { get; init; }

    public required RecheckCause Cause { get; init; }

    /// <summary>What the thing was called when the task was opened.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the Fachstelle.</summary>
    public required string Team { get; init; }

    /// <summary>User name of who has to look; a name nobody bears leaves it to the Fachstelle.</summary>
    public required string Owner { get; set; }

    /// <summary>User name of who looks when the owner is away.</summary>
    public required string Deputy { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Null while open.</summary>
    public RecheckResult? Result { get; private set; }

    internal void Close(Actor actor, DateTime now, string finding) => Result ??= new RecheckResult { By = actor.Id, At = now, Finding = finding };
}

/// <summary>Who closed a Prüfauftrag, when, and what came of it.</summary>
public sealed class RecheckResult
{
    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Finding { get; init; }
}

/// <summary>Why somebody has to look again.</summary>
public enum RecheckCause
{
    /// <summary>The Prüfzyklus of the thing.</summary>
    Cycle,
}
