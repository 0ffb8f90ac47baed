using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Wiki.Core.Articles.Files;
using Wiki.Core.Citations;
using Wiki.Core.Data;
using Wiki.Core.Files;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>Takes texts in from outside: as drafts, or approved at once in the name of a person who may. Repeating it changes nothing.</summary>
internal sealed class AdoptText(IDbContextFactory<WikiDbContext> contexts, KeepFile keep, TimeProvider clock)
{
    /// <summary>Starts a heap of texts that is stored as a whole or not at all. Others who write wait for it, so it must stay small.</summary>
    /// <param name="approver">Null makes drafts.</param>
    public async Task<AdoptedTexts> BeginAsync(Actor author, Actor? approver, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        return new AdoptedTexts(db, await db.Database.BeginTransactionAsync(ct), keep, clock, author, approver);
    }
}

/// <summary>Texts that are stored together when all of them are in; without <see cref="CommitAsync"/> nothing has happened.</summary>
internal sealed class AdoptedTexts(WikiDbContext db, IDbContextTransaction transaction, KeepFile keep, TimeProvider clock, Actor author, Actor? approver) : IAsyncDisposable
{
    private const string BeforeText = "text";

    /// <summary>One more text; one that is refused leaves no trace.</summary>
    public async Task<Result<Adopted>> AddAsync(PreparedText text, CancellationToken ct)
    {
        await transaction.CreateSavepointAsync(BeforeText, ct);
        var adopted = await TakeAsync(text, ct);
        if (adopted.Succeeded) await BulkCitations.SaveAsync(db, ct);
        else await transaction.RollbackToSavepointAsync(BeforeText, ct);
        await transaction.ReleaseSavepointAsync(BeforeText, ct);
        db.ChangeTracker.Clear(); // what it knows of one text only slows the next one down
        return adopted;
    }

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.DisposeAsync();
    }

    private async Task<Result<Adopted>> TakeAsync(PreparedText text, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == text.Slug, ct)
            ?? await db.Articles.SingleOrDefaultAsync(a => db.OldAddresses.Any(old => old.Slug == text.Slug && old.ArticleId == a.Id), ct); // a file from before a rename
        var newest = 0;
        if (article is null)
        {
            article = new Article { Slug = text.Slug, CreatedAt = now, CreatedBy = author.Id };
            db.Articles.Add(article);
            await db.SaveChangesAsync(ct); // its number is needed before its revision
            HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Input.Fields.Title, ArticleHistory.Started);
        }
        else
        {
            newest = await db.Revisions.NewestNumberAsync(article.Id, Today.Of(now), ct);
            if (await IsKnownAsync(article.Id, newest, text.Hash, ct)) return Adopted.Unchanged;
        }

        foreach (var file in text.Files) await keep.RunAsync(db, file.File, ct);
        return approver is null ? await DraftAsync(article, newest, text, now, ct) : await ApproveAsync(article, newest, text, approver, now, ct);
    }

    /// <summary>Approved once already, or what an export of the newest text says: there the day of the approver stands for the proposed one.</summary>
    private async Task<bool> IsKnownAsync(int articleId, int newest, string hash, CancellationToken ct)
    {
        var approved = db.Revisions.AsNoTracking().Where(r => r.ArticleId == articleId && r.State == RevisionState.Approved);
        if (await approved.AnyAsync(r => r.Hash == hash, ct)) return true;

        var exported = await approved.Where(r => r.Number == newest).Select(r => new { r.Id, r.Fields, r.ValidFrom, r.Body.Markdown }).SingleOrDefaultAsync(ct);
        if (exported is null) return false;
        var files = await ArticleFiles.OfRevisionAsync(db, exported.Id, ct);
        return RevisionHash.Of(exported.Fields with { ValidFrom = exported.ValidFrom }, exported.Markdown, files.Select(file => (file.Name, file.Sha256))) == hash;
    }

    private async Task<Result<Adopted>> DraftAsync(Article article, int newest, PreparedText text, DateTime now, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.ArticleId == article.Id, ct);
        if (draft is not null)
        {
            var there = await ArticleFiles.OfDraftAsync(db, article.Id, ct);
            return RevisionHash.Of(draft.Fields, draft.Markdown, there.Select(file => (file.Name, file.Sha256))) == text.Hash ? Adopted.Unchanged : ArticleProblems.DraftExists;
        }

        draft = Draft.Begin(article, newest);
        draft.Write(text.Input.Fields, text.Input.Markdown, author, now);
        db.Drafts.Add(draft);
        foreach (var file in text.Files) db.DraftFiles.Add(new DraftFile { ArticleId = article.Id, Name = file.Name, Sha256 = FileStore.HashOf(file.File.Content), Hands = [author.Id] });
        DraftVersion.Keep(db, draft);
        HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, text.Input.Fields.Title, ArticleHistory.DraftSaved);
        return Adopted.Draft;
    }

    private async Task<Result<Adopted>> ApproveAsync(Article article, int newest, PreparedText text, Actor approvedBy, DateTime now, CancellationToken ct)
    {
        var revision = Revision.Freeze(article, text.Input, newest, [author.Id], author.Id, text.Hash, now);
        revision.Files.AddRange(text.Files.Select(file => new RevisionFile { Name = file.Name, Sha256 = FileStore.HashOf(file.File.Content) }));
        db.Revisions.Add(revision);
        var fields = text.Input.Fields;
        HistoryWriter.Add(db, author, now, ArticleHistory.Kind, article.Id, fields.Title, ArticleHistory.Submitted, fields.ChangeNote);
        await db.SaveChangesAsync(ct);
        var published = await RevisionPublisher.PublishAsync(db, revision, new PublishTerms(null, LaterVersion.Stays), approvedBy, now, text.Rendered, ct);
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
