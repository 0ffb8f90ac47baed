using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Files;

namespace Wiki.Core.Articles.Files;

/// <summary>How files go with a text through its life: from the revision below into the draft, frozen with it, and back. Works on the context a verb opened.</summary>
internal static class ArticleFiles
{
    /// <summary>The new draft starts with the files of that revision; null starts with none.</summary>
    public static async Task BeginAsync(WikiDbContext db, int articleId, int? revisionId, CancellationToken ct)
    {
        if (revisionId is not { } id) return;
        foreach (var file in await db.RevisionFiles.AsNoTracking().Where(f => f.RevisionId == id).ToListAsync(ct))
        {
            db.DraftFiles.Add(new DraftFile { ArticleId = articleId, Name = file.Name, Sha256 = file.Sha256 });
        }
    }

    /// <summary>What another text has and the draft has not; the draft's own files stay.</summary>
    public static async Task AddMissingAsync(WikiDbContext db, int articleId, int revisionId, CancellationToken ct)
    {
        var there = await db.DraftFiles.Where(f => f.ArticleId == articleId).Select(f => f.Name).ToListAsync(ct);
        there.AddRange(db.DraftFiles.Local.Where(f => f.ArticleId == articleId).Select(f => f.Name));
        foreach (var file in await db.RevisionFiles.AsNoTracking().Where(f => f.RevisionId == revisionId && !there.Contains(f.Name)).ToListAsync(ct))
        {
            db.DraftFiles.Add(new DraftFile { ArticleId = articleId, Name = file.Name, Sha256 = file.Sha256 });
        }
    }

    /// <summary>The draft builds on a newer revision now: what nobody touched in the draft follows it.</summary>
    public static async Task RebaseAsync(WikiDbContext db, int articleId, int revisionId, CancellationToken ct)
    {
        var newer = await db.RevisionFiles.AsNoTracking().Where(f => f.RevisionId == revisionId).ToListAsync(ct);
        foreach (var file in await db.DraftFiles.Where(f => f.ArticleId == articleId).ToListAsync(ct))
        {
            if (file.Hands.Count > 0) continue;
            if (newer.Find(f => f.Name == file.Name) is { } same) file.Sha256 = same.Sha256;
            else db.DraftFiles.Remove(file);
        }

        await AddMissingAsync(db, articleId, revisionId, ct);
    }

    /// <summary>The draft ends, submitted or discarded: its lines go.</summary>
    /// <returns>What they said.</returns>
    public static async Task<IReadOnlyList<DraftFile>> EndAsync(WikiDbContext db, int articleId, CancellationToken ct)
    {
        var files = await db.DraftFiles.Where(f => f.ArticleId == articleId).OrderBy(f => f.Name).ToListAsync(ct);
        db.DraftFiles.RemoveRange(files);
        return files;
    }

    public static void Freeze(Revision revision, IEnumerable<DraftFile> files) =>
        revision.Files.AddRange(files.Where(f => f.RemovedAt is null).Select(f => new RevisionFile { Name = f.Name, Sha256 = f.Sha256 }));

    public static Task<List<AttachedFile>> OfRevisionAsync(WikiDbContext db, int? revisionId, CancellationToken ct) =>
        Attached(db, db.RevisionFiles.Where(f => f.RevisionId == revisionId).Select(f => new Named { Name = f.Name, Sha256 = f.Sha256 })).ToListAsync(ct);

    /// <summary>By revision, each in the order of their names.</summary>
    public static async Task<ILookup<int, AttachedFile>> OfRevisionsAsync(WikiDbContext db, IReadOnlyCollection<int> revisions, CancellationToken ct) =>
        (await (
            from file in db.RevisionFiles
            where revisions.Contains(file.RevisionId)
            join stored in db.StoredFiles on file.Sha256 equals stored.Sha256
            orderby file.Name
            select new { file.RevisionId, File = new AttachedFile(file.Name, file.Sha256, stored.Kind, stored.Bytes, stored.Width, stored.Height) }).ToListAsync(ct))
        .ToLookup(file => file.RevisionId, file => file.File);

    public static Task<List<AttachedFile>> OfDraftAsync(WikiDbContext db, int articleId, CancellationToken ct) =>
        Attached(db, db.DraftFiles.Where(f => f.ArticleId == articleId && f.RemovedAt == null).Select(f => new Named { Name = f.Name, Sha256 = f.Sha256 })).ToListAsync(ct);

    /// <summary>In the order of their names.</summary>
    public static IQueryable<AttachedFile> Attached(WikiDbContext db, IQueryable<Named> named) =>
        from file in named
        join stored in db.StoredFiles on file.Sha256 equals stored.Sha256
        orderby file.Name
        select new AttachedFile(file.Name, file.Sha256, stored.Kind, stored.Bytes, stored.Width, stored.Height);
}

/// <summary>A name and what it stands for.</summary>
internal sealed class Named
{
    public required string Name { get; init; }

    public required string Sha256 { get; init; }
}

/// <summary>Says which files texts of articles use.</summary>
internal sealed class ArticleFileUser : IFileUser
{
    public IQueryable<string> Used(WikiDbContext db) => db.DraftFiles.Select(f => f.Sha256).Concat(db.RevisionFiles.Select(f => f.Sha256));
}
