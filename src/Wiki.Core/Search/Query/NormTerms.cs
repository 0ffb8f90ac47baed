using Wiki.Core.LegalText;

namespace Wiki.Core.Search.Query;

/// <summary>
/// Index terms of a cited norm, one for each level (§aufenthg, §aufenthg/25b, §aufenthg/25b/1 …): whoever looks for an Absatz finds what
/// cites its Satz. A Nummer is kept with and without its Satz, because people leave that out.
/// </summary>
internal static class NormTerms
{
    public const char Sign = '§';

    public static IEnumerable<string> Of(NormRef norm)
    {
        var term = Sign + norm.Law;
        yield return term;
        if (string.IsNullOrEmpty(norm.Section)) yield break;
        yield return term += '/' + norm.Section;

        var (subsection, sentence) = (norm.Subsection ?? "", norm.Sentence ?? "");
        if (subsection.Length > 0) yield return $"{term}/{subsection}";
        if (sentence.Length > 0) yield return $"{term}/{subsection}/{sentence}";
        if (string.IsNullOrEmpty(norm.Number)) yield break;

        yield return $"{term}/{subsection}//{norm.Number}";
        if (sentence.Length > 0) yield return $"{term}/{subsection}/{sentence}/{norm.Number}";
        if (string.IsNullOrEmpty(norm.Letter)) yield break;

        yield return $"{term}/{subsection}//{norm.Number}/{norm.Letter}";
        if (sentence.Length > 0) yield return $"{term}/{subsection}/{sentence}/{norm.Number}/{norm.Letter}";
    }
}
