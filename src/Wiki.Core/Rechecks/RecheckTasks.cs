using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Rechecks;

/// <summary>What a room says about a thing that has to be looked at again.</summary>
/// <param name="DueOn">Null when there is no cycle: then nothing is opened.</param>
internal sealed record RecheckPlan(string SubjectKind, int SubjectId, RecheckCause Cause, string Title, string Team, string Owner, string Deputy, DateOnly? DueOn);

/// <summary>Opens and closes Prüfaufträge in the save of the verb that gives cause to it.</summary>
internal static class RecheckTasks
{
    /// <summary>Closes what was open for this cause with the finding, and opens the next one.</summary>
    public static async Task ScheduleAsync(WikiDbContext db, RecheckPlan plan, Actor actor, DateTime now, string finding, CancellationToken ct)
    {
        var open = await Open(db, plan.SubjectKind, plan.SubjectId).SingleOrDefaultAsync(t => t.Cause == plan.Cause, ct);
        open?.Close(actor, now, finding);
        if (plan.DueOn is not { } due) return;

        db.RecheckTasks.Add(new RecheckTask
        {
            SubjectKind = plan.SubjectKind,
            SubjectId = plan.SubjectId,
            Cause = plan.Cause,
            Title = plan.Title,
            Team = plan.Team,
            Owner = plan.Owner,
            Deputy = plan.Deputy,
            OpenedAt = now,
            DueOn = due,
        });
    }

    /// <summary>Everything that was open about a thing is settled.</summary>
    public static async Task CloseAsync(WikiDbContext db, string kind, int subjectId, Actor actor, DateTime now, string finding, CancellationToken ct)
    {
        foreach (var task in await Open(db, kind, subjectId).ToListAsync(ct)) task.Close(actor, now, finding);
    }

    public static async Task PassOnAsync(WikiDbContext db, string kind, int subjectId, string owner, string deputy, CancellationToken ct)
    {
        foreach (var task in await Open(db, kind, subjectId).ToListAsync(ct)) (task.Owner, task.Deputy) = (owner, deputy);
    }

    private static IQueryable<RecheckTask> Open(WikiDbContext db, string kind, int subjectId) =>
        db.RecheckTasks.Where(t => t.SubjectKind == kind && t.SubjectId == subjectId && t.Result == null);
}
