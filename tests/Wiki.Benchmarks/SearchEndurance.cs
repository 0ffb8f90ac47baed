using System.Diagnostics;
using System.Globalization;
using Wiki.Core.Search;
using Wiki.Core.Search.Index;

namespace Wiki.Benchmarks;

/// <summary>Two rows of the design note's stability table on the SQLite actually loaded: many openings of one index, and a million documents.</summary>
internal static class SearchEndurance
{
    private const int Short = 600; // letters of a document among a million

    private static readonly string[] Queries = ["aufenthalt erlaubnis", "verlängerung", "verordnung", "gesetz verordnung antrag", "ausbildungsdultung"];

    /// <summary>Each opening registers tokenizer and rank function and asks once: search opens [statutes] [openings].</summary>
    public static async Task<int> OpensAsync(string folder, int openings)
    {
        await using var world = await BenchmarkIndex.BuildAsync(StatuteSections.Read(folder).Select(SearchBenchmark.Document));
        var (before, watch) = (Resident(), Stopwatch.StartNew());
        var wrong = 0;
        for (var n = 0; n < openings; n++)
        {
            using var db = IndexConnection.ForReading(world.File);
            if (db.Scalar("SELECT count(*) FROM live WHERE live MATCH 'aufenthalt'") is not > 0L) wrong++;
        }

        Say($"{openings} openings in {watch.Elapsed.TotalSeconds:0} s, {wrong} wrong answers, resident {before:0} → {Resident():0} MB");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Statute sections again and again, a different stretch of each: search million [statutes] [documents].</summary>
    public static async Task<int> MillionAsync(string folder, int documents)
    {
        var statutes = StatuteSections.Read(folder);
        await using var world = await BenchmarkIndex.BuildAsync(Enumerable.Range(0, documents).Select(n => Document(statutes[n % statutes.Count], n)));
        Say($"{world.Documents} documents built in {world.BuildTime.TotalSeconds:0} s, file {world.FileSize / 1e6:0} MB, resident {Resident():0} MB");
        foreach (var query in Queries)
        {
            var times = new List<double>();
            var total = 0;
            for (var round = 0; round < 5; round++)
            {
                var watch = Stopwatch.StartNew();
                total = (await world.Index.SearchAsync(new SearchRequest(query) { Today = new DateOnly(2026, 11, 20) }, default)).Total;
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            Say($"{query,-28}{total,9} hits {times.Order().ElementAt(2),8:0.0} ms");
        }

        var saving = Stopwatch.StartNew();
        await world.SaveAsync("a7", "Prüfstein Saumpfad");
        await world.Index.ApplyPendingAsync(default);
        var found = (await world.Index.SearchAsync(new SearchRequest("Saumpfad") { Today = new DateOnly(2026, 11, 20) }, default)).Total;
        Say($"one page replaced and found again ({found}) after {saving.Elapsed.TotalMilliseconds:0} ms; file by SQLite: {world.Integrity()}");
        return found == 1 && world.Integrity() == "ok" ? 0 : 1;
    }

    private static SearchDocument Document(StatuteText section, int n)
    {
        var start = n * 37 % Math.Max(1, section.Text.Length - Short);
        return SearchBenchmark.Document(section) with
        {
            Kind = "article",
            Key = "a" + n.ToString(CultureInfo.InvariantCulture),
            Citations = null,
            Text = section.Text.Substring(start, Math.Min(Short, section.Text.Length - start)),
        };
    }

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
