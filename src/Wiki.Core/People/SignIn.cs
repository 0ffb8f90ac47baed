using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Checks user name and password. Unknown name, wrong password, no password yet and deactivated all look the same from outside.</summary>
public sealed class SignIn(
    IDbContextFactory<WikiDbContext> contexts, SystemActors systemActors, Passwords passwords, SignInLimiter limiter,
    IOptions<SignInPace> pace, TimeProvider clock)
{
    /// <param name="userName">As typed; case doesn't matter.</param>
    /// <param name="password">As typed.</param>
    /// <param name="address">Network address of the person, for the limit.</param>
    public async Task<Result<SignedInPerson>> RunAsync(string userName, string password, string address, CancellationToken ct)
    {
        if (!limiter.TryBegin(userName, address)) return PeopleProblems.TooManyAttempts;

        var started = clock.GetTimestamp();
        var result = await CheckAsync(userName, password, ct);
        if (result.Succeeded)
        {
            limiter.Succeeded(userName, address);
            return result;
        }

        // A known name costs a write, an unknown one does not; both answer after the same time.
        var rest = pace.Value.RefusalTakes - clock.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, clock, ct);
        return result;
    }

    private async Task<Result<SignedInPerson>> CheckAsync(string userName, string password, CancellationToken ct)
    {
        var name = User.Normalize(userName);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await db.Users
            .Where(u => u.NormalizedUserName == name && !u.IsSystem && u.IsActive && u.PasswordHash != null)
            .Select(u => new { u.Id, u.PasswordHash })
            .SingleOrDefaultAsync(ct);
        var matches = passwords.Matches(known?.PasswordHash, password, out var outdated);
        if (known is null) return PeopleProblems.SignInRefused;

        var fresh = matches && outdated ? passwords.Hash(password) : null;
        var system = await systemActors.SystemAsync(ct);

        // The decision falls inside the write lock: of many guesses at once only the first five can ever be answered with yes.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == known.Id, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (user.IsLockedOut(now)) return PeopleProblems.TooManyAttempts;

        matches = matches && user.IsActive && user.PasswordHash == known.PasswordHash; // neither changed while we were hashing
        if (matches)
        {
            user.SignInSucceeded(now);
            if (fresh is not null) user.PasswordHash = fresh;
        }
        else if (user.SignInFailed(now))
        {
            PeopleHistory.Add(db, system, now, user, "person-locked-out");
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return matches ? new SignedInPerson(user.Id, user.SecurityStamp!) : PeopleProblems.SignInRefused; // every row has a stamp
    }
}

/// <summary>What a session carries: the person and the stamp that must still fit.</summary>
public sealed record SignedInPerson(int UserId, string Stamp);

/// <summary>How long a refused sign-in takes at least, so that its duration tells nothing.</summary>
public sealed class SignInPace
{
    public TimeSpan RefusalTakes { get; set; } = TimeSpan.FromMilliseconds(600);
}
