using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Makes a fresh one-time link, for an invitation that ran out or a password that was forgotten; older links stop working.</summary>
/// <remarks>A password the person still has keeps working until the link is used.</remarks>
public sealed class RenewInvitation(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<IssuedInvitation>> RunAsync(int userId, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return PeopleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await PeopleRules.FindAsync(db, userId, ct);
        if (user is null) return PeopleProblems.Gone;
        if (!user.IsActive) return PeopleProblems.Inactive;

        var now = clock.GetUtcNow().UtcDateTime;
        await Invitations.RevokeOpenAsync(db, userId, now, ct);
        var issued = Invitations.Issue(db, user, now);
        PeopleHistory.Add(db, actor, now, user, "person-invitation-renewed");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return issued;
    }
}
