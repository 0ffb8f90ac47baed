using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>A lead names who signs in the place of a person of the own Fachstelle for some time; never oneself.</summary>
public sealed class NameSigningDeputy(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="personId">Who stands in.</param>
    /// <param name="inPlaceOf">Who is away.</param>
    public async Task<Result> RunAsync(int personId, int inPlaceOf, DateOnly from, DateOnly until, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.GrantAuthority) || actor.Team.Length == 0) return AuthorityProblems.NotAllowed;
        if (personId == actor.Id) return AuthorityProblems.NotOneself;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        if (until < from || until < today || until > today.AddYears(1)) return AuthorityProblems.DeputyDates;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // a double click names once
        var people = await db.Users.AsNoTracking().Where(u => (u.Id == personId || u.Id == inPlaceOf) && u.IsActive && !u.IsSystem).ToListAsync(ct);
        if (people.Count != 2 || !people.TrueForAll(u => u.ToActor().May(Right.StartRuns))) return AuthorityProblems.DeputyUnfit;
        var (person, away) = people[0].Id == personId ? (people[0], people[1]) : (people[1], people[0]);
        if (away.Team != actor.Team) return AuthorityProblems.DeputyUnfit;
        if (await db.SigningDeputies.AnyAsync(d => d.PersonId == personId && d.InPlaceOf == inPlaceOf && d.EndedAt == null && d.From <= until && d.Until >= from, ct))
        {
            return AuthorityProblems.DeputyTwice;
        }

        db.SigningDeputies.Add(new SigningDeputy { PersonId = personId, InPlaceOf = inPlaceOf, From = from, Until = until, NamedBy = actor.Id, NamedAt = now });
        HistoryWriter.Add(db, actor, now, AuthorityHistory.GrantKind, person.Id, person.DisplayName, AuthorityHistory.DeputyNamed, changes:
        [
            new FieldChange("vertritt", null, away.DisplayName),
            new FieldChange("von", null, $"{from:dd.MM.yyyy}"),
            new FieldChange("bis", null, $"{until:dd.MM.yyyy}"),
        ]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
