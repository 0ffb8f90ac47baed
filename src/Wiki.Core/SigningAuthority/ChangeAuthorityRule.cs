using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Gives a signing rule its next version; the one before holds until the new one's first day and stays readable for ever.</summary>
public sealed class ChangeAuthorityRule(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="version">The version the form was made from.</param>
    public async Task<Result> RunAsync(int number, int version, RuleTerms terms, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.AuthorityRules.AsNoTracking().Where(r => r.Number == number).OrderByDescending(r => r.Version).FirstOrDefaultAsync(ct);
        if (newest is null) return AuthorityProblems.Gone;
        if (!actor.MayFor(Right.GrantAuthority, newest.Team)) return AuthorityProblems.NotAllowed;
        if (newest.Version != version || newest.EndedAt is not null) return AuthorityProblems.Overtaken;

        terms = terms.Trimmed();
        if (terms.Objection(Today.Of(now)) is { } no) return no;
        if (terms == newest.Terms) return Result.Done;

        db.AuthorityRules.Add(new AuthorityRule { Number = number, Version = version + 1, Team = newest.Team, Terms = terms, AddedBy = actor.Id, AddedAt = now });
        HistoryWriter.Add(
            db, actor, now, AuthorityHistory.RuleKind, number, $"Befugnisregel {number}", AuthorityHistory.RuleChanged, changes: RuleChanges.Between(newest.Terms, terms));
        return await db.SaveOrAsync(AuthorityProblems.Overtaken, ct);
    }
}
