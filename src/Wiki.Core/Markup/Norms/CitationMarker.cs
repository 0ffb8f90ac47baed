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

            var cited = Recognize(text.Text);
            found.AddRange(cited.Select(c => Locate(c, text, lines)));
            CitationWrapper.Apply(text, block is HeadingBlock ? [] : Linked(cited));
        }

        return [.. found.OrderBy(c => c.Start).ThenBy(c => c.End)]; // stable: the units of a range stay in order
    }

    /// <summary>In reading order, each with a law. The name of the law behind an enumeration belongs to its last part.</summary>
    private static List<CitedNorm> Recognize(string text) =>
    [
        .. CitationRecognizer.Recognize(text).SelectMany(c => WithLawName(c, text)).OrderBy(n => n.Start)
            .Select(n => n with { Norm = n.Norm.WithDefaultLaw(DefaultLaw) }),
    ];

    private static IEnumerable<CitedNorm> WithLawName(RecognizedCitation citation, string text)
    {
        var end = citation.Norms.Select(n => n.End).DefaultIfEmpty().Max();
        var isName = end < citation.End && text.AsSpan(end, citation.End - end).IndexOfAny("§,;\uFFFC") < 0;
        return citation.Norms.Select(n => isName && n.End == end ? n with { End = citation.End } : n);
    }

    /// <summary>What becomes a link: no link inside another, none for a unit the text does not name itself, and none for a bare law, which has no page.</summary>
    private static List<CitedNorm> Linked(List<CitedNorm> cited)
    {
        var linked = new List<CitedNorm>();
        foreach (var part in cited)
        {
            if (!part.IsBetween && part.Norm.Section is not null && (linked.Count == 0 || part.Start >= linked[^1].End)) linked.Add(part);
        }

        return linked;
    }

    private static FoundCitation Locate(CitedNorm part, InlineText text, LineTable lines)
    {
        var start = text.SourceOffset(part.Start);
        return new FoundCitation(start, text.SourceOffset(part.End - 1) + 1, lines.LineOf(start), text.Text[part.Start..part.End], part.Norm, part.IsBetween);
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
