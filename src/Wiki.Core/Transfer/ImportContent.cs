using System.Text;
using Wiki.Core.Articles;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Takes a content folder in, file by file: what is wrong is refused by name, line and key, the rest goes in.</summary>
public sealed class ImportContent
{
    public static readonly Problem NoFolder = new("no-folder", "Diesen Ordner gibt es nicht.");
    public static readonly Problem MayNotApprove = new("may-not-approve", "Diese Person darf nicht freigeben. Nennen Sie jemanden mit der Rolle Freigabe.");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ImportArticles articles;
    private readonly ImportChecklists checklists;
    private readonly ImportPlans plans;
    private readonly ImportLists lists;
    private readonly SystemActors systemActors;

    internal ImportContent(ImportArticles articles, ImportChecklists checklists, ImportPlans plans, ImportLists lists, SystemActors systemActors) =>
        (this.articles, this.checklists, this.plans, this.lists, this.systemActors) = (articles, checklists, plans, lists, systemActors);

    /// <param name="approver">Null makes drafts; else a person with Freigabe, of any Fachstelle.</param>
    /// <param name="progress">Counts what is stored for good.</param>
    public async Task<Result<ImportReport>> RunAsync(string folder, Actor? approver, IProgress<TransferProgress>? progress, CancellationToken ct)
    {
        if (approver is not null && !approver.May(Right.Approve)) return MayNotApprove;
        if (!Directory.Exists(folder)) return NoFolder;

        var author = await systemActors.ImportAsync(ct);
        var texts = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var sheets = ImportChecklists.Files(folder);
        var outlines = ImportPlans.Files(folder);
        var tally = new ImportTally(texts.Count + sheets.Count + outlines.Count, progress);
        var listed = await lists.RunAsync(folder, author, tally.Faults, ct); // first: exemptions decide about citations of the articles
        await articles.RunAsync(folder, texts, author, approver, tally, ct);
        foreach (var sheet in sheets) tally.Add(await ImportChecklistAsync(folder, sheet, author, approver, tally.Faults, ct));
        foreach (var plan in outlines) tally.Add(await ImportPlanAsync(plan, Path.GetRelativePath(folder, plan), author, approver, tally.Faults, ct));
        return tally.Report(listed);
    }

    private async Task<Adopted?> ImportPlanAsync(string path, string name, Actor author, Actor? approver, List<FileFault> faults, CancellationToken ct) =>
        await ReadAsync(path, name, faults, ct) is { } text ? await plans.RunAsync(new ImportedFile(name, text), author, approver, faults, ct) : null;

    private async Task<Adopted?> ImportChecklistAsync(string folder, string path, Actor author, Actor? approver, List<FileFault> faults, CancellationToken ct)
    {
        if (await FileAsync(path) is not { } file) return null;

        var hasTests = File.Exists(ImportChecklists.TestsOf(path));
        var tests = hasTests ? await FileAsync(ImportChecklists.TestsOf(path)) : null;
        return hasTests && tests is null ? null : await checklists.RunAsync(file, tests, author, approver, faults, ct);

        async Task<ImportedFile?> FileAsync(string at)
        {
            var name = Path.GetRelativePath(folder, at);
            return await ReadAsync(at, name, faults, ct) is { } text ? new ImportedFile(name, text) : null;
        }
    }

    /// <summary>Null, with a fault, when it is too big or isn't UTF-8: guessing would put wrong letters into the wiki.</summary>
    internal static async Task<string?> ReadAsync(string path, string name, List<FileFault> faults, CancellationToken ct)
    {
        if (new FileInfo(path).Length > YamlTree.MaxLength)
        {
            faults.Add(new FileFault(name, 1, "", "Die Datei ist größer als 1 MB."));
            return null;
        }

        try
        {
            return await File.ReadAllTextAsync(path, StrictUtf8, ct);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new FileFault(name, 1, "", "Die Datei ist nicht in UTF-8 gespeichert."));
            return null;
        }
    }
}

/// <summary>Adds sentences about a file as a whole.</summary>
internal static class FileFaults
{
    public static void AddRange(this List<FileFault> faults, IEnumerable<string> sentences, string file) =>
        faults.AddRange(sentences.Select(sentence => new FileFault(file, 1, "", sentence)));
}
