using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Lesezuweisung: somebody is to read an article and to keep up with it. Whether it is read follows from acknowledgements and dates.</summary>
public sealed class ReadingAssignment
{
    public const int MaxWhy = 300;

    public int Id { get; private set; }

    public required int PersonId { get; init; }

    public required int ArticleId { get; init; }

    /// <summary>Last day for the first reading; when a change reopens it, that day follows from the change.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>What the reader is told about the reason; may be empty.</summary>
    public string Why { get; init; } = "";

    public required int AssignedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AssignedAt { get; init; }

    /// <summary>Number of the onboarding plan that asks for it; null when it was assigned by hand alone.</summary>
    public int? PlanId { get; private set; }

    /// <summary>Key of the plan's phase.</summary>
    public string? Phase { get; private set; }

    /// <summary>UTC; null while it is to be read.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public int? WithdrawnBy { get; private set; }

    /// <summary>A plan asks for it from now on; its day counts.</summary>
    internal void BelongTo(PlanReading plan, DateOnly dueOn) => (PlanId, Phase, DueOn) = (plan.PlanId, plan.Phase, dueOn);

    /// <summary>The plan is gone with the learning record; who confirmed the article since keeps up with it.</summary>
    internal void LeavePlan() => (PlanId, Phase) = (null, null);

    internal void Withdraw(Actor by, DateTime now) => (WithdrawnAt, WithdrawnBy) = (now, by.Id);
}

/// <summary>Lesebestätigung: a person has read and understood one revision. Written once; a day, no time of day.</summary>
public sealed class Acknowledgement
{
    public int Id { get; private set; }

    public required int PersonId { get; init; }

    public required int ArticleId { get; init; }

    public required int RevisionId { get; init; }

    public required DateOnly On { get; init; }
}
