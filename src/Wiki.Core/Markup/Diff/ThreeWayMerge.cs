using System.Text;

namespace Wiki.Core.Markup.Diff;

/// <summary>Two versions of a text that both grew from the same base, side by side paragraph by paragraph.</summary>
public static class ThreeWayMerge
{
    /// <summary>All blocks' texts of one side, joined, give that side's text byte for byte.</summary>
    public static IReadOnlyList<MergeBlock> Of(string @base, string mine, string theirs)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        var (b, m, t) = (TextUnits.Split(@base), TextUnits.Split(mine), TextUnits.Split(theirs));
        var toMine = Changes(b, m);
        var toTheirs = Changes(b, t);
        var blocks = new List<MergeBlock>();
        var place = new Place(0, 0, 0);
        for (var (i, j) = (0, 0); i < toMine.Count || j < toTheirs.Count;)
        {
            var start = Math.Min(StartOf(toMine, i), StartOf(toTheirs, j));
            place = Same(blocks, b, m, t, place, start);
            var (end, firstI, firstJ) = (start, i, j);
            for (var grows = true; grows;)
            {
                grows = false;
                while (i < toMine.Count && Touches(toMine[i], start, end, i == firstI)) (end, grows, i) = (Math.Max(end, toMine[i].EndA), true, i + 1);
                while (j < toTheirs.Count && Touches(toTheirs[j], start, end, j == firstJ)) (end, grows, j) = (Math.Max(end, toTheirs[j].EndA), true, j + 1);
            }

            var next = new Place(end, place.Mine + (end - start) + Growth(toMine, firstI, i), place.Theirs + (end - start) + Growth(toTheirs, firstJ, j));
            blocks.Add(MergeBlock.Between(b[start..end], m[place.Mine..next.Mine], t[place.Theirs..next.Theirs]));
            place = next;
        }

        Same(blocks, b, m, t, place, b.Count);
        return blocks;
    }

    /// <summary>Puts chosen texts together; a paragraph that was the last one on its side gets the line end it needs in the middle.</summary>
    public static string Join(IEnumerable<string> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var text = new StringBuilder();
        foreach (var part in chosen.Where(p => p.Length > 0))
        {
            if (text.Length > 0 && text[^1] is not ('\n' or '\r')) text.Append('\n');
            text.Append(part);
        }

        return text.ToString();
    }

    private static List<Hunk> Changes(List<TextUnit> from, List<TextUnit> to) => SequenceMatch.Between([.. from.Select(u => u.Content)], [.. to.Select(u => u.Content)]);

    private static int StartOf(List<Hunk> hunks, int index) => index < hunks.Count ? hunks[index].StartA : int.MaxValue;

    /// <summary>Changes that overlap in the base, or insert at the same place, belong together.</summary>
    private static bool Touches(Hunk hunk, int start, int end, bool isFirst) => hunk.StartA < end || (isFirst && hunk.StartA == start);

    private static int Growth(List<Hunk> hunks, int from, int to) => hunks.GetRange(from, to - from).Sum(h => h.CountB - h.CountA);

    private static Place Same(List<MergeBlock> blocks, List<TextUnit> b, List<TextUnit> m, List<TextUnit> t, Place place, int end)
    {
        var count = end - place.Base;
        if (count > 0) blocks.Add(MergeBlock.Between(b.GetRange(place.Base, count), m.GetRange(place.Mine, count), t.GetRange(place.Theirs, count)));
        return new Place(end, place.Mine + count, place.Theirs + count);
    }

    private readonly record struct Place(int Base, int Mine, int Theirs);
}

/// <summary>One stretch of a text and what both sides made of it. An empty text means: not there.</summary>
public sealed record MergeBlock(MergeKind Kind, IReadOnlyList<string> HeadingPath, string Base, string Mine, string Theirs)
{
    /// <summary>The text that needs no choice; null for a conflict.</summary>
    public string? Settled => Kind switch
    {
        MergeKind.Conflict => null,
        MergeKind.OnlyTheirs => Theirs,
        _ => Mine,
    };

    internal static MergeBlock Between(List<TextUnit> @base, List<TextUnit> mine, List<TextUnit> theirs)
    {
        var (b, m, t) = (Content(@base), Content(mine), Content(theirs));
        var kind = (m == b, t == b, m == t) switch
        {
            (true, true, _) => MergeKind.Same,
            (false, true, _) => MergeKind.OnlyMine,
            (true, false, _) => MergeKind.OnlyTheirs,
            (_, _, true) => MergeKind.BothEqual,
            _ => MergeKind.Conflict,
        };
        var path = new[] { @base, mine, theirs }.FirstOrDefault(u => u.Count > 0)?[0].HeadingPath ?? [];
        return new MergeBlock(kind, path, Exact(@base), Exact(mine), Exact(theirs));
    }

    private static string Content(List<TextUnit> units) => string.Join('\n', units.Select(u => u.Content)) + units.Count;

    private static string Exact(List<TextUnit> units) => string.Concat(units.Select(u => u.Exact));
}

/// <summary>What both sides did to a stretch of the base text.</summary>
public enum MergeKind
{
    Same,
    OnlyMine,
    OnlyTheirs,
    BothEqual,
    Conflict,
}
