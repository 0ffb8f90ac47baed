using Wiki.Core.Checklists.Rules;

namespace Wiki.Web.Checklists;

/// <summary>Reads numbers as people type them: 1480, 1.480,50. What could be read in two ways is refused, never guessed.</summary>
internal static class GermanNumbers
{
    public const string Expected = "Schreiben Sie die Zahl mit Komma, zum Beispiel 1480,50.";

    /// <summary>The number with a point, as the rules read it; null when it can't be read.</summary>
    public static string? ToInvariant(string typed)
    {
        var text = typed.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("€", "", StringComparison.Ordinal).Replace('−', '-');
        var parts = text.Split(',');
        if (parts.Length > 2 || parts[^1].Contains('.', StringComparison.Ordinal) && parts.Length == 2) return null;

        var groups = parts[0].Split('.');
        if (groups.Length > 1 && (groups[0].TrimStart('-').Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return null;
        var whole = string.Concat(groups);
        var number = parts.Length == 2 ? $"{whole}.{parts[1]}" : whole;
        return Rational.TryParse(number, withExponent: false, out _) ? number : null;
    }

    public static Rational? Parse(string typed) =>
        ToInvariant(typed) is { } text && Rational.TryParse(text, withExponent: false, out var number) ? number : null;
}
