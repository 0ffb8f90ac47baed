using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>Takes one's own signature back while another is still missing. The second click finds it done.</summary>
public sealed class TakeBackSignature(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    public async Task<Result> RunAsync(int planId, int signatureId, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody signs last in between
        if (await PlanFile.FindAsync(db, planId, parsed, actor, Today.Of(now), ct) is not { } file) return OnboardingProblems.Gone;
        var signature = await db.MilestoneSignatures.SingleOrDefaultAsync(s => s.Id == signatureId && s.PlanId == planId, ct);
        if (signature is null) return MilestoneProblems.NoMilestone;
        if (signature.SignedBy != actor.Id) return MilestoneProblems.NotYourSignature;
        if (signature.WithdrawnAt is not null) return Result.Done;
        if (file.Plan.EndedOn is not null || file.FindMilestone(signature.Milestone) is { IsSigned: true }) return MilestoneProblems.TooLate;

        signature.TakeBack(actor, now);
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, planId, "", PlanHistory.SignatureTakenBack);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
