using System.Diagnostics;
using System.Runtime.InteropServices;
using Wiki.Core.Search;

namespace Wiki.Benchmarks;

/// <summary>Processor time of searches and suggestions, rebuild rate and file size over made-up articles plus all statutes.</summary>
internal static partial class SearchTiming
{
    private const int Queries = 2_000;
    private const int SectionsPerArticle = 5;
    private const int SectionLength = 900;
    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>Only the rebuild, three times each: the first one in a process also compiles.</summary>
    public static async Task<int> RebuildAsync(string folder, IEnumerable<int> articles)
    {
        var statutes = StatuteSections.Read(folder);
        foreach (var count in articles)
        {
            for (var round = 0; round < 3; round++) await using (await BuildAsync(statutes, count, new Random(7))) { }
        }

        return 0;
    }

    public static async Task<int> RunAsync(string folder, IEnumerable<int> articles)
    {
        var statutes = StatuteSections.Read(folder);
        foreach (var count in articles) await RunAsync(statutes, count);
        return 0;
    }

    public static async Task RunAsync(IReadOnlyList<StatuteText> statutes, int articles)
    {
        var chance = new Random(7);
        await using var world = await BuildAsync(statutes, articles, chance);
        var queries = MakeQueries(statutes, chance);
        foreach (var query in queries.Take(300)) await world.Index.SearchAsync(Request(query), default);
        Report("search", [.. await Measure(queries, query => world.Index.SearchAsync(Request(query), default))]);
        var typed = queries.SelectMany(query => Enumerable.Range(1, Math.Min(8, query.Length)).Select(length => query[..length])).OrderBy(_ => chance.Next()).Take(Queries).ToArray();
        Report("suggest", [.. await Measure(typed, text => world.Index.SuggestAsync(text, 8, default))]);

        foreach (var (kind, text) in Hostile(statutes))
        {
            Report("hostile: " + kind, [.. await Measure(Enumerable.Repeat(text, 5), hostile => world.Index.SearchAsync(Request(hostile), default))]);
        }

        List<double> saves = [];
        for (var n = 0; n < Math.Min(200, articles); n++)
        {
            await world.SaveAsync("a" + n, statutes[n % statutes.Count].Text);
            var start = Now();
            await world.Index.ApplyPendingAsync(default);
            saves.Add(Now() - start);
        }

        if (saves.Count > 0) Report("save + apply", saves);
        Console.WriteLine($"working set {Process.GetCurrentProcess().WorkingSet64 / 1e6:0} MB");
    }

    private static async Task<BenchmarkIndex> BuildAsync(IReadOnlyList<StatuteText> statutes, int articles, Random chance)
    {
        var documents = statutes.Select(SearchBenchmark.Document).Concat(MakeArticles(statutes, articles, chance)).ToArray();
        var world = await BenchmarkIndex.BuildAsync(documents);
        var letters = documents.Sum(document => (long)document.Text.Length);
        Console.WriteLine(
            $"{articles} articles + statutes: {world.Documents} sections of {letters / documents.Length} letters, rebuild {world.BuildTime.TotalSeconds:0.0} s = {world.Documents / world.BuildTime.TotalSeconds:0} sections/s ({world.Documents / world.BuildProcessorTime.TotalSeconds:0} per second of processor time), "
            + $"file {world.FileSize / 1e6:0} MB for {letters / 1e6:0} M letters");
        return world;
    }

    private static SearchRequest Request(string query) => new(query) { Today = new DateOnly(2026, 11, 20) };

    private static IEnumerable<SearchDocument> MakeArticles(IReadOnlyList<StatuteText> statutes, int articles, Random chance)
    {
        for (var n = 0; n < articles; n++)
        {
            var about = statutes[chance.Next(statutes.Count)];
            var page = SearchBenchmark.Document(about) with
            {
                Kind = "article",
                Key = "a" + n,
                Title = $"{about.Heading} (§ {about.Section})",
                Topic = "Thema " + (n % 12),
                Team = "team-" + (n % 4),
                Citations = null,
            };
            for (var section = 0; section < SectionsPerArticle; section++)
            {
                var source = statutes[chance.Next(statutes.Count)];
                var start = chance.Next(Math.Max(1, source.Text.Length - SectionLength));
                yield return page with
                {
                    Part = section == 0 ? "" : "s" + section,
                    Heading = section == 0 ? "" : source.Heading,
                    Text = source.Text.Substring(start, Math.Min(SectionLength, source.Text.Length - start)),
                };
            }
        }
    }

