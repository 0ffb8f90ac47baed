using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>What all changes of a plan by its lead have in common: right, version, record, due dates of the reading, one save.</summary>
internal sealed class ChangePlan(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, TimeProvider clock)
{
    /// <param name="change">The change itself; may say no.</param>
    public async Task<Result> RunAsync(
        int planId, int expectedVersion, Actor actor, string verb, Func<WikiDbContext, OnboardingPlan, DateOnly, Task<Result>> change, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // of two at once the second finds another version
        var found = await PlanAccess.ForLeadAsync(db, planId, expectedVersion, actor, ct);
        if (!found.Succeeded) return found.ToResult();

        var plan = found.Value;
        var changed = await change(db, plan, Today.Of(now));
        if (!changed.Succeeded) return changed;

        db.PlanPauses.RemoveRange(plan.Pauses.Where(pause => pause.IsEmpty).ToList());
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, plan.Id, "", verb);
        if (plan.EndedOn is null) await PlanReadings.SyncAsync(db, plan, await parsed.OfAsync(db, plan, ct), actor, now, ct);
        var saved = await db.SaveOrAsync(OnboardingProblems.Stale, ct);
        if (saved.Succeeded) await transaction.CommitAsync(ct);
        return saved;
    }
}
