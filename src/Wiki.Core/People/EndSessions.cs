using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Signs a person out everywhere: one's own sessions, or as administrator anybody's.</summary>
public sealed class EndSessions(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    /// <returns>The new stamp, with which one's own present session can go on.</returns>
    public async Task<Result<SignedInPerson>> RunAsync(int userId, Actor actor, CancellationToken ct)
    {
        if (actor.Id != userId && !actor.May(Right.Administer)) return PeopleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await PeopleRules.FindAsync(db, userId, ct);
        if (user is null) return PeopleProblems.Gone;

        user.EndSessions();
        PeopleHistory.Add(db, actor, clock.GetUtcNow().UtcDateTime, user, "person-sessions-ended");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        return new SignedInPerson(user.Id, user.SecurityStamp!); // every row has a stamp
    }
}
