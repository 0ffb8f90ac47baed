using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Takes one article file in: as a draft, or approved at once in the name of a person who may. Repeating it changes nothing.</summary>
internal sealed class ImportArticle(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <param name="approver">Null makes a draft.</param>
    public async Task<Result<ImportedAs>> RunAsync(ArticleFile file, Actor author, Actor? approver, CancellationToken ct)
    {
        var text = new DraftInput(file.Fields, file.Markdown).Normalised();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the article's number is needed before its revision
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == file.Slug, ct);
        if (article is null)
        {
            article = new Article { Slug = file.Slug, CreatedAt = now, CreatedBy = author.Id };
            db.Articles.Add(article);
            await db.SaveChangesAsync(ct);
            HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.Started);
        }

        var hash = RevisionHash.Of(text.Fields, text.Markdown);
        if (await db.Revisions.AnyAsync(r => r.ArticleId == article.Id && r.State == RevisionState.Approved && r.Hash == hash, ct)) return ImportedAs.Unchanged;

        var imported = approver is null
            ? await DraftAsync(db, article, text, author, now, ct)
            : await ApproveAsync(db, article, text, hash, author, approver, now, ct);
        if (!imported.Succeeded) return imported;

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return imported;
    }

    private static async Task<Result<ImportedAs>> DraftAsync(WikiDbContext db, Article article, DraftInput text, Actor author, DateTime now, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.ArticleId == article.Id, ct);
        if (draft is not null)
        {
            return RevisionHash.Of(draft.Fields, draft.Markdown) == RevisionHash.Of(text.Fields, text.Markdown) ? ImportedAs.Unchanged : ArticleProblems.DraftExists;
        }

        draft = new Draft { ArticleId = article.Id, BaseNumber = article.LastNumber };
        draft.Write(text.Fields, text.Markdown, author, now);
        db.Drafts.Add(draft);
        HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.DraftSaved);
        return ImportedAs.Draft;
    }

    private static async Task<Result<ImportedAs>> ApproveAsync(
        WikiDbContext db, Article article, DraftInput text, string hash, Actor author, Actor approver, DateTime now, CancellationToken ct)
    {
        var revision = Revision.Freeze(article, text, article.LastNumber, [author.Id], author.Id, hash, now);
        db.Revisions.Add(revision);
        await db.SaveChangesAsync(ct);
        HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.Submitted, text.Fields.ChangeNote);
        var published = await RevisionPublisher.PublishAsync(db, revision, new PublishTerms(null, LaterVersion.Stays), approver, now, ct);
        return published.Problem is { } problem ? problem : ImportedAs.Approved;
    }
}

/// <summary>What became of an article file.</summary>
internal enum ImportedAs
{
    Unchanged,
    Draft,
    Approved,
}
