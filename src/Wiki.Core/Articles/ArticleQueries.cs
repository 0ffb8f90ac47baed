using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Reads articles for readers: only approved text, as of a day.</summary>
public sealed class ArticleQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>The article as it applies on the day; null when it doesn't exist or nothing applies then.</summary>
    public async Task<ArticleView?> FindAsync(string slug, DateOnly day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var valid = db.Revisions.ValidOn(day);
        var later = db.Revisions.Where(r => r.State == RevisionState.Approved && r.ValidFrom > day).OrderBy(r => r.ValidFrom).ThenByDescending(r => r.Number);
        var view = await (
            from article in db.Articles
            where article.Slug == slug
            from r in valid.Where(r => r.ArticleId == article.Id)
            join approver in db.Users on r.ApprovedBy equals approver.Id
            select new ArticleView
            {
                ArticleId = article.Id,
                Slug = article.Slug,
                RevisionId = r.Id,
                Number = r.Number!.Value,
                Fields = r.Fields,
                TeamName = db.Teams.Where(t => t.Code == r.Fields.Team).Select(t => t.Name).FirstOrDefault() ?? r.Fields.Team,
                OwnerName = db.Users.Where(u => u.UserName == r.Fields.Owner).Select(u => u.DisplayName).FirstOrDefault() ?? r.Fields.Owner,
                DeputyName = db.Users.Where(u => u.UserName == r.Fields.Deputy).Select(u => u.DisplayName).FirstOrDefault() ?? r.Fields.Deputy,
                ValidFrom = r.ValidFrom!.Value,
                LastDay = Validity.LastDay(r.Fields.ValidUntil, r.SupersededFrom),
                ApprovedBy = approver.DisplayName,
                ApprovedAt = r.ApprovedAt!.Value,
                Hash = r.Hash,
                ShortAnswer = r.Body.ShortAnswer,
                ShortAnswerHtml = r.Body.ShortAnswerHtml,
                BodyHtml = r.Body.BodyHtml,
                SourcesHtml = r.Body.SourcesHtml,
                OutlineJson = r.Body.OutlineJson,
                UpcomingNumber = later.Where(f => f.ArticleId == article.Id).Select(f => f.Number).FirstOrDefault(),
                UpcomingFrom = later.Where(f => f.ArticleId == article.Id).Select(f => f.ValidFrom).FirstOrDefault(),
                UpcomingNote = later.Where(f => f.ArticleId == article.Id).Select(f => f.Fields.ChangeNote).FirstOrDefault(),
                HasDraft = db.Drafts.Any(d => d.ArticleId == article.Id),
                OpenReviewId = db.Reviews.Where(w => w.SubjectKind == ArticleHistory.Kind && w.SubjectId == article.Id && w.Decision == null)
                    .Select(w => (int?)w.Id).FirstOrDefault(),
                Backlinks = Array.Empty<LinkingArticle>(),
            }).AsNoTracking().FirstOrDefaultAsync(ct);
        return view is null ? null : view with { Backlinks = await BacklinksAsync(db, slug, valid, ct) };
    }

    /// <summary>Why nothing applies on that day; null when the article isn't there for this person.</summary>
    public async Task<ArticleGap?> FindGapAsync(string slug, DateOnly day, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from article in db.Articles
            where article.Slug == slug
            select new
            {
                article.LastNumber,
                Approved = db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved)
                    .OrderByDescending(r => r.Number).Select(r => r.Fields.Title).FirstOrDefault(),
                Draft = db.Drafts.Where(d => d.ArticleId == article.Id).Select(d => d.Fields.Title).FirstOrDefault(),
                Frozen = db.Revisions.Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.Id).Select(r => r.Fields.Title).FirstOrDefault(),
                Next = db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved && r.ValidFrom > day)
                    .OrderBy(r => r.ValidFrom).ThenByDescending(r => r.Number).Select(r => new UpcomingRevision(r.Number!.Value, r.ValidFrom!.Value, r.Fields.ChangeNote)).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null || (found.Approved is null && !actor.May(Right.SeeDrafts))) return null;

        var title = found.Approved ?? found.Draft ?? found.Frozen ?? slug;
        return new ArticleGap(slug, title, found.Approved is not null, found.Frozen is not null, found.Next);
    }

    /// <summary>A SELECT of its own: joined to the first it would repeat the article's whole text for every link.</summary>
    private static async Task<IReadOnlyList<LinkingArticle>> BacklinksAsync(
        WikiDbContext db, string slug, IQueryable<Revision> valid, CancellationToken ct)
    {
        var links = await (
            from link in db.ArticleLinks
            where link.TargetSlug == slug
            join source in valid on link.RevisionId equals source.Id
            join origin in db.Articles on source.ArticleId equals origin.Id
            where origin.Slug != slug
            select new { origin.Slug, source.Fields.Title, source.SortKey }).Distinct().ToListAsync(ct);
        return [.. links.OrderBy(link => link.SortKey, StringComparer.Ordinal).Select(link => new LinkingArticle(link.Slug, link.Title))];
    }
}
