using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs;

/// <summary>
/// Who may look into a run today. Nothing of it is stored with the run: whoever is named deputy after a submission gets in, and is out
/// again when that ends.
/// </summary>
internal static class RunDoor
{
    public static async ValueTask<RunAccess> AccessAsync(this ChecklistRun run, WikiDbContext db, Actor actor, DateTime now, CancellationToken ct)
    {
        var own = run.AccessOf(actor);
        if (own != RunAccess.None || run.State != RunState.Submitted || run.Submission is not { } submission || !actor.May(Right.StartRuns)) return own;
        return await db.SigningDeputies.StandingInOn(Today.Of(now)).AnyAsync(d => d.PersonId == actor.Id && d.InPlaceOf == submission.To, ct) ? RunAccess.Lead : RunAccess.None;
    }
}
