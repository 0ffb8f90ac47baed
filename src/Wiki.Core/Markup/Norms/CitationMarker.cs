using Markdig.Syntax;
using Wiki.Core.LegalText;

namespace Wiki.Core.Markup.Norms;

/// <summary>Finds the citations of a document, wraps them as links where a link may stand, and joins § and number.</summary>
internal static class CitationMarker
{
    /// <summary>The law that is meant where a text of this wiki names none.</summary>
    public const string DefaultLaw = "aufenthg";

    public static IReadOnlyList<FoundCitation> Mark(MarkdownDocument document, string source)
    {
        var lines = new LineTable(source);
        var found = new List<FoundCitation>();
        foreach (var block in document.Descendants<LeafBlock>().Where(b => b.Inline is not null).ToList())
        {
            var text = new InlineText(block.Inline!, source);
            if (text.Text.Length == 0) continue;

            var cited = Recognize(text);
            found.AddRange(cited.Select(c => Locate(c, text, lines)));
            CitationWrapper.Apply(text, block is HeadingBlock ? [] : [.. cited.Where(HasPage)]);
        }

        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return found;
    }

    /// <summary>A law has no page of its own, and a link at each mention of its name would only disturb.</summary>
    private static bool HasPage(CitedNorm part) => part.Norm.Section is not null;

    /// <summary>In reading order, none inside another, each with a law. The name of the law behind an enumeration belongs to its last part.</summary>
    private static List<CitedNorm> Recognize(InlineText text)
    {
        var cited = new List<CitedNorm>();
        foreach (var part in CitationRecognizer.Recognize(text.Text).SelectMany(c => WithLawName(c, text.Text)).OrderBy(n => n.Start))
        {
            if (part.End <= part.Start || part.Start < 0 || part.End > text.Text.Length) continue;
            if (cited.Count > 0 && part.Start < cited[^1].End) continue;

            cited.Add(part with { Norm = part.Norm.WithDefaultLaw(DefaultLaw) });
        }

        return cited;
    }

    private static IEnumerable<CitedNorm> WithLawName(RecognizedCitation citation, string text)
    {
        var last = citation.Norms[^1];
        var isName = last.End < citation.End && text.AsSpan(last.End, citation.End - last.End).IndexOfAny("§,;\uFFFC") < 0;
        return isName ? [.. citation.Norms.SkipLast(1), last with { End = citation.End }] : citation.Norms;
    }

    private static FoundCitation Locate(CitedNorm part, InlineText text, LineTable lines)
    {
        var start = text.SourceOffset(part.Start);
        return new FoundCitation(start, text.SourceOffset(part.End - 1) + 1, lines.LineOf(start), text.Text[part.Start..part.End], part.Norm);
    }
}

/// <summary>Line numbers of a text.</summary>
internal sealed class LineTable(string source)
{
    private readonly List<int> starts = [0, .. Enumerable.Range(0, source.Length).Where(i => source[i] == '\n').Select(i => i + 1)];

    /// <summary>From 1.</summary>
    public int LineOf(int offset)
    {
        var index = starts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }
}
