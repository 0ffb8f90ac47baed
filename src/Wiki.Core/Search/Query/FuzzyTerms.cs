using System.Collections.Concurrent;

namespace Wiki.Core.Search.Query;

/// <summary>A known term near a misspelt one.</summary>
internal readonly record struct FuzzyMatch(string Term, int Distance, int Documents);

/// <summary>
/// The terms of the index by length, to find the nearest ones to a misspelt word: one wrong, missing, extra or swapped letter up to seven
/// letters, two from eight on. A mask of the letters used rejects nearly all candidates before any comparing.
/// </summary>
internal sealed class FuzzyTerms(Func<string, int> countOf)
{
    private const int Shortest = 4;
    private const int Longest = 48;
    private const int Most = 3;

    private readonly ConcurrentDictionary<string, byte> known = new(StringComparer.Ordinal);
    private readonly Bucket[] buckets = [.. Enumerable.Range(0, Longest + 1).Select(_ => new Bucket([], [], 0))];

    /// <summary>Only the one writer adds; readers see a bucket as it was or as it is.</summary>
    public void Add(string term)
    {
        if (term.Length is < Shortest - 1 or > Longest || term.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0 || !known.TryAdd(term, 0)) return;
        var (terms, masks, count) = buckets[term.Length];
        if (count == terms.Length)
        {
            Array.Resize(ref terms, Math.Max(16, count * 2));
            Array.Resize(ref masks, terms.Length);
        }

        terms[count] = term;
        masks[count] = MaskOf(term);
        Volatile.Write(ref buckets[term.Length], new Bucket(terms, masks, count + 1));
    }

    public IReadOnlyList<FuzzyMatch> Nearest(string term)
    {
        if (term.Length is < Shortest or > Longest || term.AsSpan().ContainsAnyInRange('0', '9')) return [];

        var limit = term.Length >= 8 ? 2 : 1;
        List<FuzzyMatch> found = [];
        var mask = MaskOf(term);
        for (var length = term.Length - limit; length <= Math.Min(Longest, term.Length + limit); length++)
        {
            var (terms, masks, count) = Volatile.Read(ref buckets[length]);
            for (var i = 0; i < count; i++)
            {
                if (uint.PopCount(masks[i] ^ mask) > 2 * limit) continue;
                var distance = Distance(term, terms[i], limit);
                if (distance > limit || distance == 0) continue;
                var documents = countOf(terms[i]);
                if (documents <= 0) continue;
                if (distance < limit)
                {
                    limit = distance; // only the nearest ones are wanted
                    found.RemoveAll(match => match.Distance > distance);
                }

                found.Add(new FuzzyMatch(terms[i], distance, documents));
            }
        }

        return [.. found.OrderByDescending(match => match.Documents * (match.Term[0] == term[0] ? 3 : 1)).ThenBy(match => match.Term, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Optimal string alignment distance (insert, delete, replace, swap neighbours); anything above the limit counts as limit + 1.</summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        Span<int> older = stackalloc int[b.Length + 1];
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) before[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(before[j] + 1, row[j - 1] + 1), before[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) value = Math.Min(value, older[j - 2] + 1);
                row[j] = value;
                best = Math.Min(best, value);
            }

            if (best > limit) return limit + 1;
            var free = older;
            older = before;
            before = row;
            row = free;
        }

        return before[b.Length];
    }

    private static uint MaskOf(string term)
    {
        uint mask = 0;
        foreach (var letter in term) mask |= 1u << (letter - 'a' & 31);
        return mask;
    }

    private sealed record Bucket(string[] Terms, uint[] Masks, int Count);
}
