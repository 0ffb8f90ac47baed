using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Changes one's own password; every other session ends.</summary>
public sealed class ChangePassword(
    IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, Passwords passwords, SignInLimiter limiter, TimeProvider clock)
{
    /// <returns>The new stamp, with which the present session goes on.</returns>
    public async Task<Result<SignedInPerson>> RunAsync(string current, string wanted, Actor actor, CancellationToken ct)
    {
        if (Passwords.Check(wanted, actor.UserName) is { } weak) return weak;
        if (!limiter.TryBegin(actor.UserName, address: null)) return PeopleProblems.TooManyAttempts; // whoever holds a stolen session must not guess

        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await db.Users.Where(u => u.Id == actor.Id && !u.IsSystem).Select(u => u.PasswordHash).SingleOrDefaultAsync(ct);
        if (!passwords.Matches(known, current, out _)) return PeopleProblems.WrongCurrentPassword;

        var hash = passwords.Hash(wanted); // slow on purpose, so before the transaction
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == actor.Id, ct);
        if (!user.IsActive || user.PasswordHash != known) return PeopleProblems.WrongCurrentPassword; // somebody was faster

        user.SetPassword(hash);
        PeopleHistory.Add(db, actor, clock.GetUtcNow().UtcDateTime, user, "person-password-changed");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        limiter.Forgive(actor.UserName);
        return new SignedInPerson(user.Id, user.SecurityStamp!); // every row has a stamp
    }
}
