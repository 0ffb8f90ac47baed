using System.Security.Cryptography;
using System.Text;

namespace Wiki.Core.Search.Analysis;

/// <summary>
/// The words that compounds are made of, and how a compound falls apart: only into parts that cover it completely, with linking elements
/// between them, long parts first. Frozen for the life of an index: old and new pages must be split alike.
/// </summary>
internal sealed class CompoundLexicon
{
    public const int ShortestPart = 3;

    private const int ShortestCompound = 7;
    private const int Unreachable = int.MaxValue / 2;

    private static readonly string[] Links = ["", "s", "es", "n", "en", "er", "e", "ns"];

    private readonly HashSet<string> words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> byLetters;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> byStem;

    /// <param name="words">Folded, not stemmed.</param>
    public CompoundLexicon(IEnumerable<string> words)
    {
        this.words = [.. words];
        byLetters = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string> stems = [.. this.words.Select(GermanLightStem.Stem).Where(stem => stem.Length > ShortestPart)];
        byStem = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        Hash = HashOf(this.words);
    }

    public IReadOnlyCollection<string> Words => words;

    public string Hash { get; }

    /// <summary>Parts of a folded word, parts of parts behind their whole; empty when it is no compound of known words.</summary>
    public IReadOnlyList<string> Split(string folded) => Split(folded, IsPart);

    /// <summary>The same cover with another idea of what a part is: the terms of the index, for words the lexicon does not know.</summary>
    public static IReadOnlyList<string> Split(string folded, PartTest isPart)
    {
        if (folded.Length < ShortestCompound || folded.AsSpan().ContainsAnyInRange('0', '9')) return [];
        var cover = Cover(folded, isPart);
        if (cover.Count < 2) return [];

        List<string> parts = [];
        foreach (var part in cover)
        {
            parts.Add(part);
            parts.AddRange(Split(part, isPart));
        }

        return parts;
    }

    private static List<string> Cover(string word, PartTest isPart)
    {
        var n = word.Length;
        Span<int> cost = stackalloc int[n + 1];
        Span<int> from = stackalloc int[n + 1]; // where the last part begins
        Span<int> until = stackalloc int[n + 1]; // where it ends; the rest up to here is its linking element
        cost.Fill(Unreachable);
        cost[0] = 0;
        for (var start = 0; start <= n - ShortestPart; start++)
        {
            if (cost[start] >= Unreachable) continue;
            for (var end = start + ShortestPart; end <= n; end++)
            {
                if ((start == 0 && end == n) || !isPart(word.AsSpan(start, end - start), end == n)) continue;
                foreach (var link in Links)
                {
                    var next = end + link.Length;
                    if (next > n || (link.Length > 0 && next == n) || !word.AsSpan(end).StartsWith(link)) continue;
                    var total = cost[start] + CostOf(end - start, link.Length);
                    if (total >= cost[next]) continue;
                    (cost[next], from[next], until[next]) = (total, start, end);
                }
            }
        }

        List<string> parts = [];
        if (cost[n] >= Unreachable) return parts;
        for (var at = n; at > 0; at = from[at]) parts.Insert(0, word[from[at]..until[at]]);
        return parts;
    }

    /// <summary>Few parts, no very short ones, common linking elements.</summary>
    private static int CostOf(int letters, int link) => 10 + (letters <= 4 ? 6 : 0) + (letters == 3 ? 3 : 0) + (link switch { 0 => 0, 1 => 1, _ => 3 });

    private static string HashOf(IEnumerable<string> words) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words.Order(StringComparer.Ordinal)))))[..16];

    private bool IsPart(ReadOnlySpan<char> part, bool isLast) =>
        byLetters.Contains(part) || (isLast && part.Length > ShortestPart && byStem.Contains(part[..GermanLightStem.Length(part)]));
}

/// <summary>Whether these letters may be a part of a compound; the last part may be inflected.</summary>
internal delegate bool PartTest(ReadOnlySpan<char> part, bool isLast);
