using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>Every day of a pause without an end moves the due dates of its plan by one more day. Repeating it changes nothing.</summary>
internal sealed class ShiftPausedPlans(IDbContextFactory<WikiDbContext> contexts, ParsedPlans parsed, SystemActors actors, TimeProvider clock) : IDailyStep
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var plans = await db.OnboardingPlans.Include(p => p.Pauses).Include(p => p.Mentorings).AsSplitQuery()
            .Where(p => p.EndedOn == null && p.Pauses.Any(pause => pause.From <= today && pause.Until == null)).ToListAsync(ct);
        if (plans.Count == 0) return;

        var system = await actors.SystemAsync(ct);
        foreach (var plan in plans) await PlanReadings.SyncAsync(db, plan, await parsed.OfAsync(db, plan, ct), system, now, ct);
        await db.SaveChangesAsync(ct);
    }
}
