using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>The Fachstelle that decides about an article as a whole, and what the article is called just now.</summary>
internal sealed record ArticleTeam(string Title, string Team, string Owner)
{
    /// <summary>From the newest approved text, else from the draft, else from what was submitted last.</summary>
    public static async Task<ArticleTeam> OfAsync(WikiDbContext db, Article article, CancellationToken ct)
    {
        var approved = await db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved)
            .OrderByDescending(r => r.Number).Select(r => new ArticleTeam(r.Fields.Title, r.Fields.Team, r.Fields.Owner)).FirstOrDefaultAsync(ct);
        if (approved is not null) return approved with { Owner = article.Owner ?? approved.Owner };

        return await db.Drafts.Where(d => d.ArticleId == article.Id).Select(d => new ArticleTeam(d.Fields.Title, d.Fields.Team, d.Fields.Owner)).FirstOrDefaultAsync(ct)
            ?? await db.Revisions.Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.Id)
                .Select(r => new ArticleTeam(r.Fields.Title, r.Fields.Team, r.Fields.Owner)).FirstOrDefaultAsync(ct)
            ?? new ArticleTeam(article.Slug, "", "");
    }

    /// <summary>The own Fachstelle's thing, or one of a Fachstelle the person stands in for today.</summary>
    public bool IsLedBy(Actor actor, Right right) => actor.May(right) && actor.Leads(Team);
}
