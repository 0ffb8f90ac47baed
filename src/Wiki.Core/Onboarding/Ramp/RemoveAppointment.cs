using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Ramp;

/// <summary>Takes an entry back that was wrong; whoever may log may do it. The second click finds it done.</summary>
public sealed class RemoveAppointment(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int planId, int appointmentId, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var plan = await LogAppointment.LoadAsync(db, planId, actor, Today.Of(now), ct);
        if (plan is null) return OnboardingProblems.Gone;
        if (plan.EndedOn is not null) return OnboardingProblems.Ended;

        var entry = await db.AccompaniedAppointments.SingleOrDefaultAsync(a => a.Id == appointmentId && a.PlanId == planId, ct);
        if (entry is null) return Result.Done;
        db.AccompaniedAppointments.Remove(entry);
        HistoryWriter.Add(db, actor, now, PlanHistory.PlanKind, planId, "", PlanHistory.AppointmentRemoved);
        await db.SaveOrAsync(AppointmentProblems.Removed, ct); // of two at once the second finds it gone, which is what it wanted
        return Result.Done;
    }
}