    /// <summary>What people type: one to four words of a heading, some misspelt, some in other spellings, some citations.</summary>
    private static string[] MakeQueries(IReadOnlyList<StatuteText> statutes, Random chance)
    {
        var variants = new QueryVariants(statutes);
        List<string> queries = [];
        while (queries.Count < Queries)
        {
            var section = statutes[chance.Next(statutes.Count)];
            if (chance.Next(5) == 0) queries.Add($"{section.Section} {section.Law}");
            if (section.Heading.Length < 6) continue;
            var words = section.Heading.Split(' ').Take(chance.Next(1, 5));
            queries.AddRange(variants.Of(string.Join(' ', words)).Select(variant => variant.Query));
        }

        return [.. queries.OrderBy(_ => chance.Next()).Take(Queries)];
    }

    private static (string Kind, string Text)[] Hostile(IReadOnlyList<StatuteText> statutes) =>
    [
        ("one long word", new('x', 100_000)), ("many short words", Many("x ")), ("quotes", Many("\"")), ("section signs", new('§', 100_000)),
        ("misspelt words", Many("aufenthaltzz verordnunggz ")),
        ("different misspelt words", string.Join(' ', Enumerable.Range(0, 30).Select(n => "Gesetz" + (char)('a' + n)))),
        ("different long nonsense", string.Join(' ', Enumerable.Range(0, 30).Select(n => $"aufenthaltz{(char)('a' + n)}rlaupnisverlengerunk"))),
        ("stop words", Many("der die das ")), ("a pasted section", statutes[100].Text), ("another pasted section", statutes[500].Text),
        ("frequent words", "Recht Gesetz Antrag Behörde Person Frist Satz Absatz Nummer Vorschrift Verfahren"),
        ("the most frequent words", FrequentWords(statutes)), ("phrases of frequent words", "\"der Antrag\" \"in der\" \"des Gesetzes\" \"und die\""),
        ("beginnings of words", "auf ein ver bes ges vor aus unt abs ans"), ("citations", Many("§ 25b Abs. 1 Satz 2 Nr. 3 AufenthG ")), ("many sections", "§§ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 AufenthG"),
        ("exclusions", "-a -b -c der"), ("operators", Many("NEAR/3( OR AND NOT * ^ : - ")), ("emoji", Many("👩‍👩‍👧‍👦💥")), ("right to left", Many("\u202Eשלום مرحبا ")), ("NUL", Many("a\0b ")),
        ("everything at once", Many("\"§ 25b -x 💥 \0 \u202E (((( NEAR/3 OR AND aufenthaltzz thema: stichtag:9999-99-99 ")),
    ];

    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, (100_000 / piece.Length) + 1))[..100_000];

    /// <summary>Two dozen words that stand in most sections: the most postings a query can ask for.</summary>
    private static string FrequentWords(IReadOnlyList<StatuteText> statutes) => string.Join(' ', statutes
        .SelectMany(section => section.Text.Split(' ').Where(word => word.Length > 5).Distinct())
        .CountBy(word => word).OrderByDescending(word => word.Value).Take(24).Select(word => word.Key));

    private static async Task<List<double>> Measure<T>(IEnumerable<string> inputs, Func<string, Task<T>> ask)
    {
        List<double> times = [];
        foreach (var input in inputs)
        {
            var start = Now();
            await ask(input);
            times.Add(Now() - start);
        }

        return times;
    }

    private static void Report(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine($"{what,-34} p50 {At(0.5):0.00}  p95 {At(0.95):0.00}  p99 {At(0.99):0.00}  max {times[^1]:0.0} ms ({(OperatingSystem.IsLinux() ? "processor time of the thread" : "wall clock")})");

        double At(double share) => times[(int)((times.Count - 1) * share)];
    }

    /// <summary>Milliseconds; other load on the machine does not count where the system can tell.</summary>
    private static double Now()
    {
        if (!OperatingSystem.IsLinux()) return Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;
        var error = clock_gettime(ThreadClock, out var time);
        return error == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : throw new InvalidOperationException("No processor clock.");
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
