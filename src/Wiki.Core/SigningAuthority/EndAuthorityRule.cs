using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Ends a signing rule with all its versions at once; signatures keep the version they were given under.</summary>
public sealed class EndAuthorityRule(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="version">The version the page showed: nobody ends what they have not seen.</param>
    public async Task<Result> RunAsync(int number, int version, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = await db.AuthorityRules.Where(r => r.Number == number).OrderByDescending(r => r.Version).ToListAsync(ct);
        if (versions.Count == 0) return AuthorityProblems.Gone;
        if (!actor.MayFor(Right.GrantAuthority, versions[0].Team)) return AuthorityProblems.NotAllowed;
        if (versions[0].EndedAt is not null) return Result.Done; // the second click finds it done
        if (versions[0].Version != version) return AuthorityProblems.Overtaken;

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var row in versions) row.End(actor, now);
        HistoryWriter.Add(db, actor, now, AuthorityHistory.RuleKind, number, $"Befugnisregel {number}", AuthorityHistory.RuleEnded);
        return await db.SaveOrAsync(AuthorityProblems.Overtaken, ct);
    }
}
