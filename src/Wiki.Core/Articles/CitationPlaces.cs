using Wiki.Core.Citations;
using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>Says of every citation of a text under which heading it stands, so that "in 3 Abschnitten" can be told.</summary>
internal static class CitationPlaces
{
    public static IEnumerable<CitedUnit> Of(string markdown, RenderedArticle text)
    {
        var headings = HeadingsByLine(markdown);
        return text.Citations.Where(citation => !citation.IsBetween)
            .Select(citation => new CitedUnit(citation.Norm, headings[Math.Min(citation.Line, headings.Length) - 1]));
    }

    /// <summary>The heading of level 2 or 3 that each line stands under; empty before the first.</summary>
    private static string[] HeadingsByLine(string markdown)
    {
        var current = "";
        return [.. markdown.ReplaceLineEndings("\n").Split('\n').Select(line =>
        {
            if (line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("### ", StringComparison.Ordinal)) current = line.TrimStart('#').Trim();
            return current;
        })];
    }
}
