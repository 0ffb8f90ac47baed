using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Wiki.Core.Search.Analysis;

/// <summary>What the index keeps of one word.</summary>
/// <param name="Folded">One spelling for all, not stemmed.</param>
/// <param name="Term">Stem of the whole word.</param>
/// <param name="Parts">Stems of the parts of a compound; empty for a simple word.</param>
/// <param name="Stream">The word as the FTS5 tokenizer reads it: term and, at the same position, its parts.</param>
internal sealed record WordForms(string Folded, string Term, IReadOnlyList<string> Parts, string Stream)
{
    /// <summary>Positions and terms count alike everywhere; how many terms stand in <see cref="Stream"/>.</summary>
    public int TermCount => 1 + Parts.Count;
}

/// <summary>German analysis of one index version: folding, stemming, splitting; safe for many threads, words are remembered.</summary>
internal sealed class GermanAnalyzer(CompoundLexicon lexicon)
{
    /// <summary>Stands before the part of a compound: found by its word, but worth less than the word itself.</summary>
    public const char PartSign = '~';

    private const int MostWordsRemembered = 300_000;

    private readonly ConcurrentDictionary<string, WordForms> cache = new(StringComparer.Ordinal);

    public CompoundLexicon Lexicon => lexicon;

    /// <summary>Changes whenever the analysis of any kind of word changes: an index made by another analysis has to be rebuilt.</summary>
    public static string Fingerprint { get; } = FingerprintOf(new GermanAnalyzer(new CompoundLexicon(ShippedWords.All)));

    /// <summary>Null for signs without any letter left.</summary>
    public WordForms? Analyze(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[GermanFolding.MaxLength];
        var folded = buffer[..GermanFolding.Fold(word, buffer)];
        if (folded.IsEmpty) return null;
        if (cache.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var known)) return known;

        var forms = Make(folded.ToString());
        if (cache.Count > MostWordsRemembered) cache.Clear();
        cache[forms.Folded] = forms;
        return forms;
    }

    private static string FingerprintOf(GermanAnalyzer analyzer)
    {
        const string Probe =
            "Führerschein Fuehrerschein neue Dauer Quelle Maße Fußgänger E\u0301tude Işık Łódź Strom­spar Erlaubnisse Ausländerinnen Kindern "
            + "schönste längst Chancen-Aufenthaltsrecht Aufenthaltserlaubnisse Ausbildungsduldungen Kinderreisepässe 25b 104c ſtadt œuvre 日本 ﬁnal";
        var output = new StringBuilder();
        var scanner = new WordScanner(Probe);
        while (scanner.Next()) output.Append(analyzer.Analyze(scanner.Word)?.Stream).Append('|');
        foreach (var word in analyzer.Lexicon.Words.Order(StringComparer.Ordinal)) output.Append(analyzer.Analyze(word)?.Stream);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(output.ToString())))[..16];
    }

    private WordForms Make(string folded)
    {
        var term = GermanLightStem.Stem(folded);
        string[] parts = [.. lexicon.Split(folded).Select(GermanLightStem.Stem).Where(part => part != term).Distinct()];
        var stream = new StringBuilder(term);
        foreach (var part in parts) stream.Append(' ').Append(Fts5.Fts5Tokenizer.SamePosition).Append(PartSign).Append(part);
        return new WordForms(folded, term, parts, stream.ToString());
    }
}
