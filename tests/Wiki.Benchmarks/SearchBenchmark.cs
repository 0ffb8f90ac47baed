using Microsoft.Data.Sqlite;
using Wiki.Core.Search;

namespace Wiki.Benchmarks;

/// <summary>
/// Search measured against plain FTS5 (unicode61 + bm25) in the same run: statute headings as queries for the section they stand over, the
/// heading itself left out of both indexes; then processor time per query, rebuild rate and file size on many articles.
/// </summary>
internal static class SearchBenchmark
{
    /// <summary>Drawn by a fixed seed; weights are chosen on the headings after these ("search tune"), never on these.</summary>
    private const int ClosedHeadings = 1_500;

    private static readonly (string Kind, double Ratio)[] Wanted =
        [("exact", 1.1), ("inflected", 1.5), ("split", 2), ("ae/oe/ue", 1.8), ("dropped umlaut", 1.1)];

    /// <param name="folder">Statutes as gesetze-im-internet XML, one folder per law.</param>
    /// <param name="isTuning">Only headings that the measurement leaves out: weights are chosen on these.</param>
    /// <param name="articles">How many made-up articles for the timing; 0 leaves it out.</param>
    public static async Task<int> RunAsync(string folder, IReadOnlyList<int> articles, bool isTuning = false)
    {
        var statutes = StatuteSections.Read(folder);
        Console.WriteLine($"{statutes.Count} sections of {statutes.Select(section => section.Law).Distinct().Count()} laws, {statutes.Sum(section => section.Text.Length) / 1e6:0.0} M letters");
        var met = await MeasureRelevanceAsync(statutes, isTuning);
        foreach (var count in articles) await SearchTiming.RunAsync(statutes, count);
        return met ? 0 : 1;
    }

    internal static SearchDocument Document(StatuteText section) => new()
    {
        Kind = "statute",
        Key = $"{section.Law}/{section.Section}",
        Title = $"§ {section.Section} {section.Law}",
        Text = section.Text,
        Url = $"/normen/{section.Law}/{section.Section}",
        Citations = [$"{section.Law}/{section.Section}"],
    };

    private static async Task<bool> MeasureRelevanceAsync(IReadOnlyList<StatuteText> statutes, bool isTuning)
    {
        await using var world = await BenchmarkIndex.BuildAsync(statutes.Select(Document));
        using var plain = Plain(statutes);
        var variants = new QueryVariants(statutes);
        var chance = new Random(1);
        var headings = statutes
            .Where(section => section.Heading.Length is > 6 and < 120 && !section.Heading.Contains("weggefallen", StringComparison.Ordinal))
            .GroupBy(section => section.Heading).Where(group => group.Count() == 1).Select(group => group.Single())
            .OrderBy(_ => chance.Next()).ToArray();

        var tuned = await ScoreAsync(headings[ClosedHeadings..]);
        if (isTuning) return Report("headings weights were chosen on", tuned);

        var closed = await ScoreAsync(headings[..ClosedHeadings]);
        Report("headings nobody looked at", closed);
        return Report("all headings", tuned.Keys.Union(closed.Keys).ToDictionary(kind => kind, kind => Sum(tuned.GetValueOrDefault(kind), closed.GetValueOrDefault(kind))));

        async Task<Dictionary<string, (int Count, double Ours, double Plain)>> ScoreAsync(StatuteText[] known)
        {
            var scores = new Dictionary<string, (int Count, double Ours, double Plain)>();
            foreach (var section in known)
            {
                foreach (var (kind, query) in variants.Of(section.Heading))
                {
                    var (count, ours, other) = scores.GetValueOrDefault(kind);
                    var answer = await world.Index.SearchAsync(new SearchRequest(query) { Today = new DateOnly(2026, 11, 20) }, default);
                    var key = $"{section.Law}/{section.Section}";
                    scores[kind] = (count + 1, ours + Reciprocal(answer.Hits.Select(hit => hit.Key), key), other + Reciprocal(Ask(plain, query), key));
                }
            }

            return scores;
        }

        static (int, double, double) Sum((int Count, double Ours, double Plain) a, (int Count, double Ours, double Plain) b) =>
            (a.Count + b.Count, a.Ours + b.Ours, a.Plain + b.Plain);
    }

    private static bool Report(string of, Dictionary<string, (int Count, double Ours, double Plain)> scores)
    {
        Console.WriteLine(of);
        Console.WriteLine($"{"kind",-16}{"n",6}{"plain",9}{"ours",9}{"ratio",8}   MRR@10");
        foreach (var (kind, (count, ours, plain)) in scores) Console.WriteLine($"{kind,-16}{count,6}{plain / count,9:0.000}{ours / count,9:0.000}{ours / Math.Max(plain, 1e-9),8:0.00}");

        var met = true;
        foreach (var (kind, ratio) in Wanted) Check($"{kind} at least {ratio} times plain FTS5", scores[kind].Ours >= ratio * scores[kind].Plain);
        Check("joined at least 0.25", scores["joined"].Ours / scores["joined"].Count >= 0.25);
        Check("typo at least 0.9 of exact", scores["typo"].Ours / scores["typo"].Count >= 0.9 * scores["exact"].Ours / scores["exact"].Count);
        return met;

        void Check(string what, bool holds)
        {
            Console.WriteLine($"{(holds ? "holds " : "MISSED")} {what}");
            met &= holds;
        }
    }

    private static double Reciprocal(IEnumerable<string> keys, string wanted)
    {
        var place = 0;
        foreach (var key in keys.Take(10))
        {
            place++;
            if (key == wanted) return 1.0 / place;
        }

        return 0;
    }

    private static SqliteConnection Plain(IReadOnlyList<StatuteText> statutes)
    {
        var db = new SqliteConnection("Data Source=:memory:");
        db.Open();
        using var create = db.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE plain USING fts5(key UNINDEXED, title, body)";
        create.ExecuteNonQuery();
        using var transaction = db.BeginTransaction();
        using var insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO plain VALUES($key, $title, $body)";
        foreach (var section in statutes)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$key", $"{section.Law}/{section.Section}");
            insert.Parameters.AddWithValue("$title", $"§ {section.Section} {section.Law}");
            insert.Parameters.AddWithValue("$body", section.Text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return db;
    }

    private static List<string> Ask(SqliteConnection db, string query)
    {
        List<string> keys = [];
        using var command = db.CreateCommand();
        command.CommandText = "SELECT key FROM plain WHERE plain MATCH $query ORDER BY rank LIMIT 10";
        command.Parameters.AddWithValue("$query", string.Join(" OR ", query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\"")));
        using var reader = command.ExecuteReader();
        while (reader.Read()) keys.Add(reader.GetString(0));
        return keys;
    }
}
