using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Reads rules for everybody, and who was given what: one's own, or the own Fachstelle's for those who grant.</summary>
public sealed class AuthorityListQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>Rules that hold or will, of all Fachstellen, each in its newest version; by number.</summary>
    public async Task<IReadOnlyList<RuleRow>> RulesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = Today.In(clock);
        var rows = await RowsAsync(db, db.AuthorityRules.Where(r => r.EndedAt == null), ct);
        return [.. rows.GroupBy(row => row.Number).Select(rule => rule.MaxBy(row => row.Version)!).Where(row => !(row.Terms.Until < today)).OrderBy(row => row.Number)]; // no group is empty
    }

    /// <summary>All versions of a rule, newest first; empty when there is none.</summary>
    public async Task<IReadOnlyList<RuleRow>> VersionsAsync(int number, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await RowsAsync(db, db.AuthorityRules.Where(r => r.Number == number), ct)).OrderByDescending(row => row.Version)];
    }

    /// <summary>Rules that are over, newest version of each, last ended first.</summary>
    public async Task<IReadOnlyList<RuleRow>> FormerRulesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = Today.In(clock);
        var rows = await RowsAsync(db, db.AuthorityRules, ct);
        return
        [
            .. rows.GroupBy(row => row.Number).Select(rule => rule.MaxBy(row => row.Version)!) // no group is empty
                .Where(row => row.EndedAt is not null || row.Terms.Until < today).OrderByDescending(row => row.Number),
        ];
    }

    /// <summary>What one was given oneself, the newest first; what is over included.</summary>
    public async Task<IReadOnlyList<GrantRow>> OwnGrantsAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await GrantsAsync(db, db.GrantedAuthorities.Where(g => g.PersonId == actor.Id), ct);
    }

    /// <summary>What the people of the own Fachstelle were given; empty for who may not grant.</summary>
    public async Task<IReadOnlyList<GrantRow>> TeamGrantsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.GrantAuthority) || actor.Team.Length == 0) return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = db.Users.Where(u => u.Team == actor.Team).Select(u => u.Id);
        return await GrantsAsync(db, db.GrantedAuthorities.Where(g => people.Contains(g.PersonId)), ct);
    }

    /// <summary>Deputyships in signing that hold, will or did: of the own Fachstelle for who grants, else those one is part of.</summary>
    public async Task<IReadOnlyList<SigningDeputyRow>> DeputiesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var team = actor.May(Right.GrantAuthority) ? actor.Team : "";
        return await (
            from d in db.SigningDeputies
            join person in db.Users on d.PersonId equals person.Id
            join away in db.Users on d.InPlaceOf equals away.Id
            join lead in db.Users on d.NamedBy equals lead.Id
            where d.PersonId == actor.Id || d.InPlaceOf == actor.Id || (team != "" && away.Team == team)
            orderby d.From descending, d.Id descending
            select new SigningDeputyRow(d.Id, person.DisplayName, away.DisplayName, away.Team, d.From, d.Until, lead.DisplayName, d.EndedAt)).Take(Most).ToListAsync(ct);
    }

    /// <summary>Does this person sign only what is released competence by competence?</summary>
    public async Task<bool> IsStepwiseAsync(int personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.StepwiseAuthorities.AnyAsync(s => s.PersonId == personId && s.EndedAt == null, ct);
    }

    /// <summary>Who can be given authority: active people who may sign; by name.</summary>
    public async Task<IReadOnlyList<PersonName>> CandidatesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await db.Users.AsNoTracking().Where(u => u.IsActive && !u.IsSystem).OrderBy(u => u.SortKey).ThenBy(u => u.Id).ToListAsync(ct);
        return [.. people.Where(u => u.ToActor().May(Right.StartRuns)).Select(u => new PersonName(u.Id, u.UserName!, u.DisplayName, u.Team, u.IsActive))]; // every row has a user name
    }

    private static Task<List<RuleRow>> RowsAsync(WikiDbContext db, IQueryable<AuthorityRule> rules, CancellationToken ct) => (
        from r in rules
        join giver in db.Users on r.AddedBy equals giver.Id
        select new RuleRow(
            r.Number, r.Version, r.Team, db.Teams.Where(t => t.Code == r.Team).Select(t => t.Name).FirstOrDefault() ?? r.Team, r.Terms, giver.DisplayName, r.AddedAt,
            db.Users.Where(u => u.Id == r.EndedBy).Select(u => u.DisplayName).FirstOrDefault(), r.EndedAt)).AsNoTracking().ToListAsync(ct);

    private static Task<List<GrantRow>> GrantsAsync(WikiDbContext db, IQueryable<GrantedAuthority> grants, CancellationToken ct) => (
        from g in grants
        join person in db.Users on g.PersonId equals person.Id
        join giver in db.Users on g.GrantedBy equals giver.Id
        orderby g.Id descending
        select new GrantRow(
            g.Id, g.PersonId, person.DisplayName, g.AllCases, g.CaseTypes, g.Title, g.Competence != null, g.Level, g.From, g.Until, giver.DisplayName, g.EndedAt)).AsNoTracking().Take(Most).ToListAsync(ct);
}
