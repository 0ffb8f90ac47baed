namespace Wiki.Core.Onboarding.Ramp;

/// <summary>A BegleiteterTermin as the newcomer or the mentor logs it: no names, no file number.</summary>
public sealed class AccompaniedAppointment
{
    public const int MaxNote = 500;
    public const int MostAtOnce = 20;

    public int Id { get; private set; }

    public required int PlanId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Code of the plan's competence it belongs to; null for another topic, which the note names.</summary>
    public required string? Competence { get; init; }

    public required AppointmentRole Role { get; init; }

    /// <summary>Appointments of that kind on that day.</summary>
    public required int Count { get; init; }

    /// <summary>Norm, Bogen, result; may be empty.</summary>
    public required string Note { get; init; }

    public required int LoggedBy { get; init; }
}

/// <summary>What the newcomer did in the appointment.</summary>
public enum AppointmentRole
{
    /// <summary>Hospitation.</summary>
    Observed,

    /// <summary>Mitmachen.</summary>
    Joined,

    /// <summary>Eigen: held by the newcomer; counts for the ramp, not as accompanied.</summary>
    Own,
}
