using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Articles;

/// <summary>
/// The two questions behind the most visited page, compiled once: translating them anew costs more than SQLite needs to answer.
/// Compiled questions can't call <see cref="Validity.ValidOn"/>; its condition is repeated here word for word.
/// </summary>
internal static class ArticleViewQuery
{
    private static readonly Func<WikiDbContext, string, DateOnly, CancellationToken, Task<Found?>> View = EF.CompileAsyncQuery(
        (WikiDbContext db, string slug, DateOnly day, CancellationToken ct) => (
            from article in db.Articles
            where article.Slug == slug
            from r in db.Revisions.Where(r => r.ArticleId == article.Id && r.State == RevisionState.Approved
                && r.ValidFrom <= day && (r.SupersededFrom == null || r.SupersededFrom > day) && (r.Fields.ValidUntil == null || r.Fields.ValidUntil >= day))
            join approver in db.Users on r.ApprovedBy equals approver.Id
            select new Found(new ArticleView
            {
                ArticleId = article.Id,
                Slug = article.Slug,
                RevisionId = r.Id,
                Number = r.Number!.Value,
                Fields = r.Fields,
                TeamName = db.Teams.Where(t => t.Code == r.Fields.Team).Select(t => t.Name).FirstOrDefault() ?? r.Fields.Team,
                OwnerName = db.Users.Where(u => u.UserName == (article.Owner ?? r.Fields.Owner)).Select(u => u.DisplayName).FirstOrDefault() ?? article.Owner ?? r.Fields.Owner,
                DeputyName = db.Users.Where(u => u.UserName == (article.Deputy ?? r.Fields.Deputy)).Select(u => u.DisplayName).FirstOrDefault() ?? article.Deputy ?? r.Fields.Deputy,
                ValidFrom = r.ValidFrom!.Value,
                LastDay = Validity.LastDay(r.Fields.ValidUntil, r.SupersededFrom),
                ApprovedBy = approver.DisplayName,
                ApprovedAt = r.ApprovedAt!.Value,
                Hash = r.Hash,
                ShortAnswer = r.Body.ShortAnswer,
                OutlineJson = r.Body.OutlineJson,
                UpcomingNumber = db.Revisions.Where(f => f.ArticleId == article.Id && f.State == RevisionState.Approved && f.ValidFrom > day)
                    .OrderBy(f => f.ValidFrom).ThenByDescending(f => f.Number).Select(f => f.Number).FirstOrDefault(),
                UpcomingFrom = db.Revisions.Where(f => f.ArticleId == article.Id && f.State == RevisionState.Approved && f.ValidFrom > day)
                    .OrderBy(f => f.ValidFrom).ThenByDescending(f => f.Number).Select(f => f.ValidFrom).FirstOrDefault(),
                UpcomingNote = db.Revisions.Where(f => f.ArticleId == article.Id && f.State == RevisionState.Approved && f.ValidFrom > day)
                    .OrderBy(f => f.ValidFrom).ThenByDescending(f => f.Number).Select(f => f.Fields.ChangeNote).FirstOrDefault(),
                Lock = article.Lock == null ? null
                    : new NoticeView(db.Users.Where(u => u.Id == article.Lock.By).Select(u => u.DisplayName).First(), article.Lock.At, article.Lock.Reason),
                Confirmed = r.Confirmation == null ? null
                    : new ConfirmationView(db.Users.Where(u => u.Id == r.Confirmation.By).Select(u => u.DisplayName).First(), r.Confirmation.At, r.Confirmation.LegalAsOf),
                HasDraft = db.Drafts.Any(d => d.ArticleId == article.Id),
                OpenReviewId = db.Reviews.Where(w => w.SubjectKind == ArticleHistory.Kind && w.SubjectId == article.Id && w.Decision == null)
                    .Select(w => (int?)w.Id).FirstOrDefault(),
            },
            r.Body.ShortAnswerHtml,
            r.Body.BodyHtml,
            r.Body.SourcesHtml)).AsNoTracking().FirstOrDefault());

    private static readonly Func<WikiDbContext, string, DateOnly, IAsyncEnumerable<Link>> Links = EF.CompileAsyncQuery(
        (WikiDbContext db, string slug, DateOnly day) => (
            from link in db.ArticleLinks
            where link.TargetSlug == slug
            join source in db.Revisions on link.RevisionId equals source.Id
            where source.State == RevisionState.Approved
                && source.ValidFrom <= day && (source.SupersededFrom == null || source.SupersededFrom > day) && (source.Fields.ValidUntil == null || source.Fields.ValidUntil >= day)
            join origin in db.Articles on source.ArticleId equals origin.Id
            where origin.Slug != slug
            select new Link(origin.Slug, source.Fields.Title, source.SortKey)).Distinct());

    private static readonly Func<WikiDbContext, int, CancellationToken, Task<Texts>> Body = EF.CompileAsyncQuery(
        (WikiDbContext db, int revisionId, CancellationToken ct) =>
            db.RevisionBodies.Where(b => b.RevisionId == revisionId).Select(b => new Texts(b.ShortAnswerHtml, b.BodyHtml, b.SourcesHtml)).Single());

    /// <summary>The article with its texts, but without its backlinks; null when nothing of it applies on the day.</summary>
    public static async Task<(ArticleView View, ArticleTexts Texts)?> FindAsync(WikiDbContext db, string slug, DateOnly day, CancellationToken ct) =>
        await View(db, slug, day, ct) is { } found ? (found.View, ArticleTexts.FromStored(found.ShortAnswer, found.Body, found.Sources)) : null;

    public static async Task<ArticleTexts> TextsAsync(WikiDbContext db, int revisionId, CancellationToken ct)
    {
        var texts = await Body(db, revisionId, ct);
        return ArticleTexts.FromStored(texts.ShortAnswer, texts.Body, texts.Sources);
    }

    /// <summary>A SELECT of its own: joined to the first it would repeat the article's whole text for every link.</summary>
    public static async Task<IReadOnlyList<LinkingArticle>> BacklinksAsync(WikiDbContext db, string slug, DateOnly day, CancellationToken ct)
    {
        var links = new List<Link>();
        await foreach (var link in Links(db, slug, day).WithCancellation(ct)) links.Add(link);
        links.Sort((a, b) => string.CompareOrdinal(a.SortKey, b.SortKey));
        return [.. links.Select(link => new LinkingArticle(link.Slug, link.Title))];
    }

    private sealed record Found(ArticleView View, string ShortAnswer, string Body, string Sources);

    private sealed record Texts(string ShortAnswer, string Body, string Sources);

    private sealed record Link(string Slug, string Title, string SortKey);
}
