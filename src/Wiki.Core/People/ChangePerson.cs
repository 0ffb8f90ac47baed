using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Changes name, mail, Fachstelle, level and roles of a person; other roles mean signing in again.</summary>
public sealed class ChangePerson(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    /// <param name="userId">Whom to change.</param>
    /// <param name="version">The version the form was made from.</param>
    /// <param name="details">The user name in it is ignored: it never changes.</param>
    public async Task<Result> RunAsync(int userId, int version, PersonDetails details, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return PeopleProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await PeopleRules.FindAsync(db, userId, ct);
        if (user is null) return PeopleProblems.Gone;

        var wanted = details with { UserName = user.UserName! }; // every row has a user name
        if (wanted.Check() is { } wrong) return wrong;
        if (wanted.Team != user.Team && !await PeopleRules.TeamIsOpenAsync(db, wanted.Team, ct)) return PeopleProblems.UnknownTeam;

        var losesAdministration = user.IsActive && user.Roles.Contains(RoleCatalog.Administrator) && !wanted.Roles.Contains(RoleCatalog.Administrator);
        if (losesAdministration && !await PeopleRules.AnotherAdministratorAsync(db, userId, ct)) return PeopleProblems.LastAdministrator;

        var changed = user.Change(wanted, version, actor);
        if (changed.Problem is { } problem) return problem;
        if (changed.Value.Count == 0) return Result.Done;

        PeopleHistory.Add(db, actor, clock.GetUtcNow().UtcDateTime, user, "person-changed", changed.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        return Result.Done;
    }
}
