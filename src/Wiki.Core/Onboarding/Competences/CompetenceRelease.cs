using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Competences;

/// <summary>The signature of who accompanies a newcomer: this competence is released. Never edited, only withdrawn with a reason.</summary>
public sealed class CompetenceRelease
{
    public const int MaxTitle = 200;
    public const int MaxReason = 300;
    public const int MinReason = 5;

    public int Id { get; private set; }

    public required int PlanId { get; init; }

    /// <summary>Code of the plan's competence.</summary>
    public required string Code { get; init; }

    /// <summary>What it was called that day; a learning record outlives its template.</summary>
    public required string Title { get; init; }

    /// <summary>Accompanied cases that day.</summary>
    public required int Cases { get; init; }

    public required int ReleasedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ReleasedAt { get; init; }

    public int? WithdrawnBy { get; private set; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn; for the person, mentor and lead.</summary>
    public string Reason { get; private set; } = "";

    internal void Withdraw(Actor actor, DateTime now, string reason)
    {
        if (WithdrawnAt is null) (WithdrawnBy, WithdrawnAt, Reason) = (actor.Id, now, reason);
    }
}
