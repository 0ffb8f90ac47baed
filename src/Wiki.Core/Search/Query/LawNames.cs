using Wiki.Core.LegalText;
using Wiki.Core.Search.Analysis;
using Wiki.Core.Shared;

namespace Wiki.Core.Search.Query;

/// <summary>
/// Laws as people name them in a query. The ones of everyday work are known by heart in any spelling; all others count only beside a
/// section, since many abbreviations are ordinary words.
/// </summary>
internal static class LawNames
{
    public const string ResidenceAct = "aufenthg";
    public const string BasicLaw = "gg";

    private static readonly (string Code, string Names)[] Laws =
    [
        (ResidenceAct, "AufenthG Aufenthaltsgesetz AufG"), ("aufenthv", "AufenthV Aufenthaltsverordnung"),
        ("beschv", "BeschV Beschäftigungsverordnung"), ("asylg", "AsylG AsylVfG Asylgesetz"),
        ("asylblg", "AsylbLG Asylbewerberleistungsgesetz"), ("stag", "StAG RuStAG Staatsangehörigkeitsgesetz"),
        ("freizuegg-eu", "FreizügG Freizügigkeitsgesetz"), ("intv", "IntV Integrationskursverordnung"),
        ("azrg", "AZRG"), ("azrg-dv", "AZRGDV"), ("vwvfg", "VwVfG Verwaltungsverfahrensgesetz"),
        ("vwgo", "VwGO Verwaltungsgerichtsordnung"), ("bgb", "BGB"), (BasicLaw, "GG Grundgesetz"), ("stgb", "StGB Strafgesetzbuch"),
        ("bzrg", "BZRG Bundeszentralregistergesetz"), ("owig", "OWiG"), ("vwzg", "VwZG"), ("estg", "EStG"), ("bbig", "BBiG"),
        ("bqfg", "BQFG"), ("famfg", "FamFG"), ("pstg", "PStG Personenstandsgesetz"), ("pauswg", "PAuswG"), ("bmg", "BMG Bundesmeldegesetz"),
        ("einbtestv", "EinbTestV"), ("deufoev", "DeuFöV"), ("dsgvo", "DSGVO"), ("emrk", "EMRK"),
    ];

    private static readonly Dictionary<string, string> Codes = new(
        Laws.SelectMany(law => law.Names.Split(' ').Select(name => KeyValuePair.Create(GermanFolding.Fold(name), law.Code))));

    /// <summary>Code of a law named at this place, and how many tokens name it; 0 when there is none.</summary>
    /// <param name="isKnown">Whether the index holds citations of the law with this code.</param>
    public static int Find(IReadOnlyList<QueryToken> tokens, int at, Func<string, bool> isKnown, out string code)
    {
        code = "";
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word) return 0;
        var name = tokens[at].Folded;
        if (name == "sgb" && at + 1 < tokens.Count && BookOf(tokens[at + 1]) is { } book)
        {
            code = "sgb-" + book;
            return 2;
        }

        if (Codes.TryGetValue(name, out var known)) code = known;
        else if (name.Length > 1 && isKnown(GermanText.Transcribe(tokens[at].Text))) code = GermanText.Transcribe(tokens[at].Text);
        else return 0;

        return 1 + Suffix(tokens, at + 1, ref code);
    }

    /// <summary>KrWaffKontrG 5: an abbreviation before a number.</summary>
    public static int FindBeforeNumber(IReadOnlyList<QueryToken> tokens, int at, out string code)
    {
        code = "";
        if (at + 1 >= tokens.Count || (tokens[at + 1].Kind != TokenKind.Number && tokens[at + 1].Text != "§")) return 0;
        return IsAbbreviation(tokens[at]) ? FindBehindSection(tokens, at, out code) : 0;
    }

    /// <summary>§ 5 KrWaffKontrG: whatever law stands behind a section.</summary>
    public static int FindBehindSection(IReadOnlyList<QueryToken> tokens, int at, out string code)
    {
        code = at < tokens.Count && tokens[at].Kind == TokenKind.Word && IsAbbreviation(tokens[at]) ? LawCodes.Find(tokens[at].Text) ?? "" : "";
        return code.Length > 0 ? 1 : 0;
    }

    /// <summary>Two capitals: StVO, BKGG; Antrag is none.</summary>
    private static bool IsAbbreviation(QueryToken token) => token.Text.Count(char.IsAsciiLetterUpper) > 1;

    /// <summary>FreizügG/EU and AZRG-DV are written with a second word behind a stroke or hyphen.</summary>
    private static int Suffix(IReadOnlyList<QueryToken> tokens, int at, ref string code)
    {
        if (at + 1 >= tokens.Count || tokens[at].Kind != TokenKind.Sign || tokens[at].Text is not ("/" or "-")) return 0;
        switch (code, tokens[at + 1].Folded)
        {
            case ("freizuegg-eu", "eu"):
                return 2;
            case ("azrg", "dv"):
                code = "azrg-dv";
                return 2;
            default:
                return 0;
        }
    }

    private static string? BookOf(QueryToken token) =>
        token.Kind == TokenKind.Number && token.Text.Length <= 2 ? token.Text
        : RomanNumber.TryRead(token.Text.ToUpperInvariant(), out var number, out _) ? number : null;
}
