using System.Text.RegularExpressions;

namespace Wiki.Core.Markup.Norms;

/// <summary>Finds the blanks that hold a sign and its number together: § 25b, Abs. 1, Satz 2, Nr. 3, Fassung 4.</summary>
internal static partial class NonBreaking
{
    public const char Space = '\u00A0';

    public static string Join(string text)
    {
        var match = Blank().Match(text);
        if (!match.Success) return text;

        var joined = text.ToCharArray();
        for (; match.Success; match = match.NextMatch()) joined[match.Groups["blank"].Index] = Space;
        return new string(joined);
    }

    [GeneratedRegex(@"(?:§|\b(?:Art\.|Artikel|Abs\.|Absatz|Satz|S\.|Nr\.|Nrn\.|Nummer|Fassung))(?<blank> )(?=\d)|\b(?:Buchst\.|Buchstabe)(?<blank> )(?=[a-z]{1,2}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
