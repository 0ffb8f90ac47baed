namespace Wiki.Core.Citations;

/// <summary>What differs between two states of a law, section by section. Dates are sightings, so a missing section may be an error of the file.</summary>
internal static class StatuteDiff
{
    /// <param name="next">The first later state with another content; null when none was seen yet. Only it can confirm that a section is gone.</param>
    public static IReadOnlyList<SectionDifference> Between(
        IReadOnlyList<SectionLine> before, IReadOnlyList<SectionLine> after, IReadOnlyList<SectionLine>? next)
    {
        var pairs = Pair(before, after);
        var differences = new List<SectionDifference>();
        foreach (var (old, now) in pairs)
        {
            var (was, isThere) = (old is { IsRepealed: false }, now is { IsRepealed: false });
            if (was && isThere && old!.WordingHash != now!.WordingHash) differences.Add(new(now, old, StatuteChangeKind.Changed)); // both are there
            else if (!was && isThere) differences.Add(new(now!, old, StatuteChangeKind.Added));
            else if (was && !isThere) differences.Add(new(old!, null, now is not null || IsGone(old!.Name, after, next) ? StatuteChangeKind.Removed : StatuteChangeKind.Unclear));
        }

        return differences;
    }

    /// <summary>Numbers of the Absätze that are new, different or gone; what has no number cannot be named.</summary>
    public static IReadOnlyList<string> Subsections(IReadOnlyList<SubsectionMark> before, IReadOnlyList<SubsectionMark> after)
    {
        var different = before.ToHashSet();
        different.SymmetricExceptWith(after);
        return [.. different.Select(mark => mark.Number).Distinct().OrderBy(SectionNames.SortKey)];
    }

    /// <summary>A collective entry of repealed sections says so at once; otherwise the next different state must miss it too.</summary>
    private static bool IsGone(string name, IReadOnlyList<SectionLine> after, IReadOnlyList<SectionLine>? next) =>
        IsCovered(name, after) || (next is not null && !next.Any(line => line.Name == name && !line.IsRepealed));

    private static bool IsCovered(string name, IReadOnlyList<SectionLine> lines) =>
        lines.Any(line => SectionNames.Covers(line.Name, SectionNames.CodeOf(name)));

    /// <summary>The same name and number first; what remains finds its partner by name, because split sections get new numbers.</summary>
    private static List<(SectionLine? Old, SectionLine? Now)> Pair(IReadOnlyList<SectionLine> before, IReadOnlyList<SectionLine> after)
    {
        var exact = before.GroupBy(line => (line.Name, line.DocumentKey)).ToDictionary(lines => lines.Key, lines => new Queue<SectionLine>(lines));
        var partners = new Dictionary<SectionLine, SectionLine>(ReferenceEqualityComparer.Instance);
        foreach (var line in after)
        {
            if (exact.TryGetValue((line.Name, line.DocumentKey), out var same) && same.TryDequeue(out var old)) partners[line] = old;
        }

        var left = exact.Values.SelectMany(lines => lines).GroupBy(line => line.Name).ToDictionary(lines => lines.Key, lines => new Queue<SectionLine>(lines));
        foreach (var line in after.Where(line => !partners.ContainsKey(line)))
        {
            if (left.TryGetValue(line.Name, out var named) && named.TryDequeue(out var old)) partners[line] = old;
        }

        var matched = partners.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. after.Select(line => (partners.GetValueOrDefault(line), (SectionLine?)line)),
            .. before.Where(line => !matched.Contains(line)).Select(line => ((SectionLine?)line, (SectionLine?)null))];
    }
}

/// <summary>A section in one state, as far as a comparison needs it.</summary>
internal sealed record SectionLine(string Name, string DocumentKey, string Code, string Title, bool IsRepealed, string WordingHash, int TextId);

/// <param name="Line">As it is now; of a section that is gone, as it was.</param>
/// <param name="Old">As it was; null when there was none.</param>
internal sealed record SectionDifference(SectionLine Line, SectionLine? Old, StatuteChangeKind Kind);

/// <summary>How a section differs from the state before.</summary>
public enum StatuteChangeKind
{
    Added,
    Changed,

    /// <summary>Repealed in so many words, or missing in two different states.</summary>
    Removed,

    /// <summary>Missing, and no later state says whether for good.</summary>
    Unclear,
}
