using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>One of the signatures under a milestone (Abnahme): who, in which seat, and what did not hold that day. Never edited, only taken back.</summary>
public sealed class MilestoneSignature
{
    public const int MaxReason = 500;
    public const int MinReason = 10;

    public int Id { get; private set; }

    public required int PlanId { get; init; }

    /// <summary>Code of the plan's milestone.</summary>
    public required string Milestone { get; init; }

    public required PlanSigner Seat { get; init; }

    public required int SignedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SignedAt { get; init; }

    public required MilestoneTiming Timing { get; init; }

    /// <summary>The condition that was judged, as the plan wrote it.</summary>
    public required string Condition { get; init; }

    /// <summary>What was not known to be met, one a line; empty when everything was.</summary>
    public required string Unmet { get; init; }

    /// <summary>Why it was signed early, late or although something was missing; empty where none of that was so.</summary>
    public required string Reason { get; init; }

    public int? WithdrawnBy { get; private set; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    internal void TakeBack(Actor actor, DateTime now)
    {
        if (WithdrawnAt is null) (WithdrawnBy, WithdrawnAt) = (actor.Id, now);
    }
}

/// <summary>When a milestone is signed, seen from its month of duty.</summary>
public enum MilestoneTiming
{
    /// <summary>Before its month.</summary>
    Early,

    OnTime,

    /// <summary>After its month.</summary>
    Late,
}
