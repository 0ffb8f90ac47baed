using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>A Freigabe names somebody of another Fachstelle to decide in its place for some time.</summary>
public sealed class NameDeputy(IDbContextFactory<WikiDbContext> contexts, ActorDirectory directory, TimeProvider clock)
{
    public async Task<Result> RunAsync(int userId, DateOnly from, DateOnly until, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Approve) || actor.Team.Length == 0) return PeopleProblems.DeputyOwnTeam;

        var now = clock.GetUtcNow().UtcDateTime;
        var today = Today.Of(now);
        if (until < from || until < today || until > today.AddYears(1)) return PeopleProblems.DeputyDates;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // two leads naming the same person at once
        var person = await PeopleRules.FindAsync(db, userId, ct);
        if (person is not { IsActive: true } || person.Team == actor.Team || !person.ToActor().May(Right.Approve)) return PeopleProblems.DeputyUnfit;
        if (await db.ApprovalDeputies.AnyAsync(d => d.Team == actor.Team && d.UserId == userId && d.EndedAt == null && d.From <= until && d.Until >= from, ct))
        {
            return PeopleProblems.DeputyTwice;
        }

        db.ApprovalDeputies.Add(new ApprovalDeputy { Team = actor.Team, UserId = userId, From = from, Until = until, NamedBy = actor.Id, NamedAt = now });
        PeopleHistory.Add(db, actor, now, person, "deputy-named", [new FieldChange("team", null, actor.Team), new FieldChange("from", null, $"{from:dd.MM.yyyy}"), new FieldChange("until", null, $"{until:dd.MM.yyyy}")]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        directory.Invalidate();
        return Result.Done;
    }
}
