using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Takes a person's access away: sessions end at once, open links die, name and history stay.</summary>
public sealed class DeactivatePerson(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    public async Task<Result> RunAsync(int userId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return PeopleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await PeopleRules.FindAsync(db, userId, ct);
        if (user is null) return PeopleProblems.Gone;
        if (!user.IsActive) return Result.Done; // the second click finds it done

        var deactivated = user.Deactivate(actor);
        if (!deactivated.Succeeded) return deactivated;
        if (user.Roles.Contains(RoleCatalog.Administrator) && !await PeopleRules.AnotherAdministratorAsync(db, userId, ct))
        {
            return PeopleProblems.LastAdministrator;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await Invitations.RevokeOpenAsync(db, userId, now, ct);
        await RevokePersonalToken.RevokeAllAsync(db, userId, now, ct);
        PeopleHistory.Add(db, actor, now, user, PeopleHistory.Deactivated);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        return Result.Done;
    }
}
