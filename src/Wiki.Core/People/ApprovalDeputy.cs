using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>A Freigabe of another Fachstelle decides for this one from one day to another, because its own people are away.</summary>
public sealed class ApprovalDeputy
{
    public int Id { get; private set; }

    /// <summary>Code of the Fachstelle that is stood in for.</summary>
    public required string Team { get; init; }

    public required int UserId { get; init; }

    /// <summary>First day, in Berlin.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    public required int NamedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime NamedAt { get; init; }

    public int? EndedBy { get; private set; }

    /// <summary>UTC; null unless it was ended before its last day.</summary>
    public DateTime? EndedAt { get; private set; }

    internal void End(Actor actor, DateTime now)
    {
        if (EndedAt is null) (EndedBy, EndedAt) = (actor.Id, now);
    }
}
