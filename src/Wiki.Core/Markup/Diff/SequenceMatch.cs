using System.Globalization;
using DiffPlex;

namespace Wiki.Core.Markup.Diff;

/// <summary>Aligns two sequences of texts. DiffPlex does the work; where it would take too long, elements that occur once on both sides cut the task first.</summary>
internal static class SequenceMatch
{
    /// <summary>DiffPlex needs time in the order of this product when nothing agrees: 4 million take about 0.1 s.</summary>
    private const long MaxProduct = 4_000_000;

    /// <summary>Stretches that differ, in order; everything between them is equal.</summary>
    public static List<Hunk> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var hunks = new List<Hunk>();
        Compare(Number(before, numbers), 0, Number(after, numbers), 0, hunks, mayCut: true);
        return hunks;
    }

    private static int[] Number(IReadOnlyList<string> texts, Dictionary<string, int> numbers)
    {
        var result = new int[texts.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!numbers.TryGetValue(texts[i], out var number)) numbers[texts[i]] = number = numbers.Count;
            result[i] = number;
        }

        return result;
    }

    private static void Compare(ReadOnlySpan<int> a, int startA, ReadOnlySpan<int> b, int startB, List<Hunk> hunks, bool mayCut)
    {
        var front = a.CommonPrefixLength(b);
        a = a[front..];
        b = b[front..];
        (startA, startB) = (startA + front, startB + front);
        var back = 0;
        while (back < a.Length && back < b.Length && a[^(back + 1)] == b[^(back + 1)]) back++;
        a = a[..^back];
        b = b[..^back];

        if (a.IsEmpty && b.IsEmpty) return;

        if (a.IsEmpty || b.IsEmpty) hunks.Add(new Hunk(startA, a.Length, startB, b.Length));
        else if ((long)a.Length * b.Length <= MaxProduct) hunks.AddRange(WithDiffPlex(a, startA, b, startB));
        else if (!mayCut || Anchors(a, b) is not { Count: > 0 } anchors) hunks.Add(new Hunk(startA, a.Length, startB, b.Length));
        else Cut(a, startA, b, startB, anchors, hunks);
    }

    private static void Cut(ReadOnlySpan<int> a, int startA, ReadOnlySpan<int> b, int startB, List<(int A, int B)> anchors, List<Hunk> hunks)
    {
        var (fromA, fromB) = (0, 0);
        foreach (var (toA, toB) in anchors.Append((a.Length, b.Length)))
        {
            Compare(a[fromA..toA], startA + fromA, b[fromB..toB], startB + fromB, hunks, mayCut: false);
            (fromA, fromB) = (toA, toB); // an anchor is the equal first element of the next stretch
        }
    }

    private static IEnumerable<Hunk> WithDiffPlex(ReadOnlySpan<int> a, int startA, ReadOnlySpan<int> b, int startB) =>
        new Differ().CreateCustomDiffs(Lines(a), Lines(b), ignoreWhiteSpace: false, ignoreCase: false, static lines => lines.Split('\n')).DiffBlocks
            .Select(d => new Hunk(startA + d.DeleteStartA, d.DeleteCountA, startB + d.InsertStartB, d.InsertCountB));

    private static string Lines(ReadOnlySpan<int> numbers) =>
        string.Join('\n', numbers.ToArray().Select(n => n.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Elements that occur exactly once on both sides, as many as stand in the same order on both (patience sorting).</summary>
    private static List<(int A, int B)> Anchors(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (onceA, onceB) = (Once(a), Once(b));
        var pairs = onceA.Where(p => p.Value >= 0 && onceB.GetValueOrDefault(p.Key, -1) >= 0).Select(p => (A: p.Value, B: onceB[p.Key])).OrderBy(p => p.A).ToList();
        var (tops, before) = (new List<int>(), new int[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            var pile = tops.Count == 0 || pairs[tops[^1]].B < pairs[i].B ? tops.Count : tops.BinarySearch(i, Comparer<int>.Create((x, y) => pairs[x].B.CompareTo(pairs[y].B)));
            if (pile < 0) pile = ~pile;
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            if (pile == tops.Count) tops.Add(i);
            else tops[pile] = i;
        }

        var anchors = new List<(int A, int B)>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = before[i]) anchors.Add(pairs[i]);
        anchors.Reverse();
        return anchors;
    }

    /// <summary>Place of each element, −1 when it occurs more than once.</summary>
    private static Dictionary<int, int> Once(ReadOnlySpan<int> numbers)
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < numbers.Length; i++) places[numbers[i]] = places.ContainsKey(numbers[i]) ? -1 : i;
        return places;
    }
}

/// <summary>Stretches on both sides that stand for each other; one of them may be empty.</summary>
internal readonly record struct Hunk(int StartA, int CountA, int StartB, int CountB)
{
    public int EndA => StartA + CountA;

    public int EndB => StartB + CountB;
}
