using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Wiki.Core.Search;

namespace Wiki.Benchmarks;

/// <summary>
/// Eight readers and a writer on one index while collections are forced back to back: no error, no page missing while it is replaced, the file
/// whole at the end. Then the file as SQLite itself judges it, and what the process needs in memory.
/// </summary>
internal static class SearchStability
{
    private const int Readers = 8;
    private const int Most = 2_000;

    public static async Task<int> RunAsync(string folder, int seconds)
    {
        var statutes = StatuteSections.Read(folder);
        var documents = statutes.Take(Most).Select((section, n) => SearchBenchmark.Document(section) with
        {
            Kind = "article",
            Key = "a" + n,
            Title = $"Prüfstein {n}: {section.Heading}",
            Citations = null,
        }).ToArray();
        await using var world = await BenchmarkIndex.BuildAsync(documents);
        Console.WriteLine($"SQLite {LoadedLibrary()}, {documents.Length} pages, {Readers} readers, 1 writer, forced collections for {seconds} s");

        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var (asked, errors, wrong, collections, saved) = (0L, 0L, 0L, 0L, 0L);
        var before = Process.GetCurrentProcess().WorkingSet64;
        string[] queries = ["Prüfstein", "Prüfstein Aufenthaltserlaubnis", "Prüfstien Erlaubnis", "\"Prüfstein 7\"", "§ 5 AufenthG Prüfstein"];
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var n = reader; !stop.IsCancellationRequested; n++)
            {
                var query = queries[n % queries.Length];
                try
                {
                    var answer = await world.Index.SearchAsync(new SearchRequest(query) { Today = new DateOnly(2026, 11, 20) }, default);
                    await world.Index.SuggestAsync("prüf", 8, default);
                    if (answer.IndexLags || (query == queries[0] && answer.Total != documents.Length)) Interlocked.Increment(ref wrong);
                    Interlocked.Increment(ref asked);
                }
                catch (SqliteException)
                {
                    Interlocked.Increment(ref errors);
                }
            }
        })).ToArray();
        var collecting = Task.Run(() =>
        {
            for (; !stop.IsCancellationRequested; collections++) Collect();
        });
        for (; !stop.IsCancellationRequested; saved++)
        {
            await world.SaveAsync("a" + (saved * 7 % documents.Length), "Geändert: " + statutes[(int)(saved % statutes.Count)].Text);
            await world.Index.ApplyPendingAsync(default);
        }

        await Task.WhenAll([.. readers, collecting]);
        var differences = await world.Index.CompareAsync(default);
        Console.WriteLine($"queries {asked}, replaced pages {saved}, collections {collections}, errors {errors}, wrong answers {wrong}, pages that differ at the end {differences.Count}");
        Console.WriteLine($"file by SQLite: {world.Integrity()}; working set {before / 1e6:0} → {Process.GetCurrentProcess().WorkingSet64 / 1e6:0} MB");
        return errors + wrong + differences.Count == 0 && world.Integrity() == "ok" ? 0 : 1;
    }

    private static string LoadedLibrary()
    {
        using var db = new SqliteConnection("Data Source=:memory:");
        db.Open();
        return db.ServerVersion;
    }

    [SuppressMessage("Reliability", "S1215", Justification = "The collection is what is tested.")]
    private static void Collect() => GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
}
