using System.Text.RegularExpressions;

namespace Wiki.Core.Shared;

/// <summary>Numbers and addresses that belong to one person; <see cref="PersonalDataGuard"/> asks.</summary>
internal static partial class PersonalNumbers
{
    private const int LeastPhoneDigits = 7;

    /// <summary>Help lines and emergency numbers belong to nobody.</summary>
    private static readonly string[] PublicLines = ["0800", "0180", "110", "112", "115", "116"];

    public static IEnumerable<Found> Find(string text)
    {
        var found = new List<Found>();
        found.AddRange(Email().Matches(text).Select(match => new Found(match.Index, match.Length, PersonalDataKind.Email)));
        found.AddRange(Iban().Matches(text).Where(match => IsIban(match.ValueSpan)).Select(match => new Found(match.Index, match.Length, PersonalDataKind.Iban)));
        found.AddRange(Azr().Matches(text).Select(match => new Found(match.Index, match.Length, PersonalDataKind.AzrNumber)));
        found.AddRange(Document().Matches(text).Where(IsDocument).Select(match => new Found(match.Index, match.Length, PersonalDataKind.DocumentNumber)));
        found.AddRange(Phone().Matches(text).Where(match => IsPhone(match, LeastPhoneDigits)).Select(match => new Found(match.Index, match.Length, PersonalDataKind.Phone)));
        found.AddRange(NamedPhone().Matches(text).Where(match => IsPhone(match, 5)).Select(match => new Found(match.Index, match.Length, PersonalDataKind.Phone)));
        return found;
    }

    /// <summary>ISO 13616: some beginning of the run, cut where a group ends, has remainder 1.</summary>
    private static bool IsIban(ReadOnlySpan<char> run)
    {
        Span<char> signs = stackalloc char[34];
        var length = 0;
        for (var i = 0; i < run.Length && length < signs.Length; i++)
        {
            if (run[i] != ' ') signs[length++] = run[i];
            var groupEnds = i + 1 == run.Length || run[i + 1] == ' ';
            if (groupEnds && length >= 15 && Remainder(signs[..length]) == 1) return true;
        }

        return false;
    }

    private static int Remainder(ReadOnlySpan<char> iban)
    {
        var rest = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var sign = iban[(i + 4) % iban.Length];
            rest = char.IsAsciiDigit(sign) ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97;
        }

        return rest;
    }

    /// <summary>A word of context allows any shape with five digits; alone it must be the German one, which has letters and digits.</summary>
    private static bool IsDocument(Match match)
    {
        if (match.Groups["zone"].Success) return true;
        var number = match.Groups["alone"] is { Success: true } alone ? alone.ValueSpan : match.Groups["number"].ValueSpan;
        var digits = 0;
        foreach (var sign in number) digits += char.IsAsciiDigit(sign) ? 1 : 0;
        return match.Groups["alone"].Success ? digits >= 4 && digits < number.Length : digits >= 5;
    }

    private static bool IsPhone(Match match, int leastDigits)
    {
        var digits = string.Concat(match.Groups["number"].Value.Where(char.IsAsciiDigit));
        return digits.Length >= leastDigits && digits.Length <= 15 && !PublicLines.Any(line => digits.StartsWith(line, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,20}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    /// <summary>Twelve digits; with the word before it also shorter ones and in groups. Not inside an address of the web.</summary>
    [GeneratedRegex(@"(?<!\p{L})AZR(?:[ -]?(?:Nr\.?|Nummer|Zahl|Kennnummer))?[ :#.]{0,3}\d(?:[ .]?\d){7,11}(?!\d)|(?<![\w/.=,-])\d{12}(?![\w,])", RegexOptions.CultureInvariant)]
    private static partial Regex Azr();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:[Rr]eise|[Nn]ational|[Dd]ienst|[Kk]inder)?[Pp]ass|[Pp]assport|(?:[Pp]ersonal|[Rr]eise|[Pp]assersatz)?[Aa]usweis|Reisedokument|Passersatz|ID-Karte|Identitätskarte|Tazkira|Tazkera|eAT|Zusatzblatt|ID-Nummer|Seriennummer)(?:es|s)?"
        + @"(?:[ -]?(?:[Nn]ummer|[Nn]r\.?|[Nn]o\.?))?(?: (?:lautet|ist))?[ :#]{0,3}(?<number>[A-Za-z]{0,3} ?\d[\dA-Za-z]{4,12})(?![\w.,-]\d)"
        + @"|(?<![\w/.=-])(?<alone>[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}(?:\dD?)?)(?!\w)"
        + @"|(?<zone>[A-Z]{4,20}<<[A-Z<]{4,30})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    /// <summary>With the country's code, or an area code with its zero; a file number says so itself.</summary>
    [GeneratedRegex(
        @"(?<![\w.,/§+-])(?<!Az\.? ?:? ?|Aktenzeichen:? ?)(?<number>(?:\+|00)[1-9]\d{0,2}[ ()/-]{0,3}\d(?:[ ()/-]{0,2}\d){5,12}|\(?0[1-9]\d{1,4}\)?(?: ?[-/ ] ?)?\d(?:[ -]?\d){3,10})(?![\d.,]?\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"(?<!\p{L})(?:Tel\.?|Telefon(?:nummer)?|Durchwahl|Handy(?:nummer)?|Mobil(?:nummer)?|Fax|Rufnummer)[ :.]{0,3}(?<number>[+(]?\d(?:[ ()/-]{0,2}\d){4,14})(?![\d.,]?\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamedPhone();
}
