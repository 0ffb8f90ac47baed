using Wiki.Core.Onboarding.Calendar;

namespace Wiki.Core.Onboarding;

/// <summary>Days on which a mentor or deputy is away, without a reason: longer than three working days the deputy takes over, without one the ramp pauses.</summary>
public sealed class MentorAbsence
{
    public int Id { get; private set; }

    public required int PersonId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while nobody knows.</summary>
    public DateOnly? Until { get; internal set; }

    public required int RecordedBy { get; init; }

    public DayRange Days => new(From, Until ?? DateOnly.MaxValue);
}
