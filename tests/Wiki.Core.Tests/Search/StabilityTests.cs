using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Data.Sqlite;
using Wiki.Core.Search.Fts5;
using Wiki.Core.Search.Index;
using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

public sealed class StabilityTests
{
    public static TheoryData<string> HostileQueries() =>
    [
        "", " ", "\"", "\"\"", "\"\"\"", "'", "(", ")", "*", "^", ":", "-", "--", "- -", "-\"", "+", "NEAR(a b)", "NEAR", "AND", "OR NOT", "a AND NOT", "title:x", "{a b}:c",
        "live MATCH 1; DROP TABLE doc", "\0", "a\0b", "\u0001~x", "~duldung", "§", "§§§", "§ §", "25b\0I", "\uD800", "x\uDC00y", "\uD83D\uDE00", "👩‍👩‍👧‍👦 Familie", "שלום עולם", "مرحبا",
        "\u202Eabc", "日本語", "ﷺ", "%", "_", "\\", "`", "💥💥💥", "stichtag:", "thema:", "typ:\"", "stichtag:9999-99-99", "-thema:x", "§ 99999999999999999999", "25b I I I I",
    ];

    [Theory]
    [MemberData(nameof(HostileQueries))]
    public async Task Hostile_queries_are_answered(string query)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Duldung", "Text"));
        await world.StartAsync();

        foreach (var text in (string[])[query, query + " duldung", "duldung " + query])
        {
            var answer = await world.SearchAsync(text);
            await world.Index.SuggestAsync(text, 10, SearchWorld.Ct);

            Assert.False(answer.IndexLags);
        }

        Assert.Equal(["a"], await world.KeysAsync("duldung"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x ")]
    [InlineData("\"x ")]
    [InlineData("-x ")]
    [InlineData("§ 1 ")]
    [InlineData("aufenthalt")]
    [InlineData("👍")]
    public async Task A_query_of_a_hundred_thousand_letters_costs_no_more_than_a_long_one(string piece)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Aufenthalt", "Text"));
        await world.StartAsync();

        var answer = await world.SearchAsync(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

        Assert.False(answer.IndexLags);
    }

    [Fact]
    public async Task Hostile_texts_are_indexed_and_taken_out_again()
    {
        string[] texts =
        [
            "", "\0", "a\0b", "\uD800", "x\uDC00y lone", "👩‍👩‍👧‍👦", new string('x', 100_000), new string('ä', 100_000), string.Concat(Enumerable.Repeat("Aufenthalts", 9_000)), "שלום",
            "\u0001~x \u0001", "\u0001", "~ § /", string.Join('-', Enumerable.Repeat("ab", 5_000)), new string('§', 5_000), string.Concat(Enumerable.Repeat("e\u0301", 2_000)),
        ];
        await using var world = new SearchWorld();
        var index = await world.StartAsync();

        await world.SaveAsync([.. texts.Select((text, n) => Article("a" + n, "Probe " + text, text))]);
        await index.ApplyPendingAsync(SearchWorld.Ct);
        Assert.Equal(texts.Length, (await world.SearchAsync("Probe")).Total);
        IndexIntegrity.Check(world.Folder.SearchDatabase);

        await world.SaveAsync([.. texts.Select((_, n) => Article("a" + n, "leer"))]);
        await index.ApplyPendingAsync(SearchWorld.Ct);
        Assert.Equal(0, (await world.SearchAsync("Probe")).Total);
        IndexIntegrity.Check(world.Folder.SearchDatabase);
    }

    [Fact]
    public void The_library_of_the_registration_is_the_one_of_the_connections()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.Equal(connection.ServerVersion, Fts5Native.LibraryVersion);
    }

    [Fact]
    public async Task An_exception_while_ranking_stays_on_our_side_and_the_connection_usable()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync([.. Enumerable.Range(0, 50).Select(n => Article("a" + n, "Duldung"))]);
        await world.StartAsync();
        using var db = IndexConnection.ForReading(world.Folder.SearchDatabase);

        for (var round = 0; round < 200; round++)
        {
            var failing = new Failing(round % 50);
            var failure = Assert.Throws<InvalidOperationException>(() => db.Match(IndexSchema.Live, "\"duldung\"", failing));
            Assert.Contains("poison", failure.InnerException!.ToString(), StringComparison.Ordinal);
        }

        var counting = new Failing(int.MaxValue);
        db.Match(IndexSchema.Live, "\"duldung\"", counting);
        Assert.Equal(50, counting.Rows);
    }

    [Fact]
    public async Task Readers_and_a_writer_get_along_under_forced_collections()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync([.. Enumerable.Range(0, 200).Select(n => Article("a" + n, "Duldung " + n, "Aufenthaltserlaubnis und Ausbildung"))]);
        var index = await world.StartAsync();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var rounds = 0;
            for (; !stop.IsCancellationRequested || rounds < 5; rounds++)
            {
                var answer = await world.SearchAsync(rounds % 2 == 0 ? "Erlaubnis Aufenthalt" : "Dultung");
                Assert.Equal(200, answer.Total); // a page is never missing while it is replaced
                Assert.False(answer.IndexLags);
            }
        })).ToArray();
        var collecting = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested) Collect();
        });

        for (var n = 0; n < 60; n++)
        {
            await world.SaveAsync(Article("a" + (n * 7 % 200), "Duldung neu " + n, "Aufenthaltserlaubnis und Ausbildung"));
            await index.ApplyPendingAsync(SearchWorld.Ct);
        }

        await stop.CancelAsync();
        await Task.WhenAll([.. readers, collecting]);
        Assert.Empty(await index.CompareAsync(SearchWorld.Ct));
        IndexIntegrity.Check(world.Folder.SearchDatabase);
    }

    [Fact]
    public void The_tokenizer_gives_terms_and_same_places_as_they_arrive()
    {
        using var db = IndexConnection.ForBuilding(Path.Combine(Directory.CreateTempSubdirectory("wiki-fts").FullName, "t.db"));
        db.Execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='wiki'); CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')");

        db.Run("INSERT INTO t VALUES($0)", "eins \u0001~zwei  drei \u0001 " + Encoding.UTF8.GetString([0xC3, 0xA4]));

        using var reader = db.Command("SELECT term, offset FROM v ORDER BY offset, term").ExecuteReader();
        List<(string, int)> terms = [];
        while (reader.Read()) terms.Add((reader.GetString(0), reader.GetInt32(1)));
        Assert.Equal([("eins", 0), ("~zwei", 0), ("drei", 1), ("\u0001", 2), ("ä", 3)], terms);
    }

    [SuppressMessage("Reliability", "S1215", Justification = "The collection is what is tested.")]
    private static void Collect()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        Thread.Sleep(1);
    }

    private sealed class Failing(int at) : IRowScorer
    {
        public int Rows { get; private set; }

        public void Score(in Fts5Row row)
        {
            if (Rows++ == at) throw new NotSupportedException("poison");
        }
    }
}
