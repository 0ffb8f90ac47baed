using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>
/// One signature under a milestone: first the mentor, then the lead, two different people. What is missing, early or late asks for a reason.
/// The last signature under the plan's last milestone ends the plan and the stepwise authority in the same save.
/// </summary>
public sealed class SignMilestone(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    /// <param name="mark">What the page showed.</param>
    public async Task<Result> RunAsync(int planId, string code, string mark, string reason, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // of two at once the second finds the first; no condition changes in between
        if (await PlanFile.FindAsync(db, planId, parsed, actor, today, ct) is not { } file) return OnboardingProblems.Gone;
        if (file.Plan.PersonId == actor.Id) return MilestoneProblems.NotOneself;
        if (file.FindMilestone(code) is not { } standing) return MilestoneProblems.NoMilestone;
        var turn = Turn(file, standing, mark, actor);
        if (!turn.Succeeded) return turn.ToResult();
        if (turn.Value is not { } seat) return Result.Done; // the second click finds it done

        var why = standing.NeedsReason ? reason.Trim() : "";
        if (standing.NeedsReason && Objection(standing, why) is { } no) return no;

        if (standing.Seats.First(one => one.Seat == seat).Signature is { } overtaken)
        {
            (await db.MilestoneSignatures.SingleAsync(s => s.Id == overtaken.Id, ct)).TakeBack(actor, now);
        }

        db.MilestoneSignatures.Add(new MilestoneSignature
        {
            PlanId = planId,
            Milestone = code,
            Seat = seat,
            SignedBy = actor.Id,
            SignedAt = now,
            Timing = standing.Timing,
            Condition = standing.Milestone.Condition.Text,
            Unmet = string.Join('\n', standing.Verdict.Unmet),
            Reason = why,
        });
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, planId, "", PlanHistory.MilestoneSigned);
        if (standing.EndsPlan && standing.Seats.All(one => one.Seat == seat || one is { Signature: not null, IsOvertaken: false })) await EndAsync(db, planId, actor, now, ct);
        var saved = await db.SaveOrAsync(MilestoneProblems.Stale, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }

    /// <returns>The seat this person signs in now; null when they have done it already.</returns>
    private static Result<PlanSigner?> Turn(PlanFile file, MilestoneStanding standing, string mark, Actor actor)
    {
        if (!file.Seat.InCharge && !file.Seat.Leads) return MilestoneProblems.NotYours;
        var own = standing.Seats.FirstOrDefault(seat => seat.Signature?.SignerId == actor.Id);
        if (own is { IsOvertaken: false })
        {
            if (mark != standing.Mark || standing.IsSigned) return (PlanSigner?)null;
            return MilestoneProblems.SamePerson;
        }

        if (standing.IsSigned) return MilestoneProblems.AlreadySigned;
        if (file.Plan.EndedOn is not null) return OnboardingProblems.Ended;
        if (mark != standing.Mark) return MilestoneProblems.Stale;
        if (standing.Next is not { } next) return MilestoneProblems.NoMilestone; // nobody is asked to sign
        if (next == PlanSigner.Mentor ? file.Seat.InCharge : file.Seat.Leads) return (PlanSigner?)next;
        return next == PlanSigner.Mentor ? MilestoneProblems.MentorFirst : MilestoneProblems.NotYours;
    }

    private static Problem? Objection(MilestoneStanding standing, string why)
    {
        if (why.Length == 0) return MilestoneProblems.NeedsReason(MilestoneTimes.Missing(standing));
        if (why.Length is < MilestoneSignature.MinReason or > MilestoneSignature.MaxReason) return MilestoneProblems.ReasonLength;
        return PersonalDataGuard.Find(why) is { Count: > 0 } hits ? OnboardingProblems.PersonalReason(hits) : null;
    }

    private static async Task EndAsync(WikiDbContext db, int planId, Actor actor, DateTime now, CancellationToken ct)
    {
        var plan = await db.OnboardingPlans.SingleAsync(p => p.Id == planId, ct);
        plan.End(Today.Of(now), actor);
        await CompetenceGrants.FinishAsync(db, plan.PersonId, actor, now, ct);
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, planId, "", PlanHistory.Ended);
    }
}
