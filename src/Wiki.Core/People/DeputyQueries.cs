using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Reads who stands in for whom.</summary>
public sealed class DeputyQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Deputyships that run or will, of all Fachstellen, by first day.</summary>
    public async Task<IReadOnlyList<DeputyRow>> ListAsync(CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from d in db.ApprovalDeputies
            join person in db.Users on d.UserId equals person.Id
            join lead in db.Users on d.NamedBy equals lead.Id
            where d.EndedAt == null && d.Until >= today
            orderby d.From, d.Id
            select new DeputyRow(
                d.Id, d.Team, db.Teams.Where(t => t.Code == d.Team).Select(t => t.Name).FirstOrDefault() ?? d.Team, person.DisplayName, d.From, d.Until, lead.DisplayName,
                d.From <= today)).Take(200).ToListAsync(ct);
    }

    /// <summary>Who could be named by this person: active, Freigabe, of another Fachstelle; by name.</summary>
    public async Task<IReadOnlyList<PersonName>> CandidatesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await db.Users.AsNoTracking().Where(u => u.IsActive && !u.IsSystem && u.Team != actor.Team).OrderBy(u => u.SortKey).ThenBy(u => u.Id).ToListAsync(ct);
        return [.. people.Where(u => u.ToActor().May(Right.Approve)).Select(u => new PersonName(u.Id, u.UserName!, u.DisplayName, u.Team, u.IsActive))]; // every row has a user name
    }
}

/// <summary>A deputyship that runs or will.</summary>
public sealed record DeputyRow(int Id, string Team, string TeamName, string Person, DateOnly From, DateOnly Until, string NamedBy, bool IsRunning);
