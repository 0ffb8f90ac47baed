using Wiki.Core.LegalText;

namespace Wiki.Core.Search.Query;

/// <summary>A citation as somebody typed it.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="NextToken">Index behind its last token.</param>
/// <param name="IsBare">A number and nothing else: it may mean a norm, or three months.</param>
internal sealed record LooseCitation(int FirstToken, int NextToken, IReadOnlyList<NormRef> Norms, bool IsBare);

/// <summary>
/// Reads citations the way people type them into a search field: 25b, §25b, 25b I 2 Nr. 3, 25.3, 60 d, Paragraph 25b AufenthG, StAG 10.
/// Finished texts are read by <see cref="CitationRecognizer"/>, which knows the law's own grammar but no such shorthand.
/// </summary>
internal sealed class LooseCitations(Func<string, bool> isKnownLaw)
{
    private const int MostInAList = 20;

    private List<QueryToken> tokens = [];
    private int at;

    public IReadOnlyList<LooseCitation> Read(List<QueryToken> text)
    {
        tokens = text;
        List<LooseCitation> found = [];
        for (var start = 0; start < tokens.Count;)
        {
            at = start;
            var citation = ReadOne();
            if (citation is null)
            {
                start++;
                continue;
            }

            found.Add(citation);
            start = citation.NextToken;
        }

        return found;
    }

    private LooseCitation? ReadOne()
    {
        var start = at;
        at += LawNames.Find(tokens, at, isKnownLaw, out var law);
        if (law.Length == 0) at += LawNames.FindBeforeNumber(tokens, at, out law);
        var isMarked = SkipMarker(out var isArticle);
        if (IsDate() || !TryReadSection(out var section))
        {
            return law.Length > 0 && !isMarked ? new LooseCitation(start, at, [new NormRef(law, null)], false) : null;
        }

        List<NormRef> norms = [ReadUnits(new NormRef(null, section))];
        if (isMarked) ReadList(norms);
        if (law.Length == 0) at += LawNames.Find(tokens, at, isKnownLaw, out law);
        if (law.Length == 0 && isMarked) at += LawNames.FindBehindSection(tokens, at, out law);

        var isNamed = isMarked || law.Length > 0;
        var isBare = !isNamed && norms[0].Subsection is null && char.IsAsciiDigit(section[^1]);
        if (!isNamed && section.Length > 4) return null; // 2026, 12345
        if (isBare && (section.Length > 3 || IsMeasure())) return null;

        if (law.Length == 0) law = isArticle ? LawNames.BasicLaw : LawNames.ResidenceAct;
        return new LooseCitation(start, at, [.. norms.Select(norm => norm with { Law = law })], isBare);
    }

