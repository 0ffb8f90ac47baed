using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Query;

/// <summary>
/// People type verbs where titles have nouns, and statutes the other way round: verlängern, verlängert, Verlängerung; ausgestellt,
/// auszustellen, Ausstellung; zuständig, Zuständigkeit.
/// </summary>
internal static class Derivations
{
    private const int ShortestRoot = 4;

    private static readonly string[] Separable =
        ["zuruck", "wieder", "unter", "nach", "fest", "auf", "aus", "bei", "ein", "mit", "vor", "weg", "ab", "an", "um", "zu"];

    /// <summary>Stems of related words; whether they exist is for the index to say.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        var root = RootOf(folded);
        if (root is null || root.Length < ShortestRoot) return [];
        return FormsOf(root).Select(GermanLightStem.Stem).Distinct();
    }

    private static string? RootOf(string word)
    {
        if (word.Length < 6) return null;
        if (word.EndsWith("ungen", StringComparison.Ordinal)) return word[..^5];
        if (word.EndsWith("keiten", StringComparison.Ordinal) || word.EndsWith("heiten", StringComparison.Ordinal)) return word[..^6];
        if (word.EndsWith("keit", StringComparison.Ordinal) || word.EndsWith("heit", StringComparison.Ordinal)) return word[..^4];
        if (word.EndsWith("ung", StringComparison.Ordinal)) return word[..^3];
        if (word.EndsWith("ern", StringComparison.Ordinal)) return WithoutInfix(word[..^1]);
        if (word.EndsWith("eln", StringComparison.Ordinal)) return WithoutInfix(word[..^3] + "l");
        if (word.EndsWith("en", StringComparison.Ordinal)) return WithoutInfix(word[..^2]);
        if (word.EndsWith("et", StringComparison.Ordinal)) return WithoutInfix(word[..^2]);
        if (word.EndsWith('t')) return WithoutInfix(word[..^1]);
        return word.EndsWith("ig", StringComparison.Ordinal) || word.EndsWith("lich", StringComparison.Ordinal) || word.EndsWith("bar", StringComparison.Ordinal) ? word : null;
    }

    /// <summary>ausgestell and auszustell: ausstell; gedulde: duld.</summary>
    private static string WithoutInfix(string root)
    {
        foreach (var prefix in Separable)
        {
            if (!root.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = root.AsSpan(prefix.Length);
            if (rest.Length > 4 && (rest.StartsWith("ge") || rest.StartsWith("zu"))) return prefix + rest[2..].ToString();
        }

        return root.Length > 5 && root.StartsWith("ge", StringComparison.Ordinal) ? root[2..] : root;
    }

    private static IEnumerable<string> FormsOf(string root)
    {
        yield return root + "en";
        yield return root + "ung";
        yield return root + "t";
        if (root[^1] is 'd' or 't') yield return root + "et";
        if (root.EndsWith("er", StringComparison.Ordinal)) yield return root + "n";
        if (root.EndsWith("ig", StringComparison.Ordinal) || root.EndsWith("lich", StringComparison.Ordinal) || root.EndsWith("bar", StringComparison.Ordinal))
        {
            yield return root;
            yield return root + "keit";
        }

        yield return "ge" + root + (root[^1] is 'd' or 't' ? "et" : "t");
        foreach (var prefix in Separable)
        {
            if (!root.StartsWith(prefix, StringComparison.Ordinal) || root.Length < prefix.Length + 3) continue;
            var rest = root[prefix.Length..];
            yield return prefix + "ge" + rest + (root[^1] is 'd' or 't' ? "et" : "t");
            yield return prefix + "ge" + rest + "en";
            yield return prefix + "zu" + rest + "en";
            break;
        }

        if (root.EndsWith("kenn", StringComparison.Ordinal)) yield return root[..^4] + "kannt";
        if (root.Contains("eid", StringComparison.Ordinal)) yield return root.Replace("eid", "ied", StringComparison.Ordinal) + "en";
    }
}
