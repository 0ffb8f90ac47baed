using System.Globalization;

namespace Wiki.Core.Checklists.Rules;

/// <summary>Signs that word processors put in place of the ones on the keyboard: understood where they are unambiguous, else named.</summary>
internal static class PastedSigns
{
    private static readonly Dictionary<char, string> QuoteNames = new()
    {
        ['"'] = "gerades doppeltes Anführungszeichen",
        ['‘'] = "einfaches Anführungszeichen oben links",
        ['’'] = "Apostroph oder einfaches Anführungszeichen oben rechts",
        ['‚'] = "einfaches Anführungszeichen unten",
        ['‛'] = "umgekehrtes einfaches Anführungszeichen",
        ['“'] = "doppeltes Anführungszeichen oben links",
        ['”'] = "doppeltes Anführungszeichen oben rechts",
        ['„'] = "doppeltes Anführungszeichen unten",
        ['‟'] = "umgekehrtes doppeltes Anführungszeichen",
        ['«'] = "französisches Anführungszeichen",
        ['»'] = "französisches Anführungszeichen",
        ['‹'] = "einfaches französisches Anführungszeichen",
        ['›'] = "einfaches französisches Anführungszeichen",
        ['`'] = "Gravis",
        ['´'] = "Akut",
        ['ʹ'] = "Modifikator-Strich",
        ['ʻ'] = "Modifikator-Komma",
        ['ʼ'] = "Modifikator-Apostroph",
        ['ˈ'] = "Modifikator-Strich",
        ['′'] = "Minutenzeichen",
        ['″'] = "Sekundenzeichen",
        ['‴'] = "dreifacher Strich",
        ['‵'] = "umgekehrter Strich",
        ['‶'] = "umgekehrter doppelter Strich",
        ['〝'] = "Anführungszeichen",
        ['〞'] = "Anführungszeichen",
        ['〟'] = "Anführungszeichen",
        ['＇'] = "breiter Apostroph",
        ['＂'] = "breites Anführungszeichen",
        ['❛'] = "Schmuck-Anführungszeichen",
        ['❜'] = "Schmuck-Anführungszeichen",
        ['❝'] = "Schmuck-Anführungszeichen",
        ['❞'] = "Schmuck-Anführungszeichen",
        ['⹂'] = "doppeltes Anführungszeichen unten",
        ['˝'] = "doppelter Akut",
        ['ˮ'] = "doppelter Modifikator-Apostroph",
    };

    private static readonly Dictionary<char, string> Advice = new()
    {
        ['≤'] = "schreiben Sie <=",
        ['≥'] = "schreiben Sie >=",
        ['≠'] = "schreiben Sie !=",
        ['⩽'] = "schreiben Sie <=",
        ['⩾'] = "schreiben Sie >=",
        ['×'] = "schreiben Sie *",
        ['·'] = "schreiben Sie *",
        ['∙'] = "schreiben Sie *",
        ['÷'] = "schreiben Sie /",
        ['∕'] = "schreiben Sie /",
        ['⁄'] = "schreiben Sie /",
        [':'] = "zum Teilen schreiben Sie /",
        ['&'] = "schreiben Sie „und“",
        ['|'] = "schreiben Sie „oder“",
        ['¬'] = "schreiben Sie „nicht“",
        ['∧'] = "schreiben Sie „und“",
        ['∨'] = "schreiben Sie „oder“",
        ['…'] = "schreiben Sie den Ausdruck aus",
        ['%'] = "Prozente schreiben Sie als Zahl, zum Beispiel 0.5",
        ['€'] = "Beträge stehen ohne Währung",
        [';'] = "Argumente trennt ein Komma",
        ['{'] = "gruppieren Sie mit runden Klammern",
        ['}'] = "gruppieren Sie mit runden Klammern",
    };

    /// <summary>Every dash and minus that can only mean minus here.</summary>
    public static bool IsMinus(char sign) =>
        sign is '-' or '−' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '⁃' or '﹘' or '﹣' or '－' or '˗' or '➖';

    public static bool IsBlank(char sign) => char.IsWhiteSpace(sign) || sign is '\u2060';

    public static bool IsQuote(char sign) => QuoteNames.ContainsKey(sign);

    /// <summary>The sentence about a sign that is not part of the language.</summary>
    public static string Refuse(string text, int offset)
    {
        var sign = text[offset];
        if (QuoteNames.TryGetValue(sign, out var quote))
            return $"Das Zeichen {sign} ({Code(sign)}, {quote}) ist hier nicht erlaubt; Texte stehen in geraden einfachen Anführungszeichen: 'text'.";
        if (Advice.TryGetValue(sign, out var advice)) return $"Das Zeichen {sign} ({Code(sign)}) ist hier nicht erlaubt; {advice}.";

        var category = CharUnicodeInfo.GetUnicodeCategory(text, offset);
        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
            return $"Hier steht ein unsichtbares oder nicht darstellbares Zeichen ({Code(sign)}); bitte löschen Sie es.";
        return category is UnicodeCategory.DashPunctuation
            ? $"Der Strich {sign} ({Code(sign)}) ist hier nicht erlaubt; das Minus schreiben Sie mit -."
            : $"Das Zeichen {Shown(text, offset)} ({Code(sign)}) ist in Bedingungen nicht erlaubt.";
    }

    private static string Shown(string text, int offset) =>
        char.IsSurrogatePair(text, offset) ? text.Substring(offset, 2) : text[offset].ToString();

    private static string Code(char sign) => $"U+{(int)sign:X4}";
}
