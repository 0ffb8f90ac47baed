using System.Globalization;

namespace Wiki.Core.LegalText;

/// <summary>The values between two ends: 2 bis 4 → 3; 60a bis 60d → 60b, 60c; a bis c → b.</summary>
internal static class NormRange
{
    private const int Widest = 60;

    /// <summary>Nothing where the ends don't tell what lies between (5 bis 7b) or the range is too wide to mean single units.</summary>
    internal static IReadOnlyList<string> Between(string first, string last)
    {
        var (firstNumber, firstLetter) = Split(first);
        var (lastNumber, lastLetter) = Split(last);
        if (firstNumber == lastNumber && lastLetter.Length == 1 && firstLetter.Length <= 1)
        {
            var from = firstLetter.Length == 1 ? firstLetter[0] + 1 : 'a';
            return from >= lastLetter[0] ? [] : [.. Enumerable.Range(from, lastLetter[0] - from).Select(c => Write(firstNumber) + (char)c)];
        }

        if (firstNumber <= 0 || lastNumber <= 0 || lastLetter.Length > 0) return [];
        var count = lastNumber - firstNumber - 1;
        return count is <= 0 or > Widest ? [] : [.. Enumerable.Range(firstNumber + 1, count).Select(Write)];
    }

    private static (int Number, string Letter) Split(string value)
    {
        var digits = value.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : value.Length;
        return (digits == 0 ? 0 : int.TryParse(value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1, value[digits..]);
    }

    private static string Write(int number) => number == 0 ? "" : NormValues.Write(number);
}
