using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>Everything authority depends on, loaded at once; who may sign what is then a question of rules, not of queries.</summary>
internal sealed record AuthorityFacts(
    IReadOnlyList<AuthorityRule> Rules, ILookup<int, GrantedAuthority> Grants, ILookup<int, SigningDeputy> Deputies, IReadOnlySet<int> Stepwise,
    IReadOnlyDictionary<int, Signatory> People)
{
    public static async Task<AuthorityFacts> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var rules = await db.AuthorityRules.AsNoTracking().Where(r => r.EndedAt == null).ToListAsync(ct);
        var grants = await db.GrantedAuthorities.AsNoTracking().Where(g => g.EndedAt == null).ToListAsync(ct);
        var deputies = await db.SigningDeputies.AsNoTracking().Where(d => d.EndedAt == null && d.Until >= today).ToListAsync(ct);
        var stepwise = await db.StepwiseAuthorities.Where(s => s.EndedAt == null).Select(s => s.PersonId).ToListAsync(ct);
        var approvers = await db.ApprovalDeputies.Where(d => d.EndedAt == null && d.From <= today && d.Until >= today).Select(d => new { d.UserId, d.Team }).ToListAsync(ct);
        var users = await db.Users.Where(u => u.IsActive && !u.IsSystem)
            .Select(u => new { u.Id, u.UserName, u.DisplayName, u.SortKey, u.Team, u.Level, u.Roles }).AsNoTracking().ToListAsync(ct);
        return new AuthorityFacts(
            rules,
            grants.ToLookup(g => g.PersonId),
            deputies.ToLookup(d => d.PersonId),
            stepwise.ToHashSet(),
            users.ToDictionary(u => u.Id, u => new Signatory(
                u.Id, u.UserName!, u.DisplayName, u.SortKey, u.Team, u.Level, RoleCatalog.RightsOf(u.Roles).Contains(Right.StartRuns), // every row has a user name
                [.. approvers.Where(a => a.UserId == u.Id).Select(a => a.Team)])));
    }

    /// <summary>The most a person may sign on the day for this case type; S0 when nothing was given.</summary>
    public HeldAuthority HeldBy(Signatory person, string caseType, DateOnly day)
    {
        var options = Own(person, caseType, day).Concat(
            from deputy in Deputies[person.Id]
            where deputy.HoldsOn(day) && People.ContainsKey(deputy.InPlaceOf)
            let away = People[deputy.InPlaceOf]
            select new HeldAuthority(
                Own(away, caseType, day).Max(held => held.Level), AuthoritySource.Deputy, deputy.Id, $"in Vertretung von {away.Name} bis {deputy.Until:dd.MM.yyyy}"));
        return options.Aggregate((best, next) => next.Level > best.Level ? next : best); // the first of equals: the own level before what was lent
    }

    private IEnumerable<HeldAuthority> Own(Signatory person, string caseType, DateOnly day)
    {
        yield return Stepwise.Contains(person.Id)
            ? new HeldAuthority(SigningLevel.S0, AuthoritySource.OwnLevel, null, "solange für diesen Bogen keine Kompetenz freigegeben ist")
            : new HeldAuthority(person.Level, AuthoritySource.OwnLevel, null, "aus Ihrer Stufe");
        foreach (var grant in Grants[person.Id].Where(grant => grant.HoldsOn(day) && grant.Covers(caseType)).OrderBy(grant => grant.Id))
        {
            var until = grant.Until is { } last ? $" bis {last:dd.MM.yyyy}" : "";
            yield return grant.Competence is null
                ? new HeldAuthority(grant.Level, AuthoritySource.Grant, grant.Id, $"aus der Befugnis „{grant.Title}“{until}")
                : new HeldAuthority(grant.Level, AuthoritySource.Competence, grant.Id, $"aus der freigegebenen Kompetenz „{grant.Title}“{until}");
        }
    }
}

/// <summary>A person as the signing check sees it.</summary>
/// <param name="MaySign">Has the right to start and sign runs at all.</param>
/// <param name="DeputyTeams">Fachstellen the person decides for today as their dated deputy.</param>
internal sealed record Signatory(
    int Id, string UserName, string Name, string SortKey, string Team, SigningLevel Level, bool MaySign, IReadOnlyList<string> DeputyTeams)
{
    /// <summary>Cases of this Fachstelle are submitted to its own people, to its deputies and to the head of the office.</summary>
    public bool StandsFor(string team) => Team == team || DeputyTeams.Contains(team) || Level == SigningLevel.S4;
}
