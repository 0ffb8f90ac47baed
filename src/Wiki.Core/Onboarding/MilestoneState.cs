using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding;

/// <summary>Gathers what a milestone's condition asks for, as it is today.</summary>
internal static class MilestoneState
{
    /// <param name="reading">What the plan asks the person to read.</param>
    /// <param name="competencesFree">Released competences; null while nobody keeps them.</param>
    public static MilestoneFacts Of(
        PlanState state, IReadOnlyList<RampWeek> weeks, IReadOnlyList<ReadingItem> reading, Milestone milestone, int? competencesFree, DateOnly today)
    {
        var full = state.Calendar.LastFullWeek(today);
        return new MilestoneFacts(
            state.Accompanied, IsRead(state.Outline, reading, milestone), competencesFree, weeks.FirstOrDefault(week => week.Number == full)?.Actual ?? 0,
            state.Outline.FinalTarget, OpenFindings: null);
    }

    /// <summary>Everything the phases up to the milestone's own ask for; what went out of force asks for nothing any more.</summary>
    private static bool IsRead(PlanOutline outline, IReadOnlyList<ReadingItem> reading, Milestone milestone)
    {
        var last = outline.Phases.ToList().FindIndex(phase => phase.Milestone == milestone.Code);
        var phases = outline.Phases.Take(last + 1).Select(phase => phase.Code).ToHashSet();
        return reading.Where(item => phases.Contains(item.Phase ?? "")).All(item => item.Status is ReadingStatus.Read or ReadingStatus.Retired);
    }
}
