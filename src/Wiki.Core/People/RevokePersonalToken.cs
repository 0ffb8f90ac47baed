using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Ends one's own token; the very next call with it is refused.</summary>
public sealed class RevokePersonalToken(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int tokenId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var token = await db.PersonalTokens.SingleOrDefaultAsync(t => t.Id == tokenId && t.UserId == actor.Id, ct);
        if (token is null) return TokenProblems.NotYours;

        var now = clock.GetUtcNow().UtcDateTime;
        if (!token.HoldsAt(now)) return Result.Done; // the second click finds it done

        token.Revoke(now);
        var user = await db.Users.SingleAsync(u => u.Id == actor.Id, ct);
        PeopleHistory.Add(db, actor, now, user, "token-revoked", [new FieldChange("token", token.Name, null)]);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>In another verb's save: whoever loses access loses the tokens for good, whatever is given back later.</summary>
    internal static async Task RevokeAllAsync(WikiDbContext db, int userId, DateTime now, CancellationToken ct)
    {
        var open = await db.PersonalTokens.Where(t => t.UserId == userId && t.RevokedAt == null).ToListAsync(ct);
        foreach (var token in open) token.Revoke(now);
    }
}