    private bool SkipMarker(out bool isArticle)
    {
        isArticle = false;
        var start = at;
        while (IsSign("§")) at++;
        if (at > start) return true;
        if (!IsWord("paragraph", "paragraf", "paragraphen", "par", "art", "artikel")) return false;

        isArticle = tokens[at].Folded.StartsWith("art", StringComparison.Ordinal);
        at++;
        if (IsSign(".")) at++;
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Number) return true;
        at = start;
        return false;
    }

    private bool TryReadSection(out string section)
    {
        section = "";
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at].Text[0] == '0') return false;
        var digits = tokens[at].Text.Length - tokens[at].Text.AsSpan().TrimStart("0123456789").Length;
        if (digits > 4 || tokens[at].Text.Length - digits > 1) return false;

        section = tokens[at].Text.ToLowerInvariant();
        at++;
        if (char.IsAsciiDigit(section[^1]) && at < tokens.Count && tokens[at] is { Kind: TokenKind.Word, Text: [>= 'a' and <= 'z'] } letter)
        {
            if (letter.Text == "s" && at + 1 < tokens.Count && tokens[at + 1].IsPlainNumber) return true; // 25 s 2: Satz 2
            section += letter.Text;
            at++;
        }

        return true;
    }

    private NormRef ReadUnits(NormRef norm)
    {
        while (at < tokens.Count)
        {
            var before = at;
            if (norm.Subsection is null && IsSign(".") && !tokens[at].AfterBlank && TryNumber(at + 1, adjacent: true, out var dotted))
            {
                norm = norm with { Subsection = dotted };
                at += 2;
            }
            else if (norm.Subsection is null && Unit(out var subsection, "abs", "absatz")) norm = norm with { Subsection = subsection };
            else if (norm.Subsection is null && tokens[at].Kind == TokenKind.Word && RomanNumber.TryRead(tokens[at].Text, out var roman, out _))
            {
                norm = norm with { Subsection = roman };
                at++;
                if (TryNumber(at, adjacent: false, out var sentence))
                {
                    norm = norm with { Sentence = sentence };
                    at++;
                }
            }
            else if (Unit(out var satz, "s", "satz")) norm = norm with { Sentence = satz };
            else if (Unit(out var number, "nr", "nummer", "ziff", "ziffer")) norm = norm with { Number = number };
            else if (UnitLetter(out var letter)) norm = norm with { Letter = letter };
            else if (Unit(out _, "hs", "halbsatz", "alt", "alternative", "var", "variante")) continue;

            if (at == before) return norm;
        }

        return norm;
    }

    /// <summary>§§ 25a, 25b und 104c: more sections; § 5 Abs. 1 und 2: more of the smallest unit named.</summary>
    private void ReadList(List<NormRef> norms)
    {
        while (norms.Count < MostInAList && at + 1 < tokens.Count
            && (IsSign(",") || IsSign("-") || IsSign("–") || IsWord("und", "oder", "bis", "u")) && tokens[at + 1].Kind == TokenKind.Number)
        {
            var last = norms[^1];
            at++;
            if (last is { Subsection: null, Sentence: null, Number: null })
            {
                if (!TryReadSection(out var section)) return;
                norms.Add(ReadUnits(new NormRef(null, section)));
                continue;
            }

            var unit = tokens[at].Text.ToLowerInvariant();
            at++;
            norms.Add(last.Number is not null ? last with { Number = unit } : last.Sentence is not null ? last with { Sentence = unit } : last with { Subsection = unit });
        }
    }

    private bool Unit(out string value, params ReadOnlySpan<string> names)
    {
        value = "";
        if (!IsWord(names)) return false;
        var next = at + 1;
        if (next < tokens.Count && tokens[next].Text == ".") next++;
        if (next >= tokens.Count) return false;
        if (tokens[next].Kind == TokenKind.Number) value = tokens[next].Text.ToLowerInvariant();
        else if (!RomanNumber.TryRead(tokens[next].Text, out value, out _)) return false;
        at = next + 1;
        return true;
    }

    private bool UnitLetter(out string letter)
    {
        letter = "";
        if (!IsWord("buchst", "buchstabe", "lit", "bst")) return false;
        var next = at + 1;
        if (next < tokens.Count && tokens[next].Text == ".") next++;
        if (next >= tokens.Count || tokens[next].Kind != TokenKind.Word || tokens[next].Text.Length > 2) return false;
        letter = tokens[next].Text.ToLowerInvariant();
        at = next + 1;
        return true;
    }

    private bool TryNumber(int index, bool adjacent, out string number)
    {
        number = "";
        if (index >= tokens.Count || tokens[index].Kind != TokenKind.Number || tokens[index].Text[0] == '0') return false;
        if (tokens[index].Text.Length > 3 || (adjacent && tokens[index].AfterBlank)) return false;
        number = tokens[index].Text.ToLowerInvariant();
        return true;
    }

    /// <summary>15.6.2025 is a day, not § 15 Abs. 6.</summary>
    private bool IsDate() =>
        at + 3 < tokens.Count && tokens[at].IsPlainNumber && tokens[at + 1].Text == "." && tokens[at + 2].IsPlainNumber && tokens[at + 3].Text == ".";

    /// <summary>18 Jahre, 3 Monate, 500 Euro.</summary>
    private bool IsMeasure() =>
        IsSign("%") || IsSign("€") || (at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at].Folded is
            "jahr" or "jahre" or "jahren" or "monat" or "monate" or "monaten" or "woche" or "wochen" or "tag" or "tage" or "tagen" or "stunde" or "stunden"
            or "euro" or "eur" or "uhr" or "prozent" or "mal" or "personen" or "kinder" or "kindern");

    private bool IsSign(string sign) => at < tokens.Count && tokens[at].Kind == TokenKind.Sign && tokens[at].Text == sign;

    private bool IsWord(params ReadOnlySpan<string> words) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && words.Contains(tokens[at].Folded);
}
