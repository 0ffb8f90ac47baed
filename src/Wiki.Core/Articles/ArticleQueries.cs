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
        return await (
            from article in db.Articles
            where article.Slug == slug
            from r in db.Revisions.ValidOn(day).Where(r => r.ArticleId == article.Id)
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
                PlainLanguageHtml = r.Body.PlainLanguageHtml,
                ClientHtml = r.Body.ClientHtml,
                OutlineJson = r.Body.OutlineJson,
                Upcoming = db.Revisions
                    .Where(f => f.ArticleId == article.Id && f.State == RevisionState.Approved && f.ValidFrom > day)
                    .OrderBy(f => f.ValidFrom).ThenByDescending(f => f.Number)
                    .Select(f => new UpcomingRevision(f.Number!.Value, f.ValidFrom!.Value, f.Fields.ChangeNote)).FirstOrDefault(),
                BacklinkLines = string.Join('\n', (
                    from link in db.ArticleLinks
                    join source in db.Revisions.ValidOn(day) on link.RevisionId equals source.Id
                    join origin in db.Articles on source.ArticleId equals origin.Id
                    where link.TargetSlug == article.Slug && origin.Id != article.Id
                    orderby source.SortKey
                    select origin.Slug + "\t" + source.Fields.Title)),
                HasDraft = db.Drafts.Any(d => d.ArticleId == article.Id),
                OpenReviewId = db.Reviews.Where(w => w.SubjectKind == ArticleHistory.Kind && w.SubjectId == article.Id && w.Decision == null)
                    .Select(w => (int?)w.Id).FirstOrDefault(),
            }).AsNoTracking().FirstOrDefaultAsync(ct);
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
                    .OrderBy(r => r.ValidFrom).Select(r => new UpcomingRevision(r.Number!.Value, r.ValidFrom!.Value, r.Fields.ChangeNote)).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null || (found.Approved is null && !actor.May(Right.SeeDrafts))) return null;

        var title = found.Approved ?? found.Draft ?? found.Frozen ?? slug;
        return new ArticleGap(slug, title, found.Approved is not null, found.Next);
    }
}
