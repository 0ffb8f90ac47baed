using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Ends a deputyship before its last day; the right is gone with the next click.</summary>
public sealed class EndDeputy(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    public async Task<Result> RunAsync(int deputyId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var deputy = await db.ApprovalDeputies.SingleOrDefaultAsync(d => d.Id == deputyId, ct);
        if (deputy is null) return PeopleProblems.Gone;
        if (!actor.MayFor(Right.Approve, deputy.Team)) return PeopleProblems.DeputyOwnTeam;
        if (deputy.EndedAt is not null) return Result.Done; // the second click finds it done

        var now = clock.GetUtcNow().UtcDateTime;
        deputy.End(actor, now);
        var person = await db.Users.SingleAsync(u => u.Id == deputy.UserId, ct);
        PeopleHistory.Add(db, actor, now, person, "deputy-ended", [new FieldChange("team", deputy.Team, null)]);
        await db.SaveChangesAsync(ct);
        directory.Invalidate();
        return Result.Done;
    }
}
