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

    public static async Task RunAsync(IReadOnlyList<StatuteText> statutes, int articles)
    {
        var chance = new Random(7);
        var documents = statutes.Select(SearchBenchmark.Document).Concat(MakeArticles(statutes, articles, chance)).ToArray();
        await using var world = await BenchmarkIndex.BuildAsync(documents);
        Console.WriteLine(
            $"{articles} articles + statutes: {world.Documents} sections, rebuild {world.BuildTime.TotalSeconds:0.0} s = {world.Documents / world.BuildTime.TotalSeconds:0} sections/s ({world.Documents / world.BuildProcessorTime.TotalSeconds:0} per second of processor time), "
            + $"file {world.FileSize / 1e6:0} MB for {documents.Sum(document => document.Text.Length) / 1e6:0} M letters");

        var queries = MakeQueries(statutes, chance);
        foreach (var query in queries.Take(300)) await world.Index.SearchAsync(Request(query), default);
        Report("search", [.. await Measure(queries, query => world.Index.SearchAsync(Request(query), default))]);
        var typed = queries.SelectMany(query => Enumerable.Range(1, Math.Min(8, query.Length)).Select(length => query[..length])).OrderBy(_ => chance.Next()).Take(Queries).ToArray();
        Report("suggest", [.. await Measure(typed, text => world.Index.SuggestAsync(text, 8, default))]);

        Report("hostile", [.. await Measure(Hostile(statutes), text => world.Index.SearchAsync(Request(text), default))]);

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

    private static string[] Hostile(IReadOnlyList<StatuteText> statutes) =>
    [
        new('x', 100_000), string.Concat(Enumerable.Repeat("x ", 50_000)), string.Concat(Enumerable.Repeat("\"", 100_000)), new('§', 100_000),
        string.Concat(Enumerable.Repeat("aufenthaltzz verordnunggz ", 4_000)), string.Concat(Enumerable.Repeat("der die das ", 8_000)), statutes[100].Text, statutes[500].Text,
        string.Join(' ', Enumerable.Range(0, 30).Select(n => "Gesetz" + (char)('a' + n))), "Recht Gesetz Antrag Behörde Person Frist Satz Absatz Nummer Vorschrift Verfahren",
        "-a -b -c der", "💥 \0 \u202E (((( NEAR/3 OR AND",
    ];

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
        Console.WriteLine($"{what,-14} p50 {At(0.5):0.00}  p95 {At(0.95):0.00}  p99 {At(0.99):0.00}  max {times[^1]:0.0} ms ({(OperatingSystem.IsLinux() ? "processor time of the thread" : "wall clock")})");

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
