namespace Wiki.Core.LegalText;

/// <summary>Levels of a citation from § down; those marked Inner are read but not kept (halves of sentences, alternatives).</summary>
internal enum NormLevel { Section, Subsection, Subparagraph, Sentence, Number, Letter, Inner }

/// <summary>The words and abbreviations that announce a unit: Abs., Satz, Nr., lit. and their forms.</summary>
internal static class NormUnits
{
    private static readonly Dictionary<string, NormLevel> Markers = Build();
    private static readonly Dictionary<string, NormLevel>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Markers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Ordinals =
    [
        "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft", "dreizehnt", "vierzehnt",
        "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst",
    ];

    internal static bool TryLevel(ReadOnlySpan<char> word, out NormLevel level) => Lookup.TryGetValue(word, out level);

    /// <summary>Number of an inflected ordinal (Zweiten, zwölftes), or 0.</summary>
    internal static int Ordinal(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > 13) return 0;
        Span<char> lower = stackalloc char[13];
        word.ToLowerInvariant(lower);
        var stem = lower[..word.Length].TrimEnd("nrsm").TrimEnd('e');
        if (stem.SequenceEqual("siebent")) return 7;
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (stem.SequenceEqual(Ordinals[i])) return i + 1;
        }

        return 0;
    }

    /// <summary>Value of a Roman number up to 39 in capitals, or 0.</summary>
    internal static int Roman(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 7) return 0;
        var value = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var digit = RomanDigit(word[i]);
            if (digit == 0) return 0;
            value += i + 1 < word.Length && digit < RomanDigit(word[i + 1]) ? -digit : digit;
        }

        return value is > 0 and < 40 && Written(value).SequenceEqual(word) ? value : 0;
    }

    internal static string Written(int value)
    {
        var tens = new string('X', value / 10);
        return tens + (value % 10) switch
        {
            1 => "I",
            2 => "II",
            3 => "III",
            4 => "IV",
            5 => "V",
            6 => "VI",
            7 => "VII",
            8 => "VIII",
            9 => "IX",
            _ => "",
        };
    }

    private static int RomanDigit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };

    private static Dictionary<string, NormLevel> Build()
    {
        var markers = new Dictionary<string, NormLevel>(StringComparer.Ordinal);
        Add(NormLevel.Subsection, "Abs", "Absatz", "Absatzes", "Absätze", "Absätzen", "abs", "ABs");
        Add(NormLevel.Subparagraph, "UAbs", "Unterabs", "Unterabsatz", "Unterabsatzes", "Unterabsätze", "UA");
        Add(NormLevel.Sentence, "Satz", "S", "Satzes", "Sätze", "Sätzen", "Sätzes");
        Add(NormLevel.Number, "Nr", "Nrn", "Nummer", "Nummern", "Ziff", "Ziffer", "Ziffern", "Z", "Nm");
        Add(NormLevel.Letter, "Buchst", "Buchstabe", "Buchstaben", "Buchstabens", "lit", "Lit", "litt", "Bst");
        Add(NormLevel.Inner, "Halbsatz", "Halbs", "Halbsatzes", "Halbsätze", "Hs", "HS", "Hlbs", "Halbssatz", "Alt", "Alternative", "Alternativen",
            "Var", "Variante", "Varianten", "Fall", "Teils", "Teilsatz", "Satzteil", "Spiegelstrich", "Tiret", "Doppelbuchst",
            "Doppelbuchstabe", "Doppelbuchstaben", "Gedankenstrich", "Abschn", "Abschnitt", "Anstrich", "Untersatz", "Fallgruppe");
        return markers;

        void Add(NormLevel level, params string[] words)
        {
            foreach (var word in words) markers[word] = level;
        }
    }
}
