using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Gives a deactivated person access again, with the old password if there was one.</summary>
public sealed class ReactivatePerson(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    public async Task<Result> RunAsync(int userId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return PeopleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await PeopleRules.FindAsync(db, userId, ct);
        if (user is null) return PeopleProblems.Gone;
        if (user.IsActive) return Result.Done; // the second click finds it done

        user.Reactivate();
        PeopleHistory.Add(db, actor, clock.GetUtcNow().UtcDateTime, user, "person-reactivated");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        return Result.Done;
    }
}
