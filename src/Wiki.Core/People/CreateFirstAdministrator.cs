using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Creates the first administrator on a fresh installation, against the code from the log; works once.</summary>
public sealed class CreateFirstAdministrator(
    IDbContextFactory<WikiDbContext> contexts, SetUpCode code, ActorDirectory directory, Passwords passwords, TimeProvider clock)
{
    public async Task<Result<SignedInPerson>> RunAsync(string typedCode, FirstAdministrator input, CancellationToken ct)
    {
        if (!await code.IsOpenAsync(ct)) return PeopleProblems.SetUpDone;
        if (!code.Fits(typedCode)) return PeopleProblems.SetUpCodeWrong;

        var details = new PersonDetails
        {
            UserName = input.UserName,
            DisplayName = input.DisplayName,
            Mail = input.Mail,
            Team = "",
            Roles = [RoleCatalog.Administrator],
        };
        if (details.Check() is { } wrong) return wrong;
        if (Passwords.Check(input.Password, input.UserName) is { } weak) return weak;

        var hash = passwords.Hash(input.Password); // slow on purpose, so before the transaction
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await PeopleRules.AnyPersonAsync(db, ct)) return PeopleProblems.SetUpDone; // the second click, or another one was faster

        var user = User.New(details);
        user.SetPassword(hash);
        db.Users.Add(user);
        var saved = await db.SaveOrAsync(PeopleProblems.UserNameTaken, ct); // a system actor may have the name
        if (saved.Problem is { } taken) return taken;

        var now = clock.GetUtcNow().UtcDateTime;
        user.SignInSucceeded(now);
        PeopleHistory.Add(db, user.ToActor(), now, user, "person-first-administrator", PeopleHistory.AllOf(user));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        code.Spend();
        directory.Invalidate();
        return new SignedInPerson(user.Id, user.SecurityStamp!); // every row has a stamp
    }
}

/// <summary>What the operator enters at /einrichtung.</summary>
public sealed record FirstAdministrator(string UserName, string DisplayName, string? Mail, string Password)
{
    /// <summary>The record prints itself into logs; the password must not.</summary>
    public override string ToString() => UserName;
}
