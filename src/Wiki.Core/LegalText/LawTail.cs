namespace Wiki.Core.LegalText;

/// <summary>What belongs to the name of a law behind it: a. F., date of the act, place of publication.</summary>
internal static class LawTail
{
    private const int LongestBracket = 24;

    private static readonly HashSet<string> Months =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly HashSet<string> Gazettes = ["BGBl", "BGBI", "RGBl", "GVBl", "GVOBl", "GV", "GBl", "KABl", "BAnz", "ABl", "MBl"];

    internal static int Skip(LegalTokens tokens, int i)
    {
        var after = SkipVersion(tokens, i);
        if (after > i) return after;
        after = SkipDate(tokens, i);
        if (after == i && tokens.Text(i) is ['(' or '<'])
        {
            var close = CloseOf(tokens, i);
            if (close > i && SkipDate(tokens, close + 1) > close + 1) after = SkipDate(tokens, close + 1);
        }

        return after == i ? i : SkipGazette(tokens, after);
    }

    /// <summary>The year of a version: RRG 1992.</summary>
    internal static int SkipYear(LegalTokens tokens, int i) =>
        tokens.Value(i) is >= 1870 and < 2100 && !tokens.Glued(i) && !(tokens.Is(i + 1, '/') || (tokens.Is(i + 1, ',') && tokens.Value(i + 2) > 0)) ? i + 1 : i;

    internal static bool IsDate(LegalTokens tokens, int i) => SkipDate(tokens, i) > i;

    internal static bool IsMonth(LegalTokens tokens, int i) => tokens.IsWord(i) && Months.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Text(i));

    internal static int SkipVersion(LegalTokens tokens, int i)
    {
        var bracket = tokens.Is(i, '(');
        var at = bracket ? i + 1 : i;
        if (tokens.Is(at, "aF") || tokens.Is(at, "nF")) at++;
        else if ((tokens.Is(at, 'a') || tokens.Is(at, 'n')) && tokens.Is(at + 1, '.') && tokens.Is(at + 2, 'F')) at = tokens.SkipDot(at + 3);
        else return i;
        if (!bracket) return at;
        return tokens.Is(at, ')') ? at + 1 : i;
    }

    /// <summary>vom 9. Dezember 2004, vom 2. 12. 2006.</summary>
    private static int SkipDate(LegalTokens tokens, int from)
    {
        var i = SkipWording(tokens, from);
        if (!tokens.Is(i, "vom") || tokens.Value(i + 1) is < 1 or > 31 || !tokens.Is(i + 2, '.')) return from;
        var at = i + 3;
        if (tokens.Value(at) is >= 1 and <= 12 && tokens.Is(at + 1, '.')) at += 2;
        else if (IsMonth(tokens, at)) at++;
        else return from;
        return tokens.Value(at) is > 1800 and < 2200 ? at + 1 : i;
    }

    /// <summary>in der Fassung, in der ursprünglichen Fassung der Bekanntmachung.</summary>
    private static int SkipWording(LegalTokens tokens, int i)
    {
        if (!tokens.Is(i, "in") || !tokens.Is(i + 1, "der")) return i;
        var at = tokens.IsWord(i + 2) && !tokens.IsCapitalised(i + 2) ? i + 3 : i + 2;
        if (!tokens.Text(at).EndsWith("assung")) return i;
        return tokens.Is(at + 1, "der") && tokens.Is(at + 2, "Bekanntmachung") ? at + 3 : at + 1;
    }

    private static int SkipGazette(LegalTokens tokens, int i)
    {
        if (tokens.Text(i) is ['(' or '<'] && IsGazette(tokens, i + 1))
        {
            var close = CloseOf(tokens, i);
            return close > i ? close + 1 : i;
        }

        var at = tokens.Is(i, ',') || (tokens.IsHyphen(i) && !tokens.Glued(i)) ? i + 1 : i;
        if (!IsGazette(tokens, at)) return i;
        at = tokens.SkipDot(at + 1);
        if (tokens.IsWord(at) && NormUnits.Roman(tokens.Text(at)) > 0) at++;
        if (tokens.Is(at, "S")) at = tokens.SkipDot(at + 1);
        if (tokens.Value(at) < 0) return i;
        for (at++; tokens.Is(at, ',') && tokens.Value(at + 1) > 0; at += 2) continue;
        return at;
    }

    private static int CloseOf(LegalTokens tokens, int open)
    {
        var close = tokens.Is(open, '(') ? ')' : '>';
        for (var i = open + 1; i < open + LongestBracket; i++)
        {
            if (tokens.Is(i, close)) return i;
            if (tokens.Kind(i) is TokenKind.End or TokenKind.Break or TokenKind.Sign) break;
        }

        return open;
    }

    private static bool IsGazette(LegalTokens tokens, int i) =>
        tokens.IsWord(i) && Gazettes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Text(i));
}
