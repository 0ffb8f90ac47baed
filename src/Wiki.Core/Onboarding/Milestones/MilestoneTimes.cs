using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>Says what asks for a reason: conditions that are missing, a signature before or after the month of the plan.</summary>
public static class MilestoneTimes
{
    /// <summary>Everything that stands in the way of a plain signature today.</summary>
    public static IReadOnlyList<string> Missing(MilestoneStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return [.. standing.Verdict.Missing, .. When(standing)];
    }

    /// <summary>The same in a line for each condition, for where the articles stand beside it.</summary>
    public static IReadOnlyList<string> InShort(MilestoneStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return
        [
            .. When(standing),
            .. standing.Verdict.Points.Where(point => point.Met != Ternary.True)
                .Select(point => $"{point.Asked}{(point.Details.Count > 0 ? $": {point.Details.Count} offen" : $". Heute: {point.Found}")}"),
        ];
    }

    private static string[] When(MilestoneStanding standing) => standing.Timing switch
    {
        MilestoneTiming.Early => [$"Vorzeitig: Vorgesehen ist der Einsatzmonat {standing.Milestone.Month}, bis {standing.DueOn:dd.MM.yyyy}."],
        MilestoneTiming.Late => [$"Verspätet: Vorgesehen war der Einsatzmonat {standing.Milestone.Month}, bis {standing.DueOn:dd.MM.yyyy}."],
        _ => [],
    };
}
