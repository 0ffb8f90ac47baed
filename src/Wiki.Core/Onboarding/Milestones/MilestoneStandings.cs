using System.Globalization;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Onboarding.Templates;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>Judges a milestone of a plan: its conditions today, and whether the signatures there are still stand for them.</summary>
internal static class MilestoneStandings
{
    public static MilestoneStanding Of(PlanFile file, Milestone milestone)
    {
        var verdict = MilestoneCheck.Of(milestone, MilestoneState.Of(file, milestone));
        var given = file.Signatures.Where(signature => signature.Milestone == milestone.Code).ToList();
        var valid = given.Where(signature => signature.WithdrawnAt is null).ToList();
        var isComplete = milestone.SignedBy.All(seat => valid.Exists(signature => signature.Seat == seat));
        return new MilestoneStanding
        {
            Milestone = milestone,
            Verdict = verdict,
            DueOn = file.State.Calendar.EndOfMonth(milestone.Month),
            Timing = Timing(file.State.Calendar.MonthOn(file.Today), milestone.Month),
            Seats = [.. milestone.SignedBy.Distinct().Order().Select(seat =>
            {
                var signature = valid.Find(one => one.Seat == seat);
                return new MilestoneSeat(seat, signature, !isComplete && signature is not null && !Covers(signature, milestone, verdict));
            })],
            Signatures = given,
            EndsPlan = file.State.Outline.Phases[^1].Milestone == milestone.Code,
            Mark = Mark(file, verdict, valid),
        };
    }

    private static MilestoneTiming Timing(int month, int planned) =>
        month < planned ? MilestoneTiming.Early : month > planned ? MilestoneTiming.Late : MilestoneTiming.OnTime;

    /// <summary>The signature was given for this condition, and nothing is missing now that was there then.</summary>
    private static bool Covers(SignatureRow signature, Milestone milestone, ConditionVerdict verdict) =>
        signature.Condition == milestone.Condition.Text && verdict.Unmet.All(signature.UnmetPoints.Contains);

    /// <summary>The lead's changes, how each condition stands, and the signatures there are; numbers that grow without changing an answer don't matter.</summary>
    private static string Mark(PlanFile file, ConditionVerdict verdict, List<SignatureRow> valid) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file.Plan.Version}-{string.Concat(verdict.Points.Select(point => point.Met switch { Ternary.True => 'j', Ternary.False => 'n', _ => 'o' }))}-{string.Join('.', valid.Select(signature => signature.Id))}");
}
