using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Reads drafts, for those who may see them.</summary>
public sealed class DraftQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>What the editor starts from: the draft, else the newest text that applies or will, else the newest submitted one, else nothing; null when the article doesn't exist or the person may not see it.</summary>
    public async Task<DraftView?> FindAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return null;

        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from article in db.Articles
            where article.Slug == slug
            from draft in db.Drafts.Where(d => d.ArticleId == article.Id).DefaultIfEmpty()
            from r in db.Revisions.NewestOn(today).Where(r => r.ArticleId == article.Id).DefaultIfEmpty()
            select new
            {
                LastNumber = r == null ? 0 : r.Number!.Value, // approved ones have a number
                Draft = draft,
                DraftBy = db.Users.Where(u => u.Id == draft.SavedBy).Select(u => u.DisplayName).FirstOrDefault(),
                article.Owner,
                article.Deputy,
                Fields = r == null ? null : r.Fields,
                Markdown = r == null ? null : r.Body.Markdown,
                OpenReviewId = db.Reviews.Where(w => w.SubjectKind == ArticleHistory.Kind && w.SubjectId == article.Id && w.Decision == null)
                    .Select(w => (int?)w.Id).FirstOrDefault(),
            }).AsNoTracking().FirstOrDefaultAsync(ct);

        return found switch
        {
            null => null,
            { Draft: { } d } => new DraftView(
                slug, d.Fields, d.Markdown, d.Version, d.BaseNumber, found.LastNumber, found.DraftBy, d.SavedAt, d.ReturnReason, found.OpenReviewId),
            { Fields: { } fields, Markdown: { } text } => new DraftView(
                slug, fields with { ValidFrom = null, ChangeNote = "", Owner = found.Owner ?? fields.Owner, Deputy = found.Deputy ?? fields.Deputy }, text, 0, found.LastNumber, found.LastNumber, null, null, null, found.OpenReviewId),
            _ => await NeverApprovedAsync(db, slug, found.OpenReviewId, ct),
        };
    }

    /// <summary>All drafts, the actor's own first, newest first.</summary>
    public async Task<IReadOnlyList<DraftRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from draft in db.Drafts
            join article in db.Articles on draft.ArticleId equals article.Id
            join author in db.Users on draft.SavedBy equals author.Id
            orderby draft.SavedBy == actor.Id descending, draft.SavedAt descending
            select new DraftRow(article.Slug, draft.Fields.Title, author.DisplayName, draft.SavedAt, draft.ReturnReason != null, draft.SavedBy == actor.Id))
            .Take(200).ToListAsync(ct);
    }

    /// <summary>Nothing approved and no draft: the text that was submitted last, or an empty one where a draft was discarded.</summary>
    private static async Task<DraftView> NeverApprovedAsync(WikiDbContext db, string slug, int? openReviewId, CancellationToken ct)
    {
        var frozen = await (
            from r in db.Revisions.AsNoTracking()
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Slug == slug
            orderby r.Id descending
            select new { r.Fields, r.Body.Markdown }).FirstOrDefaultAsync(ct);
        return new DraftView(slug, frozen?.Fields ?? new ArticleFields(), frozen?.Markdown ?? "", 0, 0, 0, null, null, null, openReviewId);
    }
}
