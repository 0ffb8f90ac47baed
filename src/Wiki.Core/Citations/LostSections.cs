namespace Wiki.Core.Citations;

/// <summary>Sections that a state no longer has. Many at once mean a damaged file rather than a reform.</summary>
internal static class LostSections
{
    private const int ToleratedNumber = 10;
    private const double ToleratedShare = 0.05;

    /// <summary>A section inside a collective entry is repealed, not lost.</summary>
    public static List<string> Between(IReadOnlyCollection<string> before, IReadOnlyCollection<string> after)
    {
        var present = after.ToHashSet(StringComparer.Ordinal);
        var collective = after.Where(SectionNames.IsCollective).ToList();
        return [.. before.Where(name => !present.Contains(name) && !IsCovered(name, collective))];
    }

    public static bool AreTooMany(int lost, int before) => lost > ToleratedNumber && lost > before * ToleratedShare;

    public static string Describe(List<string> lost, int before) =>
        $"{lost.Count} von {before} Einträgen des Standes davor fehlen: {string.Join(", ", lost.Take(20))}{(lost.Count > 20 ? " …" : "")}";

    private static bool IsCovered(string name, List<string> collective)
    {
        if (!SectionNames.IsCollective(name)) return collective.Exists(entry => SectionNames.Covers(entry, SectionNames.CodeOf(name)));
        var ends = SectionNames.EndsOf(name);
        return collective.Exists(entry => SectionNames.Covers(entry, ends.From) && SectionNames.Covers(entry, ends.To));
    }
}
