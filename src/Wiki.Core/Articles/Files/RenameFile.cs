using Microsoft.EntityFrameworkCore;
using Wiki.Core.Files;
using Wiki.Core.Shared;

namespace Wiki.Core.Articles.Files;

/// <summary>Gives a file of a draft another name; the ending stays what the file is.</summary>
public sealed class RenameFile
{
    private readonly ChangeDraftFiles draft;

    internal RenameFile(ChangeDraftFiles draft) => this.draft = draft;

    /// <returns>The name it has now.</returns>
    public async Task<Result<string>> RunAsync(string slug, string name, string typedName, Actor actor, CancellationToken ct)
    {
        var given = name;
        var result = await draft.RunAsync(
            slug,
            actor,
            async (db, articleId, files, _) =>
            {
                if (string.IsNullOrWhiteSpace(typedName)) return ArticleProblems.FileNameMissing;
                if (PersonalDataGuard.FindInFileName(typedName).Count > 0) return ArticleProblems.FileNamePersonal;
                if (files.Find(file => file.Name == name && file.RemovedAt is null) is not { } old) return ArticleProblems.NoSuchFile;
                var kind = await db.StoredFiles.Where(file => file.Sha256 == old.Sha256).Select(file => file.Kind).SingleAsync(ct);
                given = FileName.Of(Ending(typedName, kind), kind);
                if (given == name) return (FileLine?)null;
                if (files.Find(file => file.Name == given) is { } taken)
                {
                    if (taken.RemovedAt is null) return ArticleProblems.FileNameTaken;
                    db.DraftFiles.Remove(taken); // it was taken out before
                    await db.SaveChangesAsync(ct);
                }

                db.DraftFiles.Remove(old);
                var renamed = new DraftFile { ArticleId = articleId, Name = given, Sha256 = old.Sha256, Hands = [.. old.Hands] };
                renamed.Touch(actor.Id);
                db.DraftFiles.Add(renamed);
                return new FileLine(ArticleHistory.FileRenamed, name, given);
            },
            ct);
        return result.Succeeded ? given : result.Problem!; // not succeeded has a problem
    }

    /// <summary>People leave the ending away or type another one; a dot elsewhere in the name is no ending.</summary>
    private static string Ending(string typed, FileKind kind) =>
        typed.Trim().EndsWith(kind.Extension(), StringComparison.OrdinalIgnoreCase) ? typed.Trim() : typed.Trim().Replace('.', '-') + kind.Extension();
}
