using System.Text;

namespace Wiki.Core.Shared;

/// <summary>The Kennung of an article in addresses and files: lower-case letters, digits and single hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    /// <summary>Words that are addresses of the product below /artikel or at the top; no article may take them.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "neu", "vorschau", "zwischenstand", "textdatei", "pruefungen", "uebergabe", "bearbeiten", "verlauf", "vergleich", "fassung", "druck", "suche", "artikel", "freigaben", "normen", "boegen", "laeufe",
        "einarbeitung", "dateien", "aenderungen", "aufgaben", "rueckfrage", "rueckfragen", "suchwoerter", "quellen", "werte", "befugnisse", "pruefen",
        "rechtsaenderungen", "glossar", "verweise", "wege", "iks", "kennzahlen", "konto", "anmelden", "abmelden", "verwaltung",
        "einrichtung", "einladung", "barrierefreiheit", "datenschutz", "health", "api", "openapi", "lib", "css", "js",
    ];

    public static bool IsValid(string slug) =>
        !string.IsNullOrEmpty(slug) && slug.Length <= MaxLength && !Reserved.Contains(slug)
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal)
        && slug.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>A Kennung made from a title; empty when the title has no letter or digit.</summary>
    public static string FromTitle(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in GermanText.Transcribe(title))
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == MaxLength) break;
        }

        return slug.ToString().Trim('-');
    }
}
