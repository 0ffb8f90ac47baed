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

    /// <summary>Reads a compact key law/section/subsection/sentence/number/letter.</summary>
    public static NormRef Parse(string key)
    {
        var parts = key.Split('/');
        return new NormRef(Part(0), Part(1), Part(2), Part(3), Part(4), Part(5));

        string? Part(int index) => index < parts.Length && parts[index].Length > 0 ? parts[index] : null;
    }

    /// <summary>As people write it: § 25b Abs. 1 Satz 2 Nr. 3.</summary>
    public static string Spell(NormRef norm)
    {
        var text = norm.Section is null ? norm.Law ?? "" : (norm.Law == LawNames.BasicLaw ? "Art. " : "§ ") + norm.Section;
        if (norm.Subsection is not null) text += " Abs. " + norm.Subsection;
        if (norm.Sentence is not null) text += " Satz " + norm.Sentence;
        if (norm.Number is not null) text += " Nr. " + norm.Number;
        return norm.Letter is null ? text : text + " Buchst. " + norm.Letter;
    }
}
