using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Adds a signing rule for the cases of the own Fachstelle.</summary>
public sealed class AddAuthorityRule(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <returns>Number of the rule.</returns>
    public async Task<Result<int>> RunAsync(RuleTerms terms, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.GrantAuthority) || actor.Team.Length == 0) return AuthorityProblems.NotAllowed;
        var now = clock.GetUtcNow().UtcDateTime;
        terms = terms.Trimmed();
        if (terms.Objection(Today.Of(now)) is { } no) return no;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var number = (await db.AuthorityRules.MaxAsync(r => (int?)r.Number, ct) ?? 0) + 1;
        db.AuthorityRules.Add(new AuthorityRule { Number = number, Version = 1, Team = actor.Team, Terms = terms, AddedBy = actor.Id, AddedAt = now });
        HistoryWriter.Add(db, actor, now, AuthorityHistory.RuleKind, number, $"Befugnisregel {number}", AuthorityHistory.RuleAdded, changes: RuleChanges.Between(null, terms));
        var saved = await db.SaveOrAsync(AuthorityProblems.Overtaken, ct); // two leads took the same number
        return saved.Succeeded ? number : saved.Problem!; // not succeeded has a problem
    }
}
