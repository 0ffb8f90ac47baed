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

    internal static bool Counts(LegalTokens tokens, LawName law)
    {
        var word = tokens.Text(law.First);
        if (IsCourtOrJournal(word)) return false;
        var capitals = 0;
        foreach (var c in word) capitals += char.IsUpper(c) ? 1 : 0;
        return capitals >= 2;
    }

    /// <summary>An abbreviation the index does not know but that ends as only laws do: KHEntgG, PatKostZV.</summary>
    internal static bool TryUnknown(LegalTokens tokens, int i, out LawName law)
    {
        law = default;
        if (!tokens.IsCapitalised(i)) return false;
        var word = tokens.Text(i);
        if (word.Length is < 4 or > 20 || word[^1] != 'G' || IsCourtOrJournal(word) || (tokens.Glued(i) && tokens.Kind(i - 1) == TokenKind.Mark && !tokens.Is(i - 1, '('))) return false;
        if (Compound.End(tokens, i) != i + 1) return false;
        var small = 0;
        foreach (var c in word) small += char.IsLower(c) ? 1 : 0;
        if (small == 0) return false;
        law = new LawName(i, i + 1, LawCodes.Rule(word.ToString()));
        return true;
    }
}
