using System.Text;
using Markdig;
using Markdig.Syntax;
using Wiki.Core.Shared;

namespace Wiki.Core.Markup;

/// <summary>What a text may ask of the renderer; each limit is far above what people write and far below what hurts.</summary>
public static class MarkdownLimits
{
    public const int MaxBytes = 1 << 20;
    public const int MaxLines = 20_000;

    /// <summary>Rows times columns of one table; short rows are filled up, so a small text could grow a thousandfold.</summary>
    public const int MaxTableCells = 20_000;
    public const int MaxTableColumns = 100;

    /// <summary>Brackets in one paragraph; the parser looks back over all open ones.</summary>
    public const int MaxBrackets = 2_000;

    /// <summary>Footnote marks and link definitions in the whole text.</summary>
    public const int MaxReferences = 2_000;

    public static readonly Problem TooLong = new("markdown-too-long", "Der Text ist zu lang: höchstens 1 MB und 20.000 Zeilen. Teilen Sie ihn in mehrere Artikel auf.");
    public static readonly Problem TooDeep = new("markdown-too-deep", "Der Text ist zu tief verschachtelt: Listen, Zitate, Klammern oder Hervorhebungen stecken zu oft ineinander.");
    public static readonly Problem TableTooLarge = new("markdown-table-too-large", "Eine Tabelle ist zu groß: höchstens 100 Spalten und 20.000 Zellen.");
    public static readonly Problem TooManyReferences = new("markdown-too-many-references", "Der Text hat zu viele Klammern, Fußnoten oder Verweise.");

    /// <summary>Whether the text can be rendered; ask before it is saved.</summary>
    public static Result Check(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return TryParse(markdown).ToResult();
    }

    internal static Result<MarkdownDocument> TryParse(string markdown)
    {
        if (Scan(markdown) is { } problem) return problem;

        try
        {
            return Markdown.Parse(markdown, PipelineFactory.Pipeline);
        }
        catch (ArgumentException) // Markdig's way to say that its depth limit is reached
        {
            return TooDeep;
        }
    }

    private static Problem? Scan(string markdown)
    {
        if (markdown.Length > MaxBytes || Encoding.UTF8.GetByteCount(markdown) > MaxBytes) return TooLong;

        int lines = 0, rows = 0, columns = 0, brackets = 0, references = 0;
        foreach (var range in markdown.AsSpan().SplitAny('\n', '\r')) // only what Markdown takes as the end of a line
        {
            var line = markdown.AsSpan(range);
            if (++lines > MaxLines) return TooLong;
            if (line.Trim(" \t").IsEmpty) (rows, columns, brackets) = (0, 0, 0);

            rows++;
            columns = Math.Max(columns, line.Count('|') + 1);
            brackets += line.Count('[');
            references += line.Count("[^") + (line.Contains("]:", StringComparison.Ordinal) ? 1 : 0);
            if (columns > MaxTableColumns || (columns > 1 && (long)rows * columns > MaxTableCells)) return TableTooLarge;
            if (brackets > MaxBrackets || references > MaxReferences) return TooManyReferences;
        }

        return null;
    }
}
