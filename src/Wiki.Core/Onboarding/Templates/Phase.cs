using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>A Phase of a plan as its file states it; which days it has is the calendar's question.</summary>
public sealed record Phase
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required PhaseSpan Span { get; init; }

    public required Company Company { get; init; }

    /// <summary>Own appointments a week; null where <see cref="Ramp"/> says it month by month.</summary>
    public int? WeeklyTarget { get; init; }

    /// <summary>Month of duty → own appointments a week; empty where one number holds for the whole phase.</summary>
    public required IReadOnlyDictionary<int, int> Ramp { get; init; }

    /// <summary>Accompanied appointments there should be at its end, counted from the start of the plan; null asks for none.</summary>
    public int? AccompaniedGoal { get; init; }

    /// <summary>Kennungen of the articles to read.</summary>
    public required IReadOnlyList<string> Reading { get; init; }

    /// <summary>Codes of input sessions.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Things to do, in words.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    public required IReadOnlyList<PlanSigner> SignedBy { get; init; }

    /// <summary>Code of the milestone at its end; null when it has none.</summary>
    public string? Milestone { get; init; }

    public required KeyLines Lines { get; init; }

    /// <summary>Own appointments a week in that month of duty; days before its first named month take that month's number.</summary>
    public int TargetIn(int month) =>
        Ramp.Count == 0 ? WeeklyTarget ?? 0 : Ramp[Math.Clamp(month, Ramp.Keys.Min(), Ramp.Keys.Max())];
}

/// <summary>Weeks or months of duty from the plan's start, both ends included.</summary>
public sealed record PhaseSpan(SpanUnit Unit, int First, int Last);

/// <summary>What a phase is counted in.</summary>
public enum SpanUnit
{
    Week,
    Month,
}

/// <summary>How the mentor accompanies in a phase.</summary>
public enum Company
{
    /// <summary>hospitation: the newcomer watches.</summary>
    Observing,

    /// <summary>pate_im_raum.</summary>
    InTheRoom,

    /// <summary>pate_erreichbar.</summary>
    OnCall,

    /// <summary>rueckschau: weekly review.</summary>
    Review,

    /// <summary>keine.</summary>
    None,
}
