using Wiki.Core.Citations;

namespace Wiki.Benchmarks;

/// <summary>What known reforms did, written down from a comparison made outside the program; checked against the differences it finds.</summary>
internal static class StatuteReforms
{
    private static readonly Reform[] Known =
    [
        new("aufenthg", "2021-12-28", "2023-01-04", Added: "104c 105d", Removed: "", Unclear: "",
            Changed: "inhaltsuebersicht 12a 24 25 25a 25b 26 29 30 32 44 45a 49 53 60a 62 62a 79 81 91a", Subsections: "25b: 1 7 8"),
        new("aufenthg", "2023-11-01", "2023-11-22", Added: "18g 18h 18i", Removed: "", Unclear: "",
            Changed: "inhaltsuebersicht 1 4 9b 18 18a 18b 18c 19f 20 21 29 30 31 32 38a 39 42 44 52 58 66 71 72 75 81 81a 82 91f", Subsections: ""),
        new("aufenthg", "2025-04-02", "2026-04-29", Added: "45c 91h 95a", Removed: "", Unclear: "105d",
            Changed: "inhaltsuebersicht 1 11 14 20a 27 39 40 44a 54 60a 90 96 98 104 104c", Subsections: ""),
        new("stag", "2024-06-05", "2024-07-03", Added: "32b 40a", Removed: "12 18 19 22 23 25 27 29 40b 40c", Unclear: "",
            Changed: "3 4 5 8 9 10 11 12a 12b 15 16 17 26 30 31 33 34 35 36 37 38 39 41", Subsections: ""),
        new("beschv", "2023-10-18", "2024-03-06", Added: "2a 15d 22a", Removed: "", Unclear: "", Changed: "1 2 6 8 9 14 15 15a 24a 26 29 30 32 36 anlage-2", Subsections: ""),
        new("beschv", "2024-03-06", "2025-04-02", Added: "", Removed: "", Unclear: "", Changed: "26", Subsections: ""),
        new("intv", "2025-04-02", "2026-04-29", Added: "", Removed: "", Unclear: "", Changed: "", Subsections: ""),
    ];

    public static async Task<int> CheckAsync(StatuteChanges changes)
    {
        var failures = 0;
        foreach (var reform in Known)
        {
            var found = await changes.FindAsync(reform.Law, Day(reform.From), Day(reform.To), CancellationToken.None);
            foreach (var (kind, expected) in new[]
            {
                (StatuteChangeKind.Added, reform.Added), (StatuteChangeKind.Removed, reform.Removed), (StatuteChangeKind.Unclear, reform.Unclear), (StatuteChangeKind.Changed, reform.Changed),
            })
            {
                var actual = found!.Changes.Where(change => change.Kind == kind).Select(change => change.Section).ToHashSet(); // the reference statutes have both states
                var wanted = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
                if (actual.SetEquals(wanted)) continue;
                failures++;
                Console.WriteLine($"{reform.Law} {reform.From} {kind}: missing {string.Join(' ', wanted.Except(actual))}, too many {string.Join(' ', actual.Except(wanted))}");
            }

            if (reform.Subsections.Split(": ") is [var section, var numbers]
                && string.Join(' ', found!.Changes.Single(change => change.Section == section).Subsections) is var named && named != numbers)
            {
                failures++;
                Console.WriteLine($"{reform.Law} {reform.From} § {section}: Absätze {named} instead of {numbers}");
            }

            Console.WriteLine($"reform   {reform.Law,-10} {reform.From} → {reform.To}: {found!.Changes.Count} sections");
        }

        return failures;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Reform(string Law, string From, string To, string Added, string Removed, string Unclear, string Changed, string Subsections);
}
