using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Makes a personal token: for oneself, or at the operator's command line for a named person, who finds it in the account.</summary>
public sealed class CreatePersonalToken(IDbContextFactory<WikiDbContext> contexts, SystemActors system, TimeProvider clock)
{
    public async Task<Result<IssuedToken>> RunAsync(int userId, string name, TokenScope scope, int days, Actor actor, CancellationToken ct)
    {
        if (actor.Id != userId && actor.Id != (await system.SystemAsync(ct)).Id) return TokenProblems.NotYours;
        name = name.Trim();
        if (name.Length is 0 or > PersonalToken.MaxName) return TokenProblems.Name;
        if (days is < 1 or > PersonalToken.MaxDays) return TokenProblems.Days;
        if (!Enum.IsDefined(scope)) return TokenProblems.Scope;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody is deactivated between question and save
        var user = await PeopleRules.FindAsync(db, userId, ct);
        if (user is null) return PeopleProblems.Gone;
        if (!user.IsActive) return PeopleProblems.Inactive;

        var now = clock.GetUtcNow().UtcDateTime;
        var token = PersonalToken.Prefix + OneTimeToken.New();
        var made = new PersonalToken
        {
            UserId = userId,
            Name = name,
            TokenHash = OneTimeToken.Hash(token),
            Scope = scope,
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.PersonalTokens.Add(made);
        PeopleHistory.Add(db, actor, now, user, "token-created", [new FieldChange("token", null, $"{name} ({TokenScopes.NameOf(scope)})")]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new IssuedToken(name, token, scope, made.ExpiresAt);
    }
}

/// <summary>A new token; can't be shown again.</summary>
/// <param name="ExpiresAt">UTC.</param>
public sealed record IssuedToken(string Name, string Token, TokenScope Scope, DateTime ExpiresAt)
{
    /// <summary>The record prints itself into logs; the token must not.</summary>
    public override string ToString() => $"token {Name}";
}
