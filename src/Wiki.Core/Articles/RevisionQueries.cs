using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Reads the history of an article: approved revisions for everybody, the others for those who may see drafts.</summary>
public sealed class RevisionQueries(IDbContextFactory<WikiDbContext> contexts)
{
    /// <summary>Newest first; empty when the article doesn't exist or has nothing this person may see.</summary>
    public async Task<IReadOnlyList<RevisionRow>> ListAsync(string slug, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Rows(db, Visible(db, slug, actor).OrderByDescending(r => r.Id)).ToListAsync(ct);
    }

    /// <summary>One approved revision by its number.</summary>
    public Task<RevisionView?> FindAsync(string slug, int number, Actor actor, CancellationToken ct) =>
        FindAsync(slug, r => r.Number == number, actor, ct);

    /// <summary>One revision, approved or not, by its key.</summary>
    public Task<RevisionView?> FindByIdAsync(string slug, int revisionId, Actor actor, CancellationToken ct) =>
        FindAsync(slug, r => r.Id == revisionId, actor, ct);

    /// <summary>Two of them by number, for comparing; null unless this person may see both. Two SELECTs, and only what a comparison shows.</summary>
    public async Task<RevisionPair?> FindPairAsync(string slug, int older, int newer, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await (
            from r in Visible(db, slug, actor)
            where r.Number == older || r.Number == newer
            select new ComparedRevision(r.Id, r.Number, r.State, r.ValidFrom, r.SupersededFrom, r.Fields, r.Body.Markdown, db.Articles.Any(a => a.Id == r.ArticleId && a.Lock != null)))
            .AsNoTracking().ToListAsync(ct);
        if (found.Find(r => r.Number == older) is not { } first || found.Find(r => r.Number == newer) is not { } second) return null;
        if (first.IsLocked && !actor.May(Right.SeeDrafts)) return new RevisionPair(first.WithoutText(), second.WithoutText()) { IsHidden = true };

        var files = await ArticleFiles.OfRevisionsAsync(db, [first.Id, second.Id], ct);
        return new RevisionPair(first with { Files = [.. files[first.Id]] }, second with { Files = [.. files[second.Id]] });
    }

    /// <summary>What stood in the wiki at the end of that day, as far as it was approved by then; null when nothing did.</summary>
    public async Task<RevisionRow?> StoodInWikiAsync(string slug, DateOnly day, CancellationToken ct)
    {
        var endOfDay = Today.EndOf(day);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known =
            from r in db.Revisions
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Slug == slug && r.State == RevisionState.Approved && r.ApprovedAt < endOfDay && r.ValidFrom <= day
            orderby r.ValidFrom descending, r.Number descending
            select r;
        var inCharge = await Rows(db, known).FirstOrDefaultAsync(ct);
        return inCharge?.ValidUntil < day ? null : inCharge;
    }

    private static IQueryable<Revision> Visible(WikiDbContext db, string slug, Actor actor)
    {
        var all = from r in db.Revisions join article in db.Articles on r.ArticleId equals article.Id where article.Slug == slug select r;
        return actor.May(Right.SeeDrafts) ? all : all.Where(r => r.State == RevisionState.Approved);
    }

    private static IQueryable<RevisionRow> Rows(WikiDbContext db, IQueryable<Revision> revisions) =>
        from r in revisions
        join author in db.Users on r.SubmittedBy equals author.Id
        select new RevisionRow(
            r.Id, r.Number, r.State, r.Fields.Title, r.Fields.ChangeNote, r.Fields.ChangeKind, r.ValidFrom, r.Fields.ValidUntil, r.SupersededFrom,
            author.DisplayName, r.SubmittedAt, db.Users.Where(u => u.Id == r.ApprovedBy).Select(u => u.DisplayName).FirstOrDefault(), r.ApprovedAt);

    private async Task<RevisionView?> FindAsync(string slug, System.Linq.Expressions.Expression<Func<Revision, bool>> which, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var visible = Visible(db, slug, actor);
        var found = await (
            from r in visible.Where(which)
            join author in db.Users on r.SubmittedBy equals author.Id
            select new RevisionView(
                new RevisionRow(
                    r.Id, r.Number, r.State, r.Fields.Title, r.Fields.ChangeNote, r.Fields.ChangeKind, r.ValidFrom, r.Fields.ValidUntil, r.SupersededFrom,
                    author.DisplayName, r.SubmittedAt, db.Users.Where(u => u.Id == r.ApprovedBy).Select(u => u.DisplayName).FirstOrDefault(), r.ApprovedAt),
                slug, r.Fields, r.Body.Markdown, r.Body.BodyHtml, r.Body.ShortAnswerHtml, r.Body.SourcesHtml, r.Hash,
                visible.Where(earlier => earlier.Number < r.Number).Max(earlier => earlier.Number))
            { IsLocked = db.Articles.Any(a => a.Id == r.ArticleId && a.Lock != null) })
            .AsNoTracking().FirstOrDefaultAsync(ct);
        if (found is not null) found = found with { Files = await ArticleFiles.OfRevisionAsync(db, found.Row.Id, ct) };
        return found is { IsLocked: true } && !actor.May(Right.SeeDrafts) ? found.WithoutText() : found;
    }
}
