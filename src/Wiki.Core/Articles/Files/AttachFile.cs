using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Files;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles.Files;

/// <summary>Puts a file into a draft. The same file twice changes nothing; another one of the same name takes its place, unless a colleague put it there.</summary>
public sealed class AttachFile
{
    /// <summary>Of one draft, each file once.</summary>
    public const long MaxBytesInAll = 50L * 1024 * 1024;
    public const int MaxFiles = 100;

    private readonly ChangeDraftFiles draft;
    private readonly KeepFile keep;

    internal AttachFile(ChangeDraftFiles draft, KeepFile keep) => (this.draft, this.keep) = (draft, keep);

    /// <param name="typedName">The name it had on the person's machine; becomes one of ours.</param>
    public async Task<Result<AttachedFile>> RunAsync(string slug, string typedName, byte[] content, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.WriteDrafts)) return ArticleProblems.NotAllowed; // before work on the bytes
        if (PersonalDataGuard.FindInFileName(typedName).Count > 0) return ArticleProblems.FileNamePersonal;
        var checkedFile = FileIntake.Check(content);
        if (!checkedFile.Succeeded) return checkedFile.Problem!; // not succeeded has a problem

        AttachedFile? attached = null;
        var result = await draft.RunAsync(slug, actor, PutAsync, ct);
        return result.Succeeded ? attached! : result.Problem!; // the change sets it

        async Task<Result<FileLine?>> PutAsync(WikiDbContext db, int articleId, List<DraftFile> files, DateTime now)
        {
            var clean = checkedFile.Value;
            var sha256 = FileStore.HashOf(clean.Content);
            var name = Free(FileName.Of(typedName, clean.Kind), sha256, clean.Kind, files, actor);
            attached = new AttachedFile(name, sha256, clean.Kind, clean.Content.Length, clean.Width, clean.Height);
            var there = files.Find(file => file.Name == name);
            if (there is { RemovedAt: null } && there.Sha256 == sha256) return (FileLine?)null;
            if (there is null && files.Count >= MaxFiles) return ArticleProblems.TooManyFiles;
            if (await OthersAsync(db, files.Where(file => file != there && file.Sha256 != sha256), ct) + clean.Content.Length > MaxBytesInAll) return ArticleProblems.FilesTooBig;

            await keep.RunAsync(db, clean, ct);
            if (there is null) db.DraftFiles.Add(there = new DraftFile { ArticleId = articleId, Name = name, Sha256 = sha256 });
            var replaced = there.RemovedAt is null && there.Sha256 != sha256;
            if (replaced) attached = attached with { Former = PutAside(db, there, clean.Kind, files, actor, now) };
            (there.Sha256, there.RemovedAt) = (sha256, null);
            there.Touch(actor.Id);
            return new FileLine(replaced ? ArticleHistory.FileReplaced : ArticleHistory.FileAttached, replaced ? name : null, name);
        }
    }

    /// <summary>A colleague's upload is not pushed aside: mine gets a number.</summary>
    private static string Free(string name, string sha256, FileKind kind, List<DraftFile> files, Actor actor)
    {
        var stem = name[..^kind.Extension().Length];
        for (var n = 1; ; n++)
        {
            var tried = n == 1 ? name : FileName.Of($"{stem[..Math.Min(stem.Length, FileName.MaxLength - 10)]}-{n}", kind);
            if (!files.Exists(file => file.Name == tried && file.RemovedAt is null && file.Sha256 != sha256 && file.Hands.Exists(person => person != actor.Id))) return tried;
        }
    }

    /// <summary>What is replaced stays with the draft as if it had been taken out: one click brings it back. Of several only the last.</summary>
    private static string PutAside(WikiDbContext db, DraftFile replaced, FileKind kind, List<DraftFile> files, Actor actor, DateTime now)
    {
        var stem = replaced.Name[..^kind.Extension().Length];
        for (var n = 1; ; n++)
        {
            var name = FileName.Of($"{stem[..Math.Min(stem.Length, FileName.MaxLength - 18)]}-vorher{(n == 1 ? "" : $"-{n}")}", kind);
            var there = files.Find(file => file.Name == name);
            if (there is { RemovedAt: null }) continue; // brought back: it is in use

            if (there is null) db.DraftFiles.Add(there = new DraftFile { ArticleId = replaced.ArticleId, Name = name, Sha256 = replaced.Sha256, Hands = [.. replaced.Hands] });
            (there.Sha256, there.RemovedAt) = (replaced.Sha256, now);
            there.Touch(actor.Id);
            return name;
        }
    }

    private static async Task<long> OthersAsync(WikiDbContext db, IEnumerable<DraftFile> files, CancellationToken ct)
    {
        var hashes = files.Select(file => file.Sha256).Distinct().ToList();
        return await db.StoredFiles.Where(file => hashes.Contains(file.Sha256)).SumAsync(file => file.Bytes, ct);
    }
}
