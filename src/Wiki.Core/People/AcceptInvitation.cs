using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Lets an invited person set the password; the link works once.</summary>
public sealed class AcceptInvitation(
    IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, Passwords passwords, SignInLimiter limiter, TimeProvider clock)
{
    /// <summary>Whom a link is for, before anybody types a password.</summary>
    public async Task<Result<InvitedPerson>> FindAsync(string token, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var hash = OneTimeToken.Hash(token);
        var found = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash, ct);
        if (found is null) return PeopleProblems.InvitationUnknown;
        if (found.WhyNot(clock.GetUtcNow().UtcDateTime) is { } problem) return problem;

        return await db.Users.Where(u => u.Id == found.UserId)
            .Select(u => new InvitedPerson(u.UserName!, u.DisplayName)) // every row has a user name
            .SingleAsync(ct);
    }

    public async Task<Result> RunAsync(string token, string password, CancellationToken ct)
    {
        var invited = await FindAsync(token, ct);
        if (invited.Problem is { } problem) return problem;
        if (Passwords.Check(password, invited.Value.UserName) is { } weak) return weak;

        var passwordHash = passwords.Hash(password); // slow on purpose, so before the transaction
        var tokenHash = OneTimeToken.Hash(token);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var invitation = await db.Invitations.SingleAsync(i => i.TokenHash == tokenHash, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var use = invitation.Use(now);
        if (!use.Succeeded) return use;

        var user = await db.Users.SingleAsync(u => u.Id == invitation.UserId, ct);
        user.SetPassword(passwordHash);
        PeopleHistory.Add(db, user.ToActor(), now, user, "person-invitation-accepted");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        limiter.Forgive(user.UserName!); // every row has a user name
        return Result.Done;
    }
}

/// <summary>The person an invitation is for.</summary>
public sealed record InvitedPerson(string UserName, string DisplayName);
