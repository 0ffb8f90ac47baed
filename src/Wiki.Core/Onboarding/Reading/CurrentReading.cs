using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Whether articles are confirmed in the revision that is valid today. What is locked, not valid or not assigned is unknown; what went out of force asks for nothing.</summary>
/// <param name="Done">Articles that stand in nobody's way.</param>
/// <param name="Open">The others, each with its reason.</param>
internal sealed record CurrentReading(Ternary Met, int Done, IReadOnlyList<string> Open)
{
    /// <summary>So many are looked for one by one: a mentor's view asks for every competence of everybody.</summary>
    private const int Few = 8;

    public static CurrentReading Of(IEnumerable<string> slugs, IReadOnlyList<ReadingItem> reading)
    {
        var asked = slugs.Distinct().ToList();
        var known = asked.Count > Few ? reading.ToLookup(item => item.Slug) : null;
        var (met, done, open) = (Ternary.True, 0, new List<string>());
        foreach (var slug in asked)
        {
            var (one, why) = Judge(slug, known is null ? reading.FirstOrDefault(item => item.Slug == slug) : known[slug].FirstOrDefault());
            met = met.And(one);
            if (one == Ternary.True) done++;
            else open.Add(why);
        }

        return new CurrentReading(met, done, open);
    }

    private static (Ternary Met, string Why) Judge(string slug, ReadingItem? item) => item switch
    {
        null => (Ternary.Open, $"{slug} (der Artikel ist nicht zugewiesen oder noch nicht geschrieben)"),
        { Status: ReadingStatus.Retired } => (Ternary.True, ""),
        { Status: ReadingStatus.Unread } => (Ternary.False, $"{item.Title} (noch nicht bestätigt)"),
        { Status: ReadingStatus.Reopened } => (Ternary.False, $"{item.Title} (geändert, seit er bestätigt wurde)"),
        { Status: ReadingStatus.Locked } => (Ternary.Open, $"{item.Title} (gesperrt, bis die Fachstelle ihn geprüft hat)"),
        { Status: ReadingStatus.Read, RevisionId: not null } => (Ternary.True, ""),
        _ => (Ternary.Open, $"{item.Title} (zurzeit gilt keine Fassung)"),
    };
}
