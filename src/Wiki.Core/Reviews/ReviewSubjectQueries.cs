using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.History;

namespace Wiki.Core.Reviews;

/// <summary>Reads what an article review decides about: the frozen text against its base, and the consequences.</summary>
public sealed class ReviewSubjectQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Null when the revision doesn't exist. Who may see it is the review's question.</summary>
    public async Task<ReviewedChange?> FindAsync(int revisionId, CancellationToken ct)
    {
        var today = Shared.Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from r in db.Revisions.AsNoTracking()
            join article in db.Articles on r.ArticleId equals article.Id
            where r.Id == revisionId
            select new
            {
                article.Slug,
                article.LastNumber,
                Newest = db.Revisions.StandingOn(today).Where(n => n.ArticleId == r.ArticleId).Max(n => n.Number) ?? 0,
                r.Fields,
                r.Body.Markdown,
                r.BaseNumber,
                r.Number,
                Base = db.Revisions.Where(b => b.ArticleId == r.ArticleId && b.Number == r.BaseNumber)
                    .Select(b => new { b.Id, b.Fields, b.Body.Markdown }).FirstOrDefault(),
            }).FirstOrDefaultAsync(ct);
        if (found is null) return null;

        var links = await (
            from link in db.ArticleLinks
            join source in db.Revisions.ValidOn(today) on link.RevisionId equals source.Id
            join article in db.Articles on source.ArticleId equals article.Id
            where link.TargetSlug == found.Slug
            select new { article.Slug, source.Fields.Title, source.SortKey }).ToListAsync(ct);
        var later = await (
            from r in db.Revisions
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Slug == found.Slug && r.State == RevisionState.Approved && r.ValidFrom > today && r.Id != revisionId
            orderby r.ValidFrom
            select new UpcomingRevision(r.Number!.Value, r.ValidFrom!.Value, r.Fields.ChangeNote)).ToListAsync(ct);

        var standing = found.Number is { } number ? $"Fassung {number}" : $"wird Fassung {found.LastNumber + 1}";
        return new ReviewedChange(
            found.Slug, revisionId, standing, found.Fields, found.Base?.Markdown ?? "", found.Markdown,
            await PersonNames.ShownAsync(db, FieldChanges.Between(found.Base?.Fields ?? new ArticleFields(), found.Fields), ct), found.BaseNumber, found.Newest,
            [.. links.OrderBy(link => link.SortKey, StringComparer.Ordinal).Select(link => new LinkingArticle(link.Slug, link.Title))], later)
        {
            Files = FileDifference.Between(await ArticleFiles.OfRevisionAsync(db, found.Base?.Id, ct), await ArticleFiles.OfRevisionAsync(db, revisionId, ct)),
        };
    }
}

/// <summary>A change under review and what follows from it.</summary>
/// <param name="Standing">"wird Fassung 4", or "Fassung 4" once approved.</param>
/// <param name="BaseNumber">0 for a first text.</param>
/// <param name="LastNumber">Number of the newest text that applies or will; greater than the base when somebody was faster: then nobody can approve.</param>
/// <param name="LinkedFrom">Valid articles that link here.</param>
/// <param name="Later">Revisions approved for a later day, whose fate the approver decides.</param>
public sealed record ReviewedChange(
    string Slug, int RevisionId, string Standing, ArticleFields Fields, string OldMarkdown, string NewMarkdown, IReadOnlyList<FieldChange> FieldChanges,
    int BaseNumber, int LastNumber, IReadOnlyList<LinkingArticle> LinkedFrom, IReadOnlyList<UpcomingRevision> Later)
{
    /// <summary>Files that were added, exchanged or left out.</summary>
    public IReadOnlyList<FileDifference> Files { get; init; } = [];

    public bool IsOvertaken => LastNumber > BaseNumber;
}
