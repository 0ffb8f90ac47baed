using Wiki.Core.Onboarding.Competences;
using Wiki.Core.Onboarding.Milestones;

namespace Wiki.Core.Onboarding.Record;

/// <summary>What a plan adds to the record.</summary>
/// <param name="LastDay">Ended on, or the last day as planned.</param>
/// <param name="Mentors">Everybody who accompanied, in time.</param>
/// <param name="Appointments">Oldest first.</param>
/// <param name="Competences">Those with accompanied cases or a release.</param>
/// <param name="Milestones">Those with a signature.</param>
public sealed record RecordedPlan(
    int Id, string Title, DateOnly StartsOn, DateOnly LastDay, bool HasEnded, IReadOnlyList<string> Mentors, IReadOnlyList<AppointmentRow> Appointments,
    IReadOnlyList<RecordedCompetence> Competences, IReadOnlyList<RecordedMilestone> Milestones)
{
    internal static RecordedPlan Of(PlanFile file)
    {
        var (plan, state) = (file.Plan, file.State);
        return new RecordedPlan(
            plan.Id, state.Outline.Title, plan.StartsOn, plan.EndedOn ?? state.Calendar.End, plan.EndedOn is not null,
            [.. plan.Mentorings.OrderBy(m => m.From).Select(m => state.People[m.MentorId].Name).Distinct()],
            [.. state.Appointments.Reverse().Select(a => new AppointmentRow(
                a.Id, a.On, a.Competence, a.Competence is { } code ? state.Outline.FindCompetence(code)?.Title ?? code : null, a.Role, a.Count, a.Note, a.LoggedBy != plan.PersonId))],
            [.. file.Competences.Where(competence => competence.Accompanied > 0 || competence.Releases.Count > 0).Select(competence => new RecordedCompetence(competence.Title, competence.Accompanied, competence.Valid))],
            [.. file.Milestones.Where(milestone => milestone.Seats.Any(seat => seat.Signature is not null))
                .Select(milestone => new RecordedMilestone(milestone.Milestone.Title, [.. milestone.Seats.Select(seat => seat.Signature).OfType<SignatureRow>()]))]);
    }
}

/// <summary>A competence as the record states it.</summary>
/// <param name="Accompanied">Accompanied cases.</param>
/// <param name="Release">The release that holds; null while none does.</param>
public sealed record RecordedCompetence(string Title, int Accompanied, ReleaseRow? Release);

/// <summary>A milestone with the signatures that hold.</summary>
public sealed record RecordedMilestone(string Title, IReadOnlyList<SignatureRow> Signatures);
