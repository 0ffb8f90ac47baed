namespace Wiki.Core.Search.Analysis;

/// <summary>
/// Takes inflection endings off a folded word. The rules are those of the light German stemmer published by Jacques Savoy (University of
/// Neuchâtel, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", SAC 2006), plus two of our own for
/// words an office uses all day: -nisse (Erlaubnisse) and -in, -innen (Ausländerinnen).
/// </summary>
internal static class GermanLightStem
{
    private const string BeforeFinalS = "bdfghklmnt";

    /// <summary>Length of the stem, counted from the start of the folded word.</summary>
    public static int Length(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('0', '9')) return word.Length;

        var length = WithoutFeminine(word);
        length = WithoutFirstEnding(word[..length]);
        length = WithoutSecondEnding(word[..length]);
        return word[..length].EndsWith("niss") ? length - 1 : length;
    }

    public static string Stem(string folded) => folded[..Length(folded)];

    private static int WithoutFeminine(ReadOnlySpan<char> word)
    {
        if (word.Length > 8 && word.EndsWith("erinnen")) return word.Length - 5;
        return word.Length > 7 && word.EndsWith("erin") ? word.Length - 2 : word.Length;
    }

    private static int WithoutFirstEnding(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 5 && word.EndsWith("ern")) return length - 3;
        if (length > 4 && word[^2] == 'e' && word[^1] is 'm' or 'n' or 'r' or 's') return length - 2;
        if (length > 3 && word[^1] == 'e') return length - 1;
        return length > 3 && word[^1] == 's' && BeforeFinalS.Contains(word[^2], StringComparison.Ordinal) ? length - 1 : length;
    }

    private static int WithoutSecondEnding(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        if (length > 5 && word.EndsWith("est")) return length - 3;
        if (length > 4 && word[^2] == 'e' && word[^1] is 'r' or 'n') return length - 2;
        return length > 4 && word.EndsWith("st") && BeforeFinalS.Contains(word[^3], StringComparison.Ordinal) ? length - 2 : length;
    }
}
