using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;

namespace Wiki.Core.Onboarding.Overview;

/// <summary>Where a newcomer stands with competences and the next milestone.</summary>
/// <param name="Competences">All the plan names.</param>
/// <param name="Practised">Those with accompanied appointments.</param>
/// <param name="Next">The milestone that is due next; null when the plan has none left.</param>
public sealed record MenteeProgress(int Competences, int Practised, NextMilestone? Next)
{
    internal static MenteeProgress Of(PlanState state, IReadOnlyList<ReadingItem> reading, DateOnly today)
    {
        var practised = state.Appointments.Where(a => a.Role != AppointmentRole.Own && a.Competence is not null).Select(a => a.Competence).ToHashSet();
        var month = state.Calendar.MonthOn(today);
        var milestone = state.Outline.Milestones.FirstOrDefault(m => m.Month >= month) ?? (state.Outline.Milestones.Count > 0 ? state.Outline.Milestones[^1] : null);
        return new MenteeProgress(
            state.Outline.Competences.Count, state.Outline.Competences.Count(c => practised.Contains(c.Code)),
            milestone is null ? null : NextMilestone.Of(
                milestone.Title, state.Calendar.EndOfMonth(milestone.Month), MilestoneCheck.Of(milestone, MilestoneState.Of(state, state.Weeks(), reading, milestone, competencesFree: null, today))));
    }
}

/// <summary>A milestone ahead.</summary>
/// <param name="Missing">Conditions that are not met or not known.</param>
public sealed record NextMilestone(string Title, DateOnly DueOn, int Missing, int Conditions)
{
    internal static NextMilestone Of(string title, DateOnly dueOn, MilestoneVerdict verdict) =>
        new(title, dueOn, verdict.Points.Count(point => point.Met != Ternary.True), verdict.Points.Count);
}
