using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles.Files;
using Wiki.Core.Data;
using Wiki.Core.Files;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Takes one text in from outside: as a draft, or approved at once in the name of a person who may. Repeating it changes nothing.</summary>
internal sealed class AdoptText(IDbContextFactory<WikiDbContext> contexts, KeepFile keep, TimeProvider clock)
{
    /// <param name="approver">Null makes a draft.</param>
    public async Task<Result<Adopted>> RunAsync(string slug, DraftInput input, IReadOnlyList<NamedFile> files, Actor author, Actor? approver, CancellationToken ct)
    {
        var text = input.Normalised();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // the article's number is needed before its revision
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, ct)
            ?? await db.Articles.SingleOrDefaultAsync(a => db.OldAddresses.Any(old => old.Slug == slug && old.ArticleId == a.Id), ct); // a file from before a rename
        if (article is null)
        {
            article = new Article { Slug = slug, CreatedAt = now, CreatedBy = author.Id };
            db.Articles.Add(article);
            await db.SaveChangesAsync(ct);
            HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.Started);
        }

        var hash = RevisionHash.Of(text.Fields, text.Markdown, files.Select(file => (file.Name, FileStore.HashOf(file.File.Content))));
        var newest = await db.Revisions.NewestNumberAsync(article.Id, Today.Of(now), ct);
        if (await IsKnownAsync(db, article.Id, newest, hash, ct)) return Adopted.Unchanged;

        foreach (var file in files) await keep.RunAsync(db, file.File, ct);
        var adopted = approver is null
            ? await DraftAsync(db, article, newest, text, files, hash, author, now, ct)
            : await ApproveAsync(db, article, newest, text, files, hash, author, approver, now, ct);
        if (!adopted.Succeeded) return adopted;

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return adopted;
    }

    /// <summary>Approved once already, or what an export of the newest text says: there the day of the approver stands for the proposed one.</summary>
    private static async Task<bool> IsKnownAsync(WikiDbContext db, int articleId, int newest, string hash, CancellationToken ct)
    {
        var approved = db.Revisions.AsNoTracking().Where(r => r.ArticleId == articleId && r.State == RevisionState.Approved);
        if (await approved.AnyAsync(r => r.Hash == hash, ct)) return true;

        var exported = await approved.Where(r => r.Number == newest).Select(r => new { r.Id, r.Fields, r.ValidFrom, r.Body.Markdown }).SingleOrDefaultAsync(ct);
        if (exported is null) return false;
        var files = await ArticleFiles.OfRevisionAsync(db, exported.Id, ct);
        return RevisionHash.Of(exported.Fields with { ValidFrom = exported.ValidFrom }, exported.Markdown, files.Select(file => (file.Name, file.Sha256))) == hash;
    }

    private static async Task<Result<Adopted>> DraftAsync(
        WikiDbContext db, Article article, int newest, DraftInput text, IReadOnlyList<NamedFile> files, string hash, Actor author, DateTime now, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.ArticleId == article.Id, ct);
        if (draft is not null)
        {
            var there = await ArticleFiles.OfDraftAsync(db, article.Id, ct);
            return RevisionHash.Of(draft.Fields, draft.Markdown, there.Select(file => (file.Name, file.Sha256))) == hash ? Adopted.Unchanged : ArticleProblems.DraftExists;
        }

        draft = Draft.Begin(article, newest);
        draft.Write(text.Fields, text.Markdown, author, now);
        db.Drafts.Add(draft);
        foreach (var file in files) db.DraftFiles.Add(new DraftFile { ArticleId = article.Id, Name = file.Name, Sha256 = FileStore.HashOf(file.File.Content), Hands = [author.Id] });
        DraftVersion.Keep(db, draft);
        HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.DraftSaved);
        return Adopted.Draft;
    }

    private static async Task<Result<Adopted>> ApproveAsync(
        WikiDbContext db, Article article, int newest, DraftInput text, IReadOnlyList<NamedFile> files, string hash, Actor author, Actor approver, DateTime now, CancellationToken ct)
    {
        var revision = Revision.Freeze(article, text, newest, [author.Id], author.Id, hash, now);
        revision.Files.AddRange(files.Select(file => new RevisionFile { Name = file.Name, Sha256 = FileStore.HashOf(file.File.Content) }));
        db.Revisions.Add(revision);
        await db.SaveChangesAsync(ct);
        HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Fields.Title, ArticleHistory.Submitted, text.Fields.ChangeNote);
        var published = await RevisionPublisher.PublishAsync(db, revision, new PublishTerms(null, LaterVersion.Stays), approver, now, ct);
        return published.Problem is { } problem ? problem : Adopted.Approved;
    }
}

/// <summary>A file that comes with a text from outside, looked through and named.</summary>
internal sealed record NamedFile(string Name, CleanFile File);

/// <summary>What became of a text from outside.</summary>
internal enum Adopted
{
    Unchanged,
    Draft,
    Approved,
}
