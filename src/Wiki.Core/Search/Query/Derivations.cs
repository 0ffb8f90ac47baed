using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Query;

/// <summary>People type verbs where texts have nouns: verlängern and Verlängerung, abschieben and Abschiebung.</summary>
internal static class Derivations
{
    /// <summary>Stems of related words; whether they exist is for the index to say.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        if (folded.Length < 6) yield break;
        if (folded.EndsWith("ungen", StringComparison.Ordinal)) folded = folded[..^2];
        if (folded.EndsWith("ung", StringComparison.Ordinal))
        {
            var root = folded[..^3];
            yield return GermanLightStem.Stem(root + "en");
            if (root.EndsWith("er", StringComparison.Ordinal)) yield return GermanLightStem.Stem(root + "n");
        }
        else if (folded.EndsWith("ern", StringComparison.Ordinal)) yield return folded[..^1] + "ung";
        else if (folded.EndsWith("eln", StringComparison.Ordinal)) yield return folded[..^3] + "lung";
        else if (folded.EndsWith("en", StringComparison.Ordinal)) yield return folded[..^2] + "ung";
    }
}
