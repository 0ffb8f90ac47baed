using System.Globalization;
using System.Text.RegularExpressions;

namespace Wiki.Core.Shared;

/// <summary>Names beside a birth date or a form of address, and birth dates that say so; <see cref="PersonalDataGuard"/> asks.</summary>
internal static partial class PersonalNames
{
    private const string Date =
        @"(?:(?:0?[1-9]|[12]\d|3[01])\. ?(?:(?:0?[1-9]|1[0-2])\. ?|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) )(?<year>(?:19|20)\d\d)"
        + @"|(?:0[1-9]|[12]\d|3[01])/(?:0[1-9]|1[0-2])/(?<year>(?:19|20)\d\d)|(?<year>(?:19|20)\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)";

    private const string Name = @"\p{Lu}[\p{L}'’-]{1,24}";

    /// <summary>Dates beside two nouns are rarely of laws that old, and nobody is born later and has a file of their own.</summary>
    private const int LastBareYear = 2012;

    /// <summary>Words of offices and laws that stand before a date.</summary>
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Art", "Abs", "Nr", "Satz", "Stand", "Fassung", "Urteil", "Beschluss", "Erlass", "Stadt", "Land", "Bund", "Kreis", "Senat", "Kammer", "Datum", "Frist", "Stichtag",
        "Anlage", "Neue", "Alte", "Erste", "Letzte", "Ab", "Seit", "Bis", "Vom", "Zum", "Am", "Der", "Die", "Das", "Ein", "Eine", "Im", "In", "Mit", "Nach", "Vor", "Von", "Kein",
        "Anspruch", "Leistungen", "Wohnung", "Deutsche", "Deutscher", "Deutschen", "Doktor", "Professor", "Präsident", "Minister", "Kollege", "Kollegin", "Mann", "Kind", "Kinder", "Ehe", "Oder", "Und", "Sie", "Ihr", "Ihre",
    };

    private static readonly string[] NounEndings =
    [
        "ung", "ungen", "heit", "keit", "schaft", "tion", "tät", "gesetz", "ordnung", "recht", "gericht", "amt", "ministerium", "stelle", "erlaubnis", "titel", "schreiben", "blatt",
        "erin", "erinnen", "ntin", "antrag", "nachweis", "zug", "pass", "ausweis", "schutz", "status", "jahr", "tag", "monat", "behörde", "stufe", "kraft", "kräfte", "dauer",
    ];

    /// <summary>"Wer vor dem 1.1.2000 geboren ist" speaks of a law, not of a person.</summary>
    private static readonly string[] LimitWords = [" vor ", " nach ", " ab ", " seit ", " bis ", " zwischen ", " oder "];

    public static IEnumerable<Found> Find(string text)
    {
        var found = new List<Found>();
        found.AddRange(BornOn().Matches(text).Where(IsNoLimit).Select(match => new Found(match.Index, match.Length, PersonalDataKind.BirthDate)));
        found.AddRange(DateThenBorn().Matches(text).Where(match => !match.Groups["limit"].Success).Select(match => new Found(match.Index, match.Length, PersonalDataKind.BirthDate)));
        found.AddRange(NamedDate().Matches(text).Where(IsNameWithDate).Select(match => new Found(match.Index, match.Length, PersonalDataKind.BirthDate)));
        found.AddRange(Addressed().Matches(text).Where(match => !match.Groups["article"].Success && IsName(match.Groups["name"].Value))
            .Select(match => new Found(match.Index, match.Length, PersonalDataKind.Name)));
        return found;
    }

    private static bool IsNoLimit(Match match)
    {
        var between = $" {match.Groups["between"].Value.Trim()} ";
        return !LimitWords.Any(word => between.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsNameWithDate(Match match) =>
        int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) <= LastBareYear
        && match.Groups["name"].Captures.All(capture => IsName(capture.Value));

    private static bool IsName(string word) =>
        !NotNames.Contains(word)
        && !Array.Exists(NounEndings, ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !(word.Length <= 5 && word.All(char.IsUpper)) // VG, BAMF
        && !HasInnerCapital(word);

    /// <summary>BVerwG, AufenthG; not MÜLLER and not Al-Ahmad.</summary>
    private static bool HasInnerCapital(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return true;
            if (i > 1 && char.IsLower(word[i]) && char.IsUpper(word[i - 1]) && char.IsUpper(word[i - 2])) return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\p{L}-])(?:geb\.?|geboren|Geburtsdatum|Geburtstag|Geb\.?-?Dat(?:um)?)(?!\p{L})(?<between>[^\d.;\n]{0,40})" + Date, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BornOn();

    [GeneratedRegex(@"(?<limit>(?:vor|nach|ab|seit|bis|zum)(?: dem| zum)? )?(?<!\d)" + Date + @",? (?:in \p{Lu}[\p{L} -]{1,30} )?geboren(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex DateThenBorn();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<name>" + Name + @")(?:,? (?<name>" + Name + @")){1,2}[,;]? ?\(?\*? ?" + Date, RegexOptions.CultureInvariant)]
    private static partial Regex NamedDate();

    [GeneratedRegex(@"(?<article>\b(?:[Dd]ie|[Dd]er|[Ee]iner?|[Jj]eder?|[Kk]einer?|[Ii]hrer?|[Ss]einer?) (?=Frau|Fam))?(?<!\p{L})(?:Herrn?|Hr\.|Frau|Familie|Fam\.) (?:(?:Dr|Prof)\. ){0,2}(?<name>\p{Lu}[\p{L}'’-]{2,24})", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();
}
