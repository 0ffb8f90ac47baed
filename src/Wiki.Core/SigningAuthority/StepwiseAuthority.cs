using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>A newcomer signs only what was released competence by competence, whatever the own level says, until the onboarding ends.</summary>
public sealed class StepwiseAuthority
{
    public int Id { get; private set; }

    public required int PersonId { get; init; }

    public required int StartedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    public int? EndedBy { get; private set; }

    /// <summary>UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; private set; }

    internal void End(Actor actor, DateTime now)
    {
        if (EndedAt is null) (EndedBy, EndedAt) = (actor.Id, now);
    }
}
