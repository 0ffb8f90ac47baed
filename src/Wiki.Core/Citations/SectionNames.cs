using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>Names of sections: their code in addresses, and what a collective entry "(XXXX) §§ 3 bis 6" covers.</summary>
internal static partial class SectionNames
{
    private const int LongestCode = 60;

    /// <summary>§ 25b → 25b, Art 16a → 16a, (XXXX) §§ 3 bis 6 → 3-bis-6, Anlage D4a → anlage-d4a.</summary>
    public static string CodeOf(string name)
    {
        if (Single().Match(name) is { Success: true } single) return single.Groups[1].Value.ToLowerInvariant();
        var code = new StringBuilder();
        foreach (var c in GermanText.Transcribe(name.Replace("(XXXX)", "", StringComparison.Ordinal)))
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9')) code.Append(c);
            else if (code.Length > 0 && code[^1] != '-') code.Append('-');
            if (code.Length == LongestCode) break;
        }

        return code.ToString().Trim('-') is { Length: > 0 } text ? RangeCode().Replace(text, "$1") : "eintrag";
    }

    /// <summary>Sorts 1, 1a, 2, 10.</summary>
    public static string SortKey(string number) => TryPlace(number, out var place) ? $"{place.Number:D5}{place.Letter}" : number;

    public static bool IsCollective(string name) => Collective().IsMatch(name);

    /// <summary>The collective entry stands for this section too: §§ 3 bis 6 covers 5 and 5a.</summary>
    public static bool Covers(string name, string section)
    {
        var match = Collective().Match(name);
        if (!match.Success || !TryPlace(section, out var place)) return false;
        _ = TryPlace(match.Groups[1].Value, out var from);
        _ = TryPlace(match.Groups[3].Value, out var to);
        return match.Groups[2].Value == "und"
            ? place == from || place == to
            : place.CompareTo(from) >= 0 && place.CompareTo(to) <= 0;
    }

    /// <summary>First and last section of a collective entry.</summary>
    public static (string From, string To) EndsOf(string collective)
    {
        var match = Collective().Match(collective);
        return (match.Groups[1].Value, match.Groups[3].Value);
    }

    private static bool TryPlace(string section, out (int Number, string Letter) place)
    {
        var match = NumberAndLetter().Match(section);
        place = match.Success ? (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value) : default;
        return match.Success;
    }

    [GeneratedRegex(@"^(?:§|Art\.?)\s*(\d{1,5}\s?[a-zA-Z]{0,2})$")]
    private static partial Regex Single();

    [GeneratedRegex(@"^\(XXXX\)\s*(?:§§|Art\.?)\s*(\d{1,5}[a-z]{0,2})\s+(bis|und)\s+(\d{1,5}[a-z]{0,2})$")]
    private static partial Regex Collective();

    [GeneratedRegex(@"^(\d{1,5})([a-z]{0,2})$")]
    private static partial Regex NumberAndLetter();

    [GeneratedRegex(@"^(?:art-)?(\d.*)$")]
    private static partial Regex RangeCode();
}
