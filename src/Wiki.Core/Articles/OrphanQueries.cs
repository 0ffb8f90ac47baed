using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Finds valid articles nobody looks after: Verantwortung or Vertretung is missing, unknown or deactivated.</summary>
public sealed class OrphanQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    private const int Most = 500;

    /// <summary>By title; administrators see all Fachstellen, others those they decide for.</summary>
    public async Task<IReadOnlyList<OrphanRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer) && !actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await Rows(db, Today.In(clock)).ToListAsync(ct)).Where(row => actor.May(Right.Administer) || actor.Leads(row.Team))];
    }

    internal static IQueryable<OrphanRow> Rows(WikiDbContext db, DateOnly today)
    {
        var active = db.Users.Where(u => u.IsActive && !u.IsSystem);
        return (
            from r in db.Revisions.ValidOn(today)
            join article in db.Articles on r.ArticleId equals article.Id
            let owner = article.Owner ?? r.Fields.Owner
            let deputy = article.Deputy ?? r.Fields.Deputy
            let noOwner = !active.Any(u => u.UserName == owner)
            let noDeputy = !active.Any(u => u.UserName == deputy)
            where noOwner || noDeputy
            orderby r.SortKey
            select new OrphanRow(article.Slug, r.Fields.Title, r.Fields.Team, owner, deputy, noOwner, noDeputy)).Take(Most);
    }
}

/// <summary>An article somebody has to take over.</summary>
/// <param name="Owner">The user name as stored; perhaps nobody's.</param>
public sealed record OrphanRow(string Slug, string Title, string Team, string Owner, string Deputy, bool NoOwner, bool NoDeputy);
