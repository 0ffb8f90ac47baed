using System.Globalization;

namespace Wiki.Core.LegalText;

/// <summary>Reads the values of units: 25b, 2a, III, a, aa.</summary>
internal static class NormValues
{
    private static readonly string[] Small = [.. Enumerable.Range(0, 1000).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private static readonly string[] Latin = ["bis", "ter", "quater"];

    /// <summary>Value for a unit of the given level.</summary>
    internal static bool TryRead(LegalTokens tokens, int i, NormLevel level, out string value, out int behind)
    {
        if (level == NormLevel.Letter) return TryLetter(tokens, i, out value, out behind);
        if (TryNumber(tokens, i, out value, out behind)) return true;
        if (level is not (NormLevel.Subsection or NormLevel.Number or NormLevel.Subparagraph or NormLevel.Section) || !TryRoman(tokens, i, out value)) return false;
        behind = i + 1;
        return true;
    }

    internal static bool TryNumber(LegalTokens tokens, int i, out string value, out int behind)
    {
        (value, behind) = ("", i + 1);
        var number = tokens.Value(i);
        if (number <= 0) return false;
        value = Write(number);
        if (!tokens.Glued(i + 1)) return true;
        if (tokens.IsWord(i + 1))
        {
            var letters = tokens.Text(i + 1);
            if (letters is [>= 'a' and <= 'z'] || IsLatin(letters)) (value, behind) = (value + letters.ToString(), i + 2);
            else if (letters is not ("f" or "ff")) return false;
        }

        return !IsDecimal(tokens, behind);
    }

    internal static bool TryRoman(LegalTokens tokens, int i, out string value)
    {
        var roman = tokens.IsWord(i) && !(tokens.Glued(i + 1) && (tokens.IsHyphen(i + 1) || tokens.Is(i + 1, '/'))) ? NormUnits.Roman(tokens.Text(i)) : 0;
        value = Write(roman);
        return roman > 0;
    }

    /// <summary>One small letter, or the same twice, that does not begin an abbreviation (a. F.).</summary>
    internal static bool TryLetter(LegalTokens tokens, int i, out string value, out int behind)
    {
        (value, behind) = ("", i + 1);
        if (tokens.Kind(i) != TokenKind.Word) return false;
        var word = tokens.Text(i);
        if (word is not [>= 'a' and <= 'z'] && !(word is [>= 'a' and <= 'z', >= 'a' and <= 'z'] && word[0] == word[1])) return false;
        if (tokens.Is(i + 1, '.') && tokens.Glued(i + 1) && tokens.IsWord(i + 2) && tokens.Text(i + 2).Length == 1) return false;
        value = word.ToString();
        return true;
    }

    internal static string Write(int number) => number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>5.1, 5,3 or 10:30 is no number of a unit.</summary>
    private static bool IsDecimal(LegalTokens tokens, int i) =>
        tokens.Glued(i) && tokens.Glued(i + 1) && tokens.Kind(i + 1) == TokenKind.Number && tokens.Text(i) is ['.' or ':' or ','];

    private static bool IsLatin(ReadOnlySpan<char> word)
    {
        foreach (var latin in Latin)
        {
            if (word.SequenceEqual(latin)) return true;
        }

        return false;
    }

    /// <summary>The number of 25b is 25; a letter alone has none.</summary>
    internal static int NumberOf(string? value)
    {
        var digits = value.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : value?.Length ?? 0;
        return digits is 0 or > 6 ? 0 : int.Parse(value.AsSpan(0, digits), CultureInfo.InvariantCulture);
    }
}
