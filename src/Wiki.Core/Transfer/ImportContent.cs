using System.Text;
using Wiki.Core.Articles;
using Wiki.Core.Markup;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Takes a content folder in, file by file: what is wrong is refused by name, line and key, the rest goes in.</summary>
public sealed class ImportContent
{
    public static readonly Problem NoFolder = new("no-folder", "Diesen Ordner gibt es nicht.");
    public static readonly Problem MayNotApprove = new("may-not-approve", "Diese Person darf nicht freigeben. Nennen Sie jemanden mit der Rolle Freigabe.");

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly AdoptText adopt;
    private readonly SystemActors systemActors;
    private readonly CitationGate citations;
    private readonly ImportChecklists checklists;
    private readonly ImportPlans plans;
    private readonly ImportLists lists;

    internal ImportContent(
        AdoptText adopt, ImportChecklists checklists, ImportPlans plans, SystemActors systemActors, CitationGate citations, ImportLists lists) =>
        (this.adopt, this.checklists, this.plans, this.systemActors, this.citations, this.lists) = (adopt, checklists, plans, systemActors, citations, lists);

    /// <param name="approver">Null makes drafts; else a person with Freigabe, of any Fachstelle.</param>
    public async Task<Result<ImportReport>> RunAsync(string folder, Actor? approver, IProgress<TransferProgress>? progress, CancellationToken ct)
    {
        if (!Directory.Exists(folder)) return NoFolder;
        if (approver is not null && !approver.May(Right.Approve)) return MayNotApprove;

        var author = await systemActors.ImportAsync(ct);
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Concat(ImportChecklists.Files(folder)).Concat(ImportPlans.Files(folder)).ToList();
        var faults = new List<FileFault>();
        var slugs = new Dictionary<string, string>();
        var counts = new int[3];
        var listed = await lists.RunAsync(folder, author, faults, ct); // first: exemptions decide about citations of the articles
        for (var i = 0; i < files.Count; i++)
        {
            var name = Path.GetRelativePath(folder, files[i]);
            var imported = ImportPlans.IsPlan(files[i]) ? await ImportPlanAsync(files[i], name, author, approver, faults, ct)
                : name.EndsWith(".yaml", StringComparison.Ordinal) ? await ImportChecklistAsync(folder, files[i], author, approver, faults, ct)
                : await ImportFileAsync(files[i], name, slugs, author, approver, faults, ct);
            if (imported is { } kind) counts[(int)kind]++;
            progress?.Report(new TransferProgress(i + 1, files.Count));
        }

        return new ImportReport(files.Count, counts[(int)Adopted.Approved], counts[(int)Adopted.Draft], counts[(int)Adopted.Unchanged], faults) { ListEntries = listed };
    }

    private async Task<Adopted?> ImportFileAsync(
        string path, string name, Dictionary<string, string> slugs, Actor author, Actor? approver, List<FileFault> faults, CancellationToken ct)
    {
        if (await ReadAsync(path, name, faults, ct) is not { } text) return null;

        var (article, wrong) = ArticleFileReader.Read(name, text, slugs);
        faults.AddRange(wrong);
        if (article is null) return null;

        slugs[article.Slug] = name;
        if (await ArticleFolder.ReadAsync(article, path, name, faults, ct) is not { } files) return null;
        if (Objection(article, files, approver) is { } problem)
        {
            faults.AddRange(problem.Details.Count == 0 ? [problem.Sentence] : problem.Details, name);
            return null;
        }

        if (approver is not null && await UnknownNormsAsync(article, name, text, ct) is { Count: > 0 } unknown)
        {
            faults.AddRange(unknown);
            return null;
        }

        var adopted = await adopt.RunAsync(article.Slug, new DraftInput(article.Fields, article.Markdown), files, author, approver, ct);
        if (adopted.Succeeded) return adopted.Value;
        faults.AddRange([adopted.Problem!.Sentence], name); // not succeeded has a problem
        return null;
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

    /// <summary>Citations of units that the law does not have, by the line of the file; without an approver the draft's review asks.</summary>
    private async Task<IReadOnlyList<FileFault>> UnknownNormsAsync(ArticleFile article, string name, string text, CancellationToken ct)
    {
        var head = text.ReplaceLineEndings("\n");
        var linesBefore = head[..(head.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 5)].Count(sign => sign == '\n'); // the reader found it
        var findings = await citations.CheckAsync(article.Slug, article.Fields, MarkdownRenderer.Render(article.Markdown), ct);
        return
        [
            .. findings.Where(finding => finding.Unknown).Select(finding => finding with { Line = linesBefore + finding.Line })
                .Select(finding => new FileFault(name, finding.Line, finding.Text, finding.Verdict)),
        ];
    }

    /// <summary>Approving at once asks the same as submitting does.</summary>
    private static Problem? Objection(ArticleFile article, IReadOnlyList<NamedFile> files, Actor? approver)
    {
        if (MarkdownLimits.Check(article.Markdown).Problem is { } unreadable) return unreadable;
        if (approver is null) return null;

        var missing = ReadyCheck.Of(article.Fields, MarkdownRenderer.Render(article.Markdown), article.Fields.LegalAsOf ?? DateOnly.MaxValue, ArticleFolder.Attached(files))
            .Where(point => !point.Met).Select(point => point.Missing).ToList();
        return missing.Count == 0 ? null : ArticleProblems.NotReady(missing);
    }
}

/// <summary>Adds sentences about a file as a whole.</summary>
internal static class FileFaults
{
    public static void AddRange(this List<FileFault> faults, IEnumerable<string> sentences, string file) =>
        faults.AddRange(sentences.Select(sentence => new FileFault(file, 1, "", sentence)));
}
