using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>Gathers what a milestone's condition asks for, as it is today.</summary>
internal static class MilestoneState
{
    public static MilestoneFacts Of(PlanFile file, Milestone milestone)
    {
        var (state, full) = (file.State, file.State.Calendar.LastFullWeek(file.Today));
        var reading = CurrentReading.Of(Reading(file, milestone), file.Reading);
        var free = file.Competences.Where(competence => competence is { Valid: not null, Verdict: not null }).ToList();
        return new MilestoneFacts(
            state.Accompanied, reading.Met switch { Checklists.Rules.Ternary.True => true, Checklists.Rules.Ternary.False => false, _ => null }, free.Count,
            file.Weeks.FirstOrDefault(week => week.Number == full)?.Actual ?? 0, state.Outline.FinalTarget, OpenFindings: null)
        {
            OpenReading = reading.Open,
        };
    }

    /// <summary>Everything the phases up to the milestone's own ask for.</summary>
    private static IEnumerable<string> Reading(PlanFile file, Milestone milestone)
    {
        var all = file.State.Outline.Phases;
        var phases = all.Take(all.ToList().FindIndex(phase => phase.Milestone == milestone.Code) + 1).ToList(); // a plan is only read when a phase names it
        var codes = phases.Select(phase => phase.Code).ToHashSet();
        return phases.SelectMany(phase => phase.Reading).Concat(file.Reading.Where(item => codes.Contains(item.Phase ?? "")).Select(item => item.Slug)).Distinct();
    }
}
