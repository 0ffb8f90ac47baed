namespace Wiki.Core.Markup.Diff;

/// <summary>Turns differing units into blocks for people: pairs what was reworded, folds what stayed.</summary>
internal static class DiffBlocks
{
    /// <summary>Share of common words from which two paragraphs count as the same one, reworded.</summary>
    private const double MinLikeness = 0.35;

    /// <summary>Beyond this many pairs in one place, paragraphs are not compared with each other any more.</summary>
    private const int MaxPairs = 2_500;

    public static List<DiffBlock> Of(List<TextUnit> old, List<TextUnit> @new)
    {
        var blocks = new List<DiffBlock>();
        var place = 0;
        foreach (var hunk in SequenceMatch.Between([.. old.Select(u => u.Content)], [.. @new.Select(u => u.Content)]))
        {
            Unchanged(blocks, @new, place, hunk.StartB);
            Changed(blocks, old.GetRange(hunk.StartA, hunk.CountA), @new.GetRange(hunk.StartB, hunk.CountB));
            place = hunk.EndB;
        }

        Unchanged(blocks, @new, place, @new.Count);
        return blocks;
    }

    private static void Unchanged(List<DiffBlock> blocks, List<TextUnit> units, int from, int to)
    {
        var run = units.GetRange(from, to - from);
        if (run.TrueForAll(u => u.IsBlank)) return;

        blocks.Add(Block(DiffKind.Unchanged, run, [new DiffPiece(PieceKind.Same, Text(run))]));
    }

    private static void Changed(List<DiffBlock> blocks, List<TextUnit> old, List<TextUnit> @new)
    {
        var (fromOld, fromNew) = (0, 0);
        foreach (var (a, b) in Pairs(old, @new).Append((old.Count, @new.Count)))
        {
            Whole(blocks, DiffKind.Removed, PieceKind.Removed, old[fromOld..a]);
            Whole(blocks, DiffKind.Added, PieceKind.Added, @new[fromNew..b]);
            if (a < old.Count && b < @new.Count) blocks.Add(Block(DiffKind.Changed, [@new[b]], WordDiff.Between(old[a].Content, @new[b].Content)));
            (fromOld, fromNew) = (a + 1, b + 1);
        }
    }

    /// <summary>Paragraphs under different headings are different blocks; empty lines between paragraphs go along with them.</summary>
    private static void Whole(List<DiffBlock> blocks, DiffKind kind, PieceKind piece, List<TextUnit> units)
    {
        for (var from = 0; from < units.Count;)
        {
            var to = from + 1;
            while (to < units.Count && units[to].HeadingPath.SequenceEqual(units[from].HeadingPath)) to++;
            var run = units[from..to];
            var alone = run.TrueForAll(u => u.IsBlank) && units.Count > run.Count;
            if (!alone) blocks.Add(Block(kind, run, [new DiffPiece(piece, Text(run))]));
            from = to;
        }
    }

    private static DiffBlock Block(DiffKind kind, List<TextUnit> units, IReadOnlyList<DiffPiece> pieces) =>
        new(kind, units[0].HeadingPath, pieces, units.Count(u => !u.IsBlank), units.Count(u => u.IsHeading));

    private static string Text(List<TextUnit> units) => string.Join('\n', units.Select(u => u.Content));

    /// <summary>The most alike units in the same order on both sides (longest common subsequence by likeness).</summary>
    private static List<(int Old, int New)> Pairs(List<TextUnit> old, List<TextUnit> @new)
    {
        if (old.Count == 0 || @new.Count == 0 || old.Count * (long)@new.Count > MaxPairs) return [];

        var (oldWords, newWords) = (old.ConvertAll(Words), @new.ConvertAll(Words));
        var like = oldWords.ConvertAll(o => newWords.ConvertAll(n => Likeness(o, n)));
        if (old.Count == 1 && @new.Count == 1 && like[0][0] > 0) return [(0, 0)];

        var best = new double[old.Count + 1, @new.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = @new.Count - 1; j >= 0; j--)
            {
                var paired = like[i][j] >= MinLikeness ? like[i][j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(int Old, int New)>();
        for (var (i, j) = (0, 0); i < old.Count && j < @new.Count;)
        {
            if (like[i][j] >= MinLikeness && best[i, j] <= like[i][j] + best[i + 1, j + 1]) pairs.Add((i++, j++));
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    /// <summary>Common words of both, from 0 to 1 (Dice); texts that differ in white space only are fully alike.</summary>
    private static double Likeness(Dictionary<string, int> left, Dictionary<string, int> right)
    {
        var total = left.Values.Sum() + right.Values.Sum();
        return total == 0 ? 0 : 2.0 * left.Sum(w => Math.Min(w.Value, right.GetValueOrDefault(w.Key))) / total;
    }

    /// <summary>A line of signs only (a rule, a table's second line) is its own word.</summary>
    private static Dictionary<string, int> Words(TextUnit unit)
    {
        var words = WordDiff.Tokens(unit.Content).Where(t => char.IsLetterOrDigit(t[0])).CountBy(t => t).ToDictionary();
        if (words.Count == 0 && !unit.IsBlank) words[unit.Content.Trim()] = 1;
        return words;
    }
}
