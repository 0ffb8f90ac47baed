using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Creates a person and the one-time link with which that person sets the first password.</summary>
public sealed class InvitePerson(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    public async Task<Result<IssuedInvitation>> RunAsync(PersonDetails details, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return PeopleProblems.NotAllowed;
        if (details.Check() is { } wrong) return wrong;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await PeopleRules.TeamIsOpenAsync(db, details.Team, ct)) return PeopleProblems.UnknownTeam;

        var user = User.New(details);
        db.Users.Add(user);
        var saved = await db.SaveOrAsync(PeopleProblems.UserNameTaken, ct); // gives the number that link and history need
        if (saved.Problem is { } taken) return taken;

        var now = clock.GetUtcNow().UtcDateTime;
        var issued = Invitations.Issue(db, user, now);
        PeopleHistory.Add(db, actor, now, user, "person-invited", changes: PeopleHistory.AllOf(user));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        return issued;
    }
}
