using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Markup;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Reads one article file and does everything with it that needs no writer: several run at a time.</summary>
internal sealed class ReadArticleFile(CitationGate citations)
{
    public async Task<ReadFile> RunAsync(string path, string name, bool isForApproval, CancellationToken ct)
    {
        var faults = new List<FileFault>();
        if (await ImportContent.ReadAsync(path, name, faults, ct) is not { } text) return new ReadFile(name, "", null, null, faults);

        var (article, wrong) = ArticleFileReader.Read(name, text);
        if (article is null) return new ReadFile(name, text, null, null, wrong);

        if (await ArticleFolder.ReadAsync(article, path, name, faults, ct) is not { } files) return new ReadFile(name, text, article.Slug, null, faults);

        var attached = ArticleFolder.Attached(files);
        var prepared = PreparedText.Of(article.Slug, new DraftInput(article.Fields, article.Markdown), files, attached, isForApproval);
        if (Objection(article, attached, prepared) is { } problem) faults.AddRange(problem.Details.Count == 0 ? [problem.Sentence] : problem.Details, name);
        else if (prepared.Rendered is { } rendered) faults.AddRange(await UnknownNormsAsync(article, rendered, name, text, ct));
        return new ReadFile(name, text, article.Slug, faults.Count == 0 ? prepared : null, faults);
    }

    /// <summary>Citations of units that the law does not have, by the line of the file; without an approver the draft's review asks.</summary>
    private async Task<IEnumerable<FileFault>> UnknownNormsAsync(ArticleFile article, RenderedArticle rendered, string name, string text, CancellationToken ct)
    {
        var head = text.ReplaceLineEndings("\n");
        var linesBefore = head[..(head.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 5)].Count(sign => sign == '\n'); // the reader found it
        var findings = await citations.CheckAsync(article.Slug, article.Fields, rendered, ct);
        return findings.Where(finding => finding.Unknown).Select(finding => finding with { Line = linesBefore + finding.Line })
            .Select(finding => new FileFault(name, finding.Line, finding.Text, finding.Verdict));
    }

    /// <summary>Approving at once asks the same as submitting does.</summary>
    private static Problem? Objection(ArticleFile article, IReadOnlyList<AttachedFile> attached, PreparedText prepared)
    {
        if (MarkdownLimits.Check(article.Markdown).Problem is { } unreadable) return unreadable;
        if (prepared.Rendered is not { } rendered) return null;

        var missing = ReadyCheck.Of(article.Fields, rendered, article.Fields.LegalAsOf ?? DateOnly.MaxValue, attached)
            .Where(point => !point.Met).Select(point => point.Missing).ToList();
        return missing.Count == 0 ? null : ArticleProblems.NotReady(missing);
    }
}

/// <summary>What became of reading a file.</summary>
/// <param name="Slug">Kennung in the file; null when its Angaben are wrong.</param>
/// <param name="Prepared">Null when something is wrong with it.</param>
internal sealed record ReadFile(string Name, string Text, string? Slug, PreparedText? Prepared, IReadOnlyList<FileFault> Faults);
