namespace Wiki.Core.LegalText;

/// <summary>Names of the German states as they stand behind the name of a law.</summary>
internal static class GermanStates
{
    private static readonly HashSet<string> Names =
    [
        "NRW", "NW", "BW", "BaWü", "BY", "Bay", "HE", "RP", "RLP", "SN", "ST", "LSA", "TH", "BB", "Bbg", "MV", "M-V", "SH", "S-H", "HH", "HB", "SL",
        "Bln", "BE", "Nds", "NI", "Hessen", "Bayern", "Niedersachsen", "Sachsen", "Sachsen-Anhalt", "Hamburg", "Saarland", "Berlin", "Bremen",
        "Brandenburg", "Thüringen", "Rheinland-Pfalz", "Schleswig-Holstein", "Baden-Württemberg", "Nordrhein-Westfalen", "Mecklenburg-Vorpommern",
    ];

    private static readonly HashSet<string> Between =
        ["des", "der", "für", "von", "Landes", "Freistaates", "Freistaats", "Freien", "und", "Hansestadt", "Stadt", "das", "Land", "den", "Freistaat"];

    /// <summary>Behind the state's name, or the same place.</summary>
    internal static int Skip(LegalTokens tokens, int i)
    {
        if (!tokens.IsCapitalised(i)) return i;
        var end = Compound.End(tokens, i);
        if (!Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Span(i, end))) return i;
        return tokens.IsWord(end) && NormUnits.Roman(tokens.Text(end)) > 0 ? end + 1 : end;
    }

    /// <summary>Behind "des Landes Hessen", "für Rheinland-Pfalz"; or the same place.</summary>
    internal static int SkipPhrase(LegalTokens tokens, int i)
    {
        var at = i;
        for (var words = 0; words < 6 && tokens.IsWord(at) && Between.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Text(at)); words++) at++;
        var end = Skip(tokens, at);
        return end > at ? end : i;
    }
}
