namespace Wiki.Core.LegalText;

/// <summary>Which abbreviations count as a law without a section beside them, and which words never do.</summary>
internal static class BareNames
{
    private static readonly HashSet<string> CourtsAndJournals =
    [
        "BVerfG", "BVerwG", "BGH", "BAG", "BSG", "BFH", "BPatG", "EuGH", "EuG", "EGMR", "OVG", "VGH", "VG", "OLG", "LG", "AG", "KG", "LSG", "LAG", "FG",
        "SG", "VerfGH", "StGH", "GmS", "BayObLG", "RG", "RFH", "BT", "BR", "BGBl", "BStBl", "RGBl", "ABl", "BAnz", "GVBl", "NJW", "NVwZ", "DVBl", "DÖV",
        "NZA", "EFG", "EU", "EG", "EWG", "DB", "BB", "MDR", "JZ", "VO", "RL", "Rn", "Rz", "RdNr", "MV", "GV", "AZR", "BRD", "DDR", "USA", "GmbH", "KGaA",
    ];

    internal static bool IsCourtOrJournal(ReadOnlySpan<char> word) => CourtsAndJournals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A known abbreviation of two letters is too often something else, except the two everybody knows.</summary>
    internal static bool Counts(LegalTokens tokens, LawName law)
    {
        var word = tokens.Text(law.First);
        if (IsCourtOrJournal(word)) return false;
        if (word.Length < 3 && law.Behind == law.First + 1) return word is "GG" or "AO";
        return Letters(word).Capitals >= 2;
    }

    /// <summary>An abbreviation the index does not know but that ends as only laws do: KHEntgG, GKV-FinG, ZustVO, KAG RP.</summary>
    internal static bool TryUnknown(LegalTokens tokens, int i, out LawName law)
    {
        law = default;
        if (!tokens.IsCapitalised(i) || IsGluedToWord(tokens, i)) return false;
        var end = Compound.End(tokens, i);
        var first = tokens.Text(i);
        var last = tokens.Text(end - 1);
        if (last.Length is < 3 or > 20 || tokens.Start(end) - tokens.Start(i) > 40 || IsCourtOrJournal(last) || IsCourtOrJournal(first)) return false;
        var ofState = GermanStates.Skip(tokens, end);
        if (!(last.EndsWith("G") || last.EndsWith("VO") || (ofState > end && last[^1] is 'O' or 'V'))) return false;
        var (capitals, small) = Letters(last);
        if (capitals < 2 || (small == 0 && ofState == end)) return false;
        law = new LawName(i, ofState, LawCodes.Rule(tokens.Text(i, ofState)));
        return true;
    }

    private static bool IsGluedToWord(LegalTokens tokens, int i) =>
        tokens.Glued(i) && tokens.Kind(i - 1) == TokenKind.Mark && tokens.Text(i - 1) is not ['(' or '<' or '[' or '"' or '„'];

    private static (int Capitals, int Small) Letters(ReadOnlySpan<char> word)
    {
        var (capitals, small) = (0, 0);
        foreach (var c in word)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        }

        return (capitals, small);
    }
}
