using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Onboarding.Competences;

/// <summary>Who accompanies the newcomer today, or the lead, takes a release back with a reason; the next signature is already refused.</summary>
public sealed class WithdrawCompetence(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    public async Task<Result> RunAsync(int planId, int releaseId, string reason, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await PlanFile.FindAsync(db, planId, parsed, actor, Today.Of(now), ct) is not { } file) return OnboardingProblems.Gone;
        if (!file.Seat.InCharge && !file.Seat.Leads) return CompetenceProblems.WithdrawNotYours;
        var release = await db.CompetenceReleases.SingleOrDefaultAsync(r => r.Id == releaseId && r.PlanId == planId, ct);
        if (release is null) return CompetenceProblems.NoCompetence;
        if (release.WithdrawnAt is not null) return Result.Done; // the second click finds it done
        if (file.Plan.EndedOn is not null) return OnboardingProblems.Ended;

        var why = reason.Trim();
        if (why.Length is < CompetenceRelease.MinReason or > CompetenceRelease.MaxReason) return CompetenceProblems.NoReason;
        if (PersonalDataGuard.Find(why) is { Count: > 0 } hits) return OnboardingProblems.PersonalReason(hits);

        release.Withdraw(actor, now, why);
        await CompetenceGrants.WithdrawAsync(db, file.Plan.PersonId, release.Code, actor, now, ct);
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, planId, "", PlanHistory.CompetenceWithdrawn);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
