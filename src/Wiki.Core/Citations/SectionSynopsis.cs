using Wiki.Core.Markup.Diff;

namespace Wiki.Core.Citations;

/// <summary>Lays two states of a section side by side, sentence by sentence and item by item, with the words that differ.</summary>
internal static class SectionSynopsis
{
    public static IReadOnlyList<SynopsisRow> Of(IReadOnlyList<StatutePart> before, IReadOnlyList<StatutePart> after)
    {
        var rows = new List<SynopsisRow>();
        foreach (var (old, now) in Aligned(before, after, part => part.Number ?? "")) rows.AddRange(Rows(old, now));
        return rows;
    }

    private static IEnumerable<SynopsisRow> Rows(StatutePart? old, StatutePart? now)
    {
        var pairs = Aligned(Segment.Of(old), Segment.Of(now), segment => StatuteDigest.Plain(segment.Text));
        foreach (var (was, isNow) in PairUp(pairs))
        {
            var same = was is not null && isNow is not null && StatuteDigest.Plain(was.Text) == StatuteDigest.Plain(isNow.Text);
            var (oldPieces, newPieces) = Pieces(was?.Text, isNow?.Text, same);
            yield return new SynopsisRow((now ?? old)?.Number, (isNow ?? was)!.Label, oldPieces, newPieces) { IsSame = same }; // a pair has a side
        }
    }

    /// <summary>What is only old and only new between two equal ones belongs together: first by label, then in turn.</summary>
    private static IEnumerable<(Segment? Old, Segment? Now)> PairUp(IEnumerable<(Segment? Old, Segment? Now)> pairs)
    {
        var (olds, news) = (new List<Segment>(), new List<Segment>());
        foreach (var (old, now) in pairs)
        {
            if (old is not null && now is not null)
            {
                foreach (var pair in Gap(olds, news)) yield return pair;
                (olds, news) = ([], []);
                yield return (old, now);
            }
            else if (old is not null) olds.Add(old);
            else if (now is not null) news.Add(now);
        }

        foreach (var pair in Gap(olds, news)) yield return pair;
    }

    private static IEnumerable<(Segment? Old, Segment? Now)> Gap(List<Segment> olds, List<Segment> news) =>
        Aligned(olds, news, segment => segment.Label);

    /// <summary>Longest common subsequence by key; the rest in order, old before new.</summary>
    private static IEnumerable<(T? Old, T? Now)> Aligned<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key) where T : class
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = key(before[i]) == key(after[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var (a, b) = (0, 0);
        while (a < before.Count || b < after.Count)
        {
            if (a < before.Count && b < after.Count && key(before[a]) == key(after[b])) yield return (before[a++], after[b++]);
            else if (a < before.Count && (b == after.Count || lengths[a + 1, b] >= lengths[a, b + 1])) yield return (before[a++], null);
            else yield return (null, after[b++]);
        }
    }

    private static (IReadOnlyList<DiffPiece>? Old, IReadOnlyList<DiffPiece>? New) Pieces(string? old, string? now, bool same)
    {
        if (same || old is null || now is null) return (Whole(old, same, PieceKind.Removed), Whole(now, same, PieceKind.Added));
        var pieces = TextDiff.Words(old, now);
        return ([.. pieces.Where(piece => piece.Kind != PieceKind.Added)], [.. pieces.Where(piece => piece.Kind != PieceKind.Removed)]);
    }

    private static List<DiffPiece>? Whole(string? text, bool same, PieceKind otherwise) =>
        text is null ? null : [new(same ? PieceKind.Same : otherwise, text)];

    /// <summary>A sentence without its list, or one item of the list.</summary>
    private sealed record Segment(string Label, string Text)
    {
        public static List<Segment> Of(StatutePart? part)
        {
            if (part is null) return [];
            var starts = part.Units.GroupBy(unit => unit.Start).OrderBy(units => units.Key).Select(units => units.Last()).ToList();
            var segments = new List<Segment>();
            if (starts.Count == 0 || starts[0].Start > 0) Add(null, 0, starts.Count == 0 ? part.Text.Length : starts[0].Start);
            for (var i = 0; i < starts.Count; i++) Add(starts[i], starts[i].Start, i + 1 < starts.Count ? starts[i + 1].Start : part.Text.Length);
            return segments;

            void Add(StatuteUnit? unit, int start, int end)
            {
                if (part.Text[start..end].Trim() is { Length: > 0 } text) segments.Add(new(UnitNames.Label(part.Number, unit), text));
            }
        }
    }
}
