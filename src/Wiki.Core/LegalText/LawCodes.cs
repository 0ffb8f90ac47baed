using System.Text;
using Wiki.Core.Shared;

namespace Wiki.Core.LegalText;

/// <summary>Codes of laws in addresses and keys: from any name people use, and back to the abbreviation they read.</summary>
public static class LawCodes
{
    private const int LongestCode = 60;

    /// <summary>Code of a known law by abbreviation, short or full title in any case (Aufenthaltsgesetzes), or code; null where the name is unknown.</summary>
    public static string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = WithoutHalfCharacters(name).Trim().Normalize(NormalizationForm.FormC);
        var index = LawIndex.Default;
        if ((index.ByAbbreviation(name) ?? index.ByCode(name)) is { } law) return law.Code;
        var tokens = new LegalTokens(name);
        var parser = new LawNameParser(tokens);
        if (!parser.TryNamed(0, afterNorm: true, out var named) && !parser.TryAbbreviation(0, afterNorm: false, out named)) return null;
        return named.Behind == tokens.Count && (index.ByCode(named.Code) is not null || EuActs.Display(named.Code) is not null) ? named.Code : null;
    }

    /// <summary>Code of a law by abbreviation; an unknown one by the rule: lower case, umlauts transcribed, other signs as hyphen, Roman as Arabic.</summary>
    public static string Of(string abbreviation)
    {
        ArgumentNullException.ThrowIfNull(abbreviation);
        return Find(abbreviation) ?? Rule(abbreviation);
    }

    public static bool IsKnown(string code) => LawIndex.Default.ByCode(code) is not null;

    /// <summary>Abbreviation for people: AufenthG, SGB II, VO (EU) 2024/1347; the code itself where the law is unknown.</summary>
    public static string Display(string code) => LawIndex.Default.ByCode(code)?.Display ?? EuActs.Display(code) ?? code;

    /// <summary>Short title (Aufenthaltsgesetz), or the title of a law without one; null where the law is unknown.</summary>
    public static string? Title(string code) => LawIndex.Default.ByCode(code)?.Title;

    /// <summary>Whether the law's units are articles (Art. 3 GG) and not sections.</summary>
    public static bool HasArticles(string code) => LawAliases.WithArticles.Contains(code) || EuActs.Display(code) is not null;

    internal static string Rule(string name)
    {
        var code = new StringBuilder();
        foreach (var word in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (code.Length > 0 && code[^1] != '-') code.Append('-');
            var roman = code.Length > 0 ? NormUnits.Roman(word) : 0;
            if (roman > 0) code.Append(roman);
            else AppendFolded(code, word);
            if (code.Length >= LongestCode) break;
        }

        if (code.Length > LongestCode) code.Length = LongestCode;
        return code.ToString().Trim('-');
    }

    private static void AppendFolded(StringBuilder code, string word)
    {
        foreach (var letter in GermanText.Transcribe(WithoutHalfCharacters(word)))
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')) code.Append(letter);
            else if (code.Length > 0 && code[^1] != '-') code.Append('-');
        }
    }

    /// <summary>Half of a surrogate pair is no text that can be normalised.</summary>
    private static string WithoutHalfCharacters(string text) =>
        text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
