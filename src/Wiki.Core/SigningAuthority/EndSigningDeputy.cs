using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Ends a deputyship in signing before its last day.</summary>
public sealed class EndSigningDeputy(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(int deputyId, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var deputy = await db.SigningDeputies.SingleOrDefaultAsync(d => d.Id == deputyId, ct);
        if (deputy is null) return AuthorityProblems.Gone;

        var away = await db.Users.AsNoTracking().SingleAsync(u => u.Id == deputy.InPlaceOf, ct);
        if (!actor.MayFor(Right.GrantAuthority, away.Team)) return AuthorityProblems.NotAllowed;
        if (deputy.EndedAt is not null) return Result.Done; // the second click finds it done

        var now = clock.GetUtcNow().UtcDateTime;
        deputy.End(actor, now);
        var person = await db.Users.Where(u => u.Id == deputy.PersonId).Select(u => u.DisplayName).SingleAsync(ct);
        HistoryWriter.Add(db, actor, now, AuthorityHistory.GrantKind, deputy.PersonId, person, AuthorityHistory.DeputyEnded);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
