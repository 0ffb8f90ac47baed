using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Takes back what was granted to a person of the own Fachstelle; the next signature is already refused.</summary>
public sealed class EndAuthority(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int grantId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var grant = await db.GrantedAuthorities.SingleOrDefaultAsync(g => g.Id == grantId, ct);
        if (grant is null) return AuthorityProblems.Gone;

        var person = await db.Users.AsNoTracking().SingleAsync(u => u.Id == grant.PersonId, ct);
        if (!actor.MayFor(Right.GrantAuthority, person.Team)) return AuthorityProblems.NotAllowed;
        if (person.Id == actor.Id) return AuthorityProblems.NotOneself;
        if (grant.EndedAt is not null) return Result.Done; // the second click finds it done

        var now = clock.GetUtcNow().UtcDateTime;
        grant.End(actor, now);
        HistoryWriter.Add(
            db, actor, now, AuthorityHistory.GrantKind, person.Id, grant.Competence is null ? person.DisplayName : "",
            grant.Competence is null ? AuthorityHistory.Ended : AuthorityHistory.CompetenceWithdrawn);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
