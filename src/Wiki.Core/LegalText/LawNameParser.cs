namespace Wiki.Core.LegalText;

/// <summary>Tokens that name a law and its code.</summary>
internal readonly record struct LawName(int First, int Behind, string Code);

/// <summary>Reads the name of a law at a token: abbreviation, title in any case, EU act, law of a state.</summary>
internal sealed class LawNameParser(LegalTokens tokens)
{
    private const int LongestAbbreviation = 40;

    private readonly SpelledLawParser spelled = new(tokens);

    /// <summary>The law that closes a citation: (des) AufenthG, der Abgabenordnung, Gerichtskostengesetz, with a. F. and place of publication.</summary>
    internal bool TryAfterNorm(int i, out LawName law)
    {
        var version = LawTail.SkipVersion(tokens, i);
        var at = IsArticleWord(version) ? version + 1 : version;
        if (TryAbbreviation(at, afterNorm: false, out law) || TryNamed(at, afterNorm: true, out law) || TryAbbreviation(at, afterNorm: true, out law))
        {
            law = law with { Behind = LawTail.Skip(tokens, law.Behind) };
            return true;
        }

        return false;
    }

    /// <summary>A law named without a section.</summary>
    internal bool TryBare(int i, out LawName law)
    {
        if ((TryAbbreviation(i, afterNorm: false, out law) && BareNames.Counts(tokens, law)) || TryNamed(i, afterNorm: false, out law)
            || BareNames.TryUnknown(tokens, i, out law))
        {
            law = law with { Behind = LawTail.Skip(tokens, law.Behind) };
            return true;
        }

        return false;
    }

    internal bool TryNamed(int i, bool afterNorm, out LawName law) =>
        EuActs.TryRead(tokens, i, out law) || spelled.TryRead(i, afterNorm, out law);

    /// <summary>A known abbreviation, the longest one; directly after a section also any word that looks like one.</summary>
    internal bool TryAbbreviation(int i, bool afterNorm, out LawName law)
    {
        law = default;
        if (!tokens.IsWord(i) || (tokens.Glued(i) && (tokens.IsHyphen(i - 1) || tokens.Kind(i - 1) is TokenKind.Word or TokenKind.Number))) return false;
        var end = Compound.End(tokens, i);
        for (var behind = end; behind > i; behind = Compound.Shorter(tokens, behind, i))
        {
            if (tokens.End(behind - 1) - tokens.Start(i) > LongestAbbreviation) continue;
            if (TryKnown(i, behind, out law) && !ContinuesAsWord(law.Behind)) return true;
        }

        if (!afterNorm || !LooksLikeLaw(i, end)) return false;
        var stop = GermanStates.Skip(tokens, end);
        law = new LawName(i, LawTail.SkipYear(tokens, stop), LawCodes.Rule(WithState(i, end, stop)));
        return true;
    }

    /// <summary>The abbreviation alone or with the number that belongs to it (SGB II, AsylVfG 1992).</summary>
    private bool TryKnown(int i, int behind, out LawName law)
    {
        law = default;
        var name = tokens.Span(i, behind);
        if (name is "SGB" && TrySocialCode(behind, out var book, out var after))
        {
            law = new LawName(i, LawTail.SkipYear(tokens, after), "sgb-" + book);
            return true;
        }

        if (Known(name) is not { } known) return false;
        var code = known.Code;
        var number = tokens.Value(behind) > 0 ? Compound.End(tokens, behind) : behind;
        if (number > behind && number < behind + 4 && LawIndex.Default.ByAbbreviation($"{name} {tokens.Text(behind, number)}") is { } numbered)
        {
            (code, behind) = (numbered.Code, number);
        }
        else
        {
            var ofState = GermanStates.Skip(tokens, behind);
            if (ofState > behind) code = LawCodes.Rule(WithState(i, behind, ofState));
            behind = ofState;
        }

        law = new LawName(i, LawTail.SkipYear(tokens, behind), code);
        return true;
    }

    private bool TrySocialCode(int i, out int book, out int behind)
    {
        if (tokens.IsHyphen(i) && tokens.Glued(i)) i++;
        book = tokens.IsWord(i) ? NormUnits.Roman(tokens.Text(i)) : tokens.Value(i);
        behind = i + 1;
        return book is > 0 and <= 14;
    }

    /// <summary>Laws of the states carry its name: KAG RP, StVollzG NRW.</summary>
    private string WithState(int i, int behind, int ofState) =>
        ofState > behind ? tokens.Text(i, behind) + " " + tokens.Text(behind, ofState) : tokens.Text(i, behind);

    /// <summary>Umlauts may come as two characters.</summary>
    private static Law? Known(ReadOnlySpan<char> name) =>
        LawIndex.Default.ByAbbreviation(name.IndexOfAnyInRange('\u0300', '\u036f') < 0 ? name : name.ToString().Normalize());

    private bool LooksLikeLaw(int i, int behind)
    {
        var (capitals, letters) = (0, 0);
        for (var at = i; at < behind; at++)
        {
            foreach (var c in tokens.Text(at))
            {
                if (char.IsUpper(c)) capitals++;
                if (char.IsLetter(c)) letters++;
            }
        }

        return capitals >= 2 && letters >= 2 && char.IsUpper(tokens.Text(i)[0]) && tokens.End(behind - 1) - tokens.Start(i) <= LongestAbbreviation
            && NormUnits.Roman(tokens.Text(i)) == 0 && !BareNames.IsCourtOrJournal(tokens.Text(i));
    }

    /// <summary>BGB-Gesellschaft is no citation of the BGB.</summary>
    private bool ContinuesAsWord(int i) =>
        tokens.IsHyphen(i) && tokens.Glued(i) && tokens.Glued(i + 1) && tokens.Kind(i + 1) is TokenKind.Word or TokenKind.Number
        || (tokens.Glued(i) && tokens.Kind(i) is TokenKind.Word or TokenKind.Number);

    private bool IsArticleWord(int i) => tokens.Is(i, "des") || tokens.Is(i, "der") || tokens.Is(i, "dem") || tokens.Is(i, "den");
}
