namespace Wiki.Core.Citations.Reading;

/// <summary>Words around a place in a text; statute texts part words by blanks and no-break spaces.</summary>
internal static class Words
{
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\u00A0' or '\u202F';

    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && IsSpace(text[at])) at++;
        return at;
    }

    /// <summary>The word that starts here, without a comma behind it.</summary>
    public static string At(string text, int start)
    {
        var end = start;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not (',' or ';' or ':')) end++;
        return text[start..Math.Max(end, Math.Min(start + 1, text.Length))];
    }

    /// <summary>Letters and digits directly before a dot.</summary>
    public static string Before(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        return text[start..dot];
    }

    /// <summary>The whole word that ends before this place, blanks skipped; <paramref name="start"/> is where it begins.</summary>
    public static string Ending(string text, int place, out int start)
    {
        var end = place;
        while (end > 0 && IsSpace(text[end - 1])) end--;
        start = end;
        while (start > 0 && !IsSpace(text[start - 1])) start--;
        return text[start..end].TrimStart('(', '„');
    }
}
