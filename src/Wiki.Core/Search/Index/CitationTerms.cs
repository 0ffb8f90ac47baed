using Wiki.Core.LegalText;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Search.Index;

/// <summary>Index terms of what a document cites. Remembers the last title, since all sections of a page share it.</summary>
internal sealed class CitationTerms
{
    private string lastTitle = "";
    private string lastContext = "";
    private IReadOnlyList<NormRef> ofLastTitle = [];

    /// <summary>What title and heading cite: what the text is about.</summary>
    public string OfHead(SearchDocument document)
    {
        var context = ContextOf(document);
        if (document.Title != lastTitle || context != lastContext)
        {
            ofLastTitle = [.. Recognize(document.Title, context)];
            (lastTitle, lastContext) = (document.Title, context);
        }

        return Terms(ofLastTitle.Concat(Recognize(document.Heading, context)), context);
    }

    /// <summary>What the text cites.</summary>
    public static string OfText(SearchDocument document)
    {
        var context = ContextOf(document);
        return Terms(document.Citations?.Select(NormAddress.FromKey).OfType<NormRef>() ?? Recognize(document.Text, context), context);
    }

    private static string ContextOf(SearchDocument document) => document.ContextLaw ?? LawNames.ResidenceAct;

    private static IEnumerable<NormRef> Recognize(string text, string context) =>
        text.Length == 0 ? [] : CitationRecognizer.Recognize(text, context).SelectMany(citation => citation.Norms).Select(cited => cited.Norm);

    private static string Terms(IEnumerable<NormRef> norms, string context) =>
        string.Join(' ', norms.Select(norm => norm.WithDefaultLaw(context)).Distinct().SelectMany(NormTerms.Of).Select(term => term.Replace(' ', '-')).Distinct());
}
