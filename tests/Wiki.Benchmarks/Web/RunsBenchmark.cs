using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Wiki.Benchmarks.Web;

/// <summary>
/// Only what belongs to runs: web runs [folder] (a named folder is kept and used again). The figures of 10,000 ended runs are written as rows
/// into wiki.db, spread over twelve months, the outcomes, 90 durations and 60 questions; what they would have looked like one by one is not measured here.
/// </summary>
internal static class RunsBenchmark
{
    private const int Ended = 10_000;

    private const string Rows = """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $runs - 1)
        INSERT INTO RunFigures (ChecklistId, Month, Outcome, Deviated, Days, StalledAt)
        SELECT c.Id, date('now', 'start of month', '-' || (i % 12) || ' months'),
            CASE i % 10 WHEN 0 THEN NULL WHEN 1 THEN 'nachfordern' ELSE 'ja' END, i % 17 = 0 AND i % 10 <> 0, (i * 7919) % 90, CASE i % 10 WHEN 0 THEN 'f' || (i % 60) END
        FROM n, Checklists c WHERE c.Slug = $slug;
        WITH RECURSIVE q(f) AS (SELECT 0 UNION ALL SELECT f + 1 FROM q WHERE f < 59), m(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM m WHERE k < 11)
        INSERT INTO ItemFigures (ChecklistId, Month, ItemId, NotApplicable)
        SELECT c.Id, date('now', 'start of month', '-' || k || ' months'), 'f' || f, 3 + f FROM q, m, Checklists c WHERE c.Slug = $slug;
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var keep = arguments.Length > 0;
        var root = keep ? arguments[0] : Directory.CreateTempSubdirectory("wiki-runs").FullName;
        var program = await WebBenchmark.PublishAsync(Path.Combine(root, "app"));
        var (data, content) = (Path.Combine(root, "data"), Path.Combine(root, "content"));
        if (!Directory.Exists(data))
        {
            Corpus.Write(content, 1);
            RunMeasure.WriteChecklist(content);
            if (await WebBenchmark.ImportAsync(program, data, content, 1) is not 0 and var refused) return refused;
            WriteFigures(Path.Combine(data, "wiki.db"));
        }

        await using (var app = await AppProcess.StartAsync(program, data, logSql: false))
        {
            using var reader = await Browser.SignInAsync(app.Address, "sachbearbeitung");
            Console.WriteLine($"{"page",-28}{"CPU ms",10}{"p50 ms",10}{"p99 ms",10}{"bytes",10}");
            WebBenchmark.WarmUp(reader, _ => Figures);
            WebBenchmark.Measure(app, reader, $"figures of {Ended} runs", _ => Figures);
            await MeasureAsync(app, reader);
        }

        await using (var app = await AppProcess.StartAsync(program, data, logSql: true))
        {
            using var reader = await Browser.SignInAsync(app.Address, "sachbearbeitung");
            var run = await RunMeasure.BeginAsync(reader);
            foreach (var (name, path) in new[] { ("figures", Figures), ("run", $"{run}?frage=f31"), ("result", $"{run}/ergebnis"), ("stand", $"{run}/stand") })
            {
                Console.WriteLine($"SELECTs {name}: {await WebBenchmark.SelectsAsync(app, reader, path)}");
            }
        }

        if (!keep) Directory.Delete(root, recursive: true);
        return 0;
    }

    /// <summary>The page of a run, its pulse, and saving an answer.</summary>
    public static async Task MeasureAsync(AppProcess app, Browser reader)
    {
        var run = await RunMeasure.BeginAsync(reader);
        WebBenchmark.WarmUp(reader, _ => $"{run}?frage=f31");
        WebBenchmark.Measure(app, reader, "run, 60 questions", _ => $"{run}?frage=f31");
        WebBenchmark.Measure(app, reader, "run, its stand", _ => $"{run}/stand");
        var answer = await RunMeasure.AnsweringAsync(reader, run);
        for (var i = 0; i < WebBenchmark.WarmUpRounds; i++) answer(i); // as sent with scripts and without: both send the same fields the same way
        WebBenchmark.Measure(app, "run, an answer saved", answer);
    }

    private static string Figures => $"/boegen/{RunMeasure.Slug}/zahlen";

    private static void WriteFigures(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Rows;
        command.Parameters.AddWithValue("$slug", RunMeasure.Slug);
        command.Parameters.AddWithValue("$runs", Ended);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figures written: {command.ExecuteNonQuery()} rows"));
    }
}
