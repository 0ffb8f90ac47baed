using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Reads personal tokens: whom one belongs to, and one's own list.</summary>
public sealed class PersonalTokenQueries(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    /// <summary>Whom the token lets act, with the rights its scope leaves; null when it is unknown, ended or revoked, or its owner was deactivated.</summary>
    public async Task<TokenBearer?> FindAsync(string token, CancellationToken ct)
    {
        if (!token.StartsWith(PersonalToken.Prefix, StringComparison.Ordinal)) return null;

        var hash = OneTimeToken.Hash(token);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.PersonalTokens.AsNoTracking().SingleOrDefaultAsync(t => t.TokenHash == hash, ct);
        if (found is null || !found.HoldsAt(now)) return null;
        if (await directory.FindAsync(found.UserId, ct) is not { IsActive: true } owner) return null;

        var today = Today.Of(now);
        if (found.LastUsedOn != today) // once a day: tells people which tokens nobody needs any more
        {
            await db.PersonalTokens.Where(t => t.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedOn, today), ct);
        }

        return new TokenBearer(found.Id, TokenScopes.Limit(owner.Actor, found.Scope), found.Scope);
    }

    /// <summary>One's own tokens, those that hold first, newest first.</summary>
    public async Task<IReadOnlyList<PersonalTokenRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var tokens = await db.PersonalTokens.AsNoTracking().Where(t => t.UserId == actor.Id).OrderByDescending(t => t.Id).Take(200).ToListAsync(ct);
        return [.. tokens.Select(t => new PersonalTokenRow(t.Id, t.Name, t.Scope, t.CreatedAt, t.ExpiresAt, t.LastUsedOn, t.HoldsAt(now), t.RevokedAt is not null)).OrderByDescending(row => row.Holds)];
    }
}

/// <summary>Who acts by a token.</summary>
public sealed record TokenBearer(int TokenId, Actor Actor, TokenScope Scope);

/// <summary>A token in its owner's list.</summary>
public sealed record PersonalTokenRow(
    int Id, string Name, TokenScope Scope, DateTime CreatedAt, DateTime ExpiresAt, DateOnly? LastUsedOn, bool Holds, bool IsRevoked);
