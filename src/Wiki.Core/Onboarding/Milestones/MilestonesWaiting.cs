using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>Milestones somebody has to sign now: their month has begun, or a first signature is there.</summary>
internal static class MilestonesWaiting
{
    /// <summary>Two SELECTs while no plan is that far.</summary>
    public static async Task<IReadOnlyList<WaitingMilestone>> LoadAsync(WikiDbContext db, ParsedPlans parsed, DateOnly today, CancellationToken ct)
    {
        var plans = await db.OnboardingPlans.Where(p => p.EndedOn == null).Select(p => new
        {
            p.Id,
            p.StartsOn,
            p.VersionId,
            p.AdaptedYaml,
            IsBegun = db.MilestoneSignatures.Any(s => s.PlanId == p.Id && s.WithdrawnAt == null),
        }).ToListAsync(ct);
        var outlines = await parsed.FindAsync(db, [.. plans.Where(plan => plan.AdaptedYaml is null).Select(plan => plan.VersionId)], ct);
        var ids = plans.Where(plan => plan.IsBegun || (plan.AdaptedYaml is { } yaml ? parsed.Of(yaml) : outlines[plan.VersionId]).Milestones
            .Any(milestone => plan.StartsOn.AddMonths(milestone.Month - 1) <= today)).Select(plan => plan.Id).ToList(); // a pause only moves it further
        if (ids.Count == 0) return [];

        var files = await PlanFile.LoadAsync(db, db.OnboardingPlans.Where(p => ids.Contains(p.Id)), parsed, actor: null, today, ct);
        return [.. from file in files from standing in file.Milestones where IsDue(standing) select Of(file, standing)];
    }

    private static bool IsDue(MilestoneStanding standing) =>
        standing.Next is not null && (standing.Timing != MilestoneTiming.Early || standing.Seats.Any(seat => seat.Signature is not null));

    private static WaitingMilestone Of(PlanFile file, MilestoneStanding standing)
    {
        var (plan, points) = (file.Plan, standing.Verdict.Points);
        var note = standing.Seats.Any(seat => seat.IsOvertaken) ? "seit der ersten Unterschrift geändert"
            : standing.Verdict.Met == Ternary.True ? "alle Bedingungen erfüllt" : $"{points.Count(point => point.Met == Ternary.True)} von {points.Count} Bedingungen erfüllt";
        return new WaitingMilestone(
            plan.Id, standing.Milestone.Code, standing.Milestone.Title, plan.PersonId, file.State.People[plan.PersonId].Name, plan.Team, standing.Next!.Value, // asked in IsDue
            file.State.Company.On(file.Today), standing.DueOn, note, [.. standing.Seats.Where(seat => !seat.IsOvertaken && seat.Signature is not null).Select(seat => seat.Signature!.SignerId)]);
    }
}

/// <summary>A milestone that waits for a signature.</summary>
/// <param name="InCharge">Who accompanies today; null when nobody does.</param>
/// <param name="Signed">Who has signed already.</param>
internal sealed record WaitingMilestone(
    int PlanId, string Code, string Title, int PersonId, string Person, string Team, PlanSigner Next, int? InCharge, DateOnly DueOn, string Note, IReadOnlyList<int> Signed)
{
    /// <summary>It is this person's turn.</summary>
    public bool WaitsFor(Actor actor) => actor.Id != PersonId && !Signed.Contains(actor.Id) && (Next == PlanSigner.Mentor
        ? InCharge == actor.Id && actor.May(Right.Mentor)
        : actor.MayFor(Right.LeadOnboarding, Team));
}
