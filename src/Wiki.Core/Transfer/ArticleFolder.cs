using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Files;

namespace Wiki.Core.Transfer;

/// <summary>Reads the files that lie beside an article file, through the same door as an upload.</summary>
internal static class ArticleFolder
{
    /// <returns>Null, with faults, when one is missing or may not come in.</returns>
    public static async Task<IReadOnlyList<NamedFile>?> ReadAsync(ArticleFile article, string path, string name, List<FileFault> faults, CancellationToken ct)
    {
        var (found, before) = (new List<NamedFile>(), faults.Count);
        foreach (var wanted in article.Files)
        {
            var at = Path.Combine(Path.GetDirectoryName(path)!, wanted); // a file has a folder, and such names stay in it
            if (!File.Exists(at)) Fault($"„{wanted}“ liegt nicht neben der Artikeldatei.");
            else if (new FileInfo(at).Length > FileIntake.MaxBytes) Fault($"„{wanted}“: {FileProblems.TooBig.Sentence}");
            else if (FileIntake.Check(await File.ReadAllBytesAsync(at, ct)) is var read && !read.Succeeded) Fault($"„{wanted}“: {read.Problem!.Sentence}"); // not succeeded has a problem
            else if (FileName.Of(wanted, read.Value.Kind) is var right && right != wanted) Fault($"„{wanted}“ ist dem Inhalt nach etwas anderes und müsste „{right}“ heißen.");
            else found.Add(new NamedFile(wanted, read.Value));
        }

        if (found.Count > AttachFile.MaxFiles) Fault(ArticleProblems.TooManyFiles.Sentence);
        if (found.Sum(file => (long)file.File.Content.Length) > AttachFile.MaxBytesInAll) Fault(ArticleProblems.FilesTooBig.Sentence);
        return faults.Count == before ? found : null;

        void Fault(string sentence) => faults.Add(new FileFault(name, article.FilesLine, "dateien", sentence));
    }

    /// <summary>The same files as the gate before approval asks for them.</summary>
    public static IReadOnlyList<AttachedFile> Attached(IEnumerable<NamedFile> files) =>
    [
        .. files.Select(file => new AttachedFile(
            file.Name, FileStore.HashOf(file.File.Content), file.File.Kind, file.File.Content.Length, file.File.Width, file.File.Height)),
    ];
}
