using Wiki.Core.LegalText;
using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Search.Words;

/// <summary>The search words, ready to be found in an analysed query.</summary>
internal sealed class SynonymSet
{
    private const int LongestInWords = 6;

    private readonly Dictionary<string, List<Entry>> byTerms = new(StringComparer.Ordinal);
    private readonly List<(NormRef Norm, SearchWord Word)> confusableNorms = [];

    public SynonymSet(IEnumerable<SearchWord> words, GermanAnalyzer analyzer)
    {
        foreach (var word in words)
        {
            var terms = word.Terms.Select(term => new SynonymTerm(term, TermsOf(term, analyzer), NormsOf(term))).ToArray();
            if (word.Kind == SearchWordKind.Confusable) confusableNorms.AddRange(terms.SelectMany(term => term.Norms).Select(norm => (norm, word)));
            for (var i = 0; i < terms.Length; i++)
            {
                if (terms[i].Terms.Count is 0 or > LongestInWords) continue;
                if (word.Kind == SearchWordKind.Confusable && terms[i].Norms.Count > 0) continue; // found by the citation, not by its letters
                if (word.Kind == SearchWordKind.Colloquial && i > 0) break; // who types the official word means it
                var others = terms.Where((_, other) => other != i).ToArray();
                var key = string.Join(' ', terms[i].Terms);
                if (!byTerms.TryGetValue(key, out var entries)) byTerms[key] = entries = [];
                entries.Add(new Entry(word, terms[i], others));
            }
        }
    }

    public static SynonymSet Empty { get; } = new([], new GermanAnalyzer(new CompoundLexicon([])));

    /// <summary>All search words that occur in a sequence of terms, with place and length in words.</summary>
    public IEnumerable<SynonymMatch> Find(IReadOnlyList<string> terms)
    {
        if (byTerms.Count == 0) yield break;
        for (var start = 0; start < terms.Count; start++)
        {
            for (var length = 1; length <= Math.Min(LongestInWords, terms.Count - start); length++)
            {
                if (!byTerms.TryGetValue(string.Join(' ', terms.Skip(start).Take(length)), out var entries)) continue;
                foreach (var entry in entries) yield return new SynonymMatch(start, length, entry.Word, entry.Others);
            }
        }
    }

    /// <summary>Pairs that are confused with one of the sections asked for; § 28 Abs. 1 counts for § 28.</summary>
    public IEnumerable<SearchWord> Confusables(IReadOnlyList<NormRef> norms) =>
        confusableNorms
            .Where(pair => norms.Any(norm =>
                norm.Law == pair.Norm.Law && norm.Section == pair.Norm.Section && (pair.Norm.Subsection is null || norm.Subsection == pair.Norm.Subsection)))
            .Select(pair => pair.Word);

    private static List<string> TermsOf(string text, GermanAnalyzer analyzer)
    {
        List<string> terms = [];
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            if (analyzer.Analyze(scanner.Word) is { } forms) terms.Add(forms.Term);
        }

        return terms;
    }

    private static IReadOnlyList<NormRef> NormsOf(string text) =>
        [
            .. CitationRecognizer.Recognize(text, LawNames.ResidenceAct).SelectMany(citation => citation.Norms)
                .Select(cited => cited.Norm.WithDefaultLaw(LawNames.ResidenceAct)).Where(norm => norm.Section is not null),
        ];

    private sealed record Entry(SearchWord Word, SynonymTerm Term, IReadOnlyList<SynonymTerm> Others);
}

/// <summary>One term of a search word: as editors wrote it, analysed, and as a citation if it is one.</summary>
internal sealed record SynonymTerm(string Text, IReadOnlyList<string> Terms, IReadOnlyList<NormRef> Norms);

/// <summary>A search word found in a query.</summary>
internal sealed record SynonymMatch(int Start, int Length, SearchWord Word, IReadOnlyList<SynonymTerm> Others);
