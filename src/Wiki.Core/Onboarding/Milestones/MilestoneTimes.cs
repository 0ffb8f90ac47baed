namespace Wiki.Core.Onboarding.Milestones;

/// <summary>Says what asks for a reason: conditions that are missing, a signature before or after the month of the plan.</summary>
public static class MilestoneTimes
{
    /// <summary>Everything that stands in the way of a plain signature today.</summary>
    public static IReadOnlyList<string> Missing(MilestoneStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var month = standing.Milestone.Month;
        string[] when = standing.Timing switch
        {
            MilestoneTiming.Early => [$"Vorzeitig: Vorgesehen ist der Einsatzmonat {month}, bis {standing.DueOn:dd.MM.yyyy}."],
            MilestoneTiming.Late => [$"Verspätet: Vorgesehen war der Einsatzmonat {month}, bis {standing.DueOn:dd.MM.yyyy}."],
            _ => [],
        };
        return [.. standing.Verdict.Missing, .. when];
    }
}
