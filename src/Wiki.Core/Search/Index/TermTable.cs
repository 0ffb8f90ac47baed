using System.Collections.Concurrent;
using Wiki.Core.Search.Analysis;
using Wiki.Core.Search.Query;

namespace Wiki.Core.Search.Index;

/// <summary>
/// In how many valid documents each term stands. Superseded and future texts are not counted, so their words are neither known nor
/// suggested. Changed by the one writer, read by everybody; a reader a moment early or late is off by one, which no ranking notices.
/// </summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly FuzzyTerms fuzzy;

    public TermTable() => fuzzy = new FuzzyTerms(CountOfWordOrPart);

    public int Count(string term) => counts.GetValueOrDefault(term);

    public int CountOfWordOrPart(string term) => Count(term) + Count(GermanAnalyzer.PartSign + term);

    public bool Contains(ReadOnlySpan<char> term) =>
        counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var count) && count > 0;

    public bool IsKnownLaw(string code) => Count(NormTerms.Sign + code) > 0;

    /// <summary>Terms nearest to a misspelt one, best first.</summary>
    public IReadOnlyList<FuzzyMatch> Nearest(string term) => fuzzy.Nearest(term);

    /// <summary>Adds (or with a negative number takes away) documents that hold the term.</summary>
    public void Add(string term, int documents)
    {
        var isNew = !counts.ContainsKey(term);
        counts.AddOrUpdate(term, documents, (_, count) => count + documents);
        if (isNew) fuzzy.Add(term[0] == GermanAnalyzer.PartSign ? term[1..] : term);
    }
}
