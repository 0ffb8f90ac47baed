using Wiki.Core.LegalText;

namespace Wiki.Web.Articles;

/// <summary>The Fundstellen of a text as people read them, each once, in order.</summary>
internal static class CitedNorms
{
    public static IReadOnlyList<string> In(string markdown) =>
        [.. CitationRecognizer.Recognize(markdown).SelectMany(citation => citation.Norms)
            .Select(cited => markdown[cited.Start..cited.End].Trim()).Distinct()];
}
