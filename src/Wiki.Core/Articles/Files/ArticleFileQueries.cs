using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Files;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles.Files;

/// <summary>Reads which files texts have; readers reach only what belongs to a text they may see.</summary>
public sealed class ArticleFileQueries(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    /// <summary>Whoever gave a reason for reading a locked text sees its pictures for this long.</summary>
    private static readonly TimeSpan Revealed = TimeSpan.FromHours(1);

    /// <summary>Files of a draft with those taken out; without a draft, those it would begin with.</summary>
    public async Task<IReadOnlyList<DraftFileRow>> OfDraftAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.SeeDrafts)) return [];

        await using var db = await contexts.CreateDbContextAsync(ct);
        var removed = await (
            from article in db.Articles
            join draft in db.Drafts on article.Id equals draft.ArticleId
            where article.Slug == slug
            select db.DraftFiles.Where(f => f.ArticleId == article.Id && f.RemovedAt != null).Select(f => f.Name).ToList()).FirstOrDefaultAsync(ct);
        if (removed is not null)
        {
            var named = from f in db.DraftFiles join a in db.Articles on f.ArticleId equals a.Id where a.Slug == slug select new Named { Name = f.Name, Sha256 = f.Sha256 };
            return [.. (await ArticleFiles.Attached(db, named).ToListAsync(ct)).Select(file => new DraftFileRow(file, removed.Contains(file.Name)))];
        }

        var below = await BelowAsync(db, slug, Today.In(clock), ct);
        return [.. (await ArticleFiles.OfRevisionAsync(db, below, ct)).Select(file => new DraftFileRow(file, IsRemoved: false))];
    }

    /// <summary>Files of the approved revision with that number; of the valid one when the number is null. Null when there is none.</summary>
    public async Task<IReadOnlyList<AttachedFile>?> OfArticleAsync(string slug, int? number, Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var approved = number is null ? db.Revisions.ValidOn(today) : db.Revisions.Where(r => r.State == RevisionState.Approved && r.Number == number);
        var mayAll = actor.May(Right.SeeDrafts);
        var revision = await (
            from r in approved
            join a in db.Articles on r.ArticleId equals a.Id
            where a.Slug == slug && (mayAll || a.Lock == null)
            select (int?)r.Id).FirstOrDefaultAsync(ct);
        return revision is null ? null : await ArticleFiles.OfRevisionAsync(db, revision, ct);
    }

    /// <summary>The file behind an address; null when it is not there for this person.</summary>
    public async Task<ServedFile?> FindAsync(string sha256, string name, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Read)) return null;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var uses =
            from f in db.RevisionFiles
            where f.Sha256 == sha256 && f.Name == name
            join r in db.Revisions on f.RevisionId equals r.Id
            where r.State == RevisionState.Approved
            join a in db.Articles on r.ArticleId equals a.Id
            select a;
        var mayAll = actor.May(Right.SeeDrafts);
        var found = await (
            from file in db.StoredFiles.AsNoTracking()
            where file.Sha256 == sha256
            select new
            {
                file.Kind,
                Open = uses.Any(a => a.Lock == null),
                Drafts = mayAll && (db.RevisionFiles.Any(f => f.Sha256 == sha256 && f.Name == name) || db.DraftFiles.Any(f => f.Sha256 == sha256 && f.Name == name)),
            }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        if (found.Open || found.Drafts) return new ServedFile(name, sha256, found.Kind, found.Open);

        var since = clock.GetUtcNow().UtcDateTime - Revealed;
        var revealed = await uses.AnyAsync(
            a => db.History.Any(h => h.SubjectKind == ArticleHistory.Kind && h.SubjectId == a.Id && h.Verb == ArticleHistory.Revealed && h.ActorId == actor.Id && h.At > since), ct);
        return revealed ? new ServedFile(name, sha256, found.Kind, IsOpen: false) : null;
    }

    /// <summary>The same text the editor starts from: see <see cref="DraftQueries"/>.</summary>
    private static async Task<int?> BelowAsync(WikiDbContext db, string slug, DateOnly today, CancellationToken ct)
    {
        var newest = await (from r in db.Revisions.NewestOn(today) join a in db.Articles on r.ArticleId equals a.Id where a.Slug == slug select (int?)r.Id).FirstOrDefaultAsync(ct);
        return newest ?? await (
            from r in db.Revisions
            join a in db.Articles on r.ArticleId equals a.Id
            where a.Slug == slug
            orderby r.Id descending
            select (int?)r.Id).FirstOrDefaultAsync(ct);
    }
}

/// <summary>A file that this person may have.</summary>
/// <param name="IsOpen">Every reader may have it, for as long as its address exists.</param>
public sealed record ServedFile(string Name, string Sha256, FileKind Kind, bool IsOpen);
