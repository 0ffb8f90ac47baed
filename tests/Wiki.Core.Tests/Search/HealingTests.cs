using Microsoft.Data.Sqlite;
using Wiki.Core.Search;
using Wiki.Core.Search.Index;
using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

public sealed class HealingTests
{
    [Fact]
    public async Task What_was_committed_before_a_kill_is_found_after_the_restart()
    {
        await using var world = new SearchWorld();
        await world.StartAsync();
        await world.SaveAsync(Article("a", "Passpflicht"));

        await world.RestartAsync(); // the change was in the feed, but nobody had applied it

        Assert.Equal(["a"], await world.KeysAsync("Passpflicht"));
        Assert.Empty(await world.Index.CompareAsync(SearchWorld.Ct));
    }

    [Fact]
    public async Task A_change_applied_halfway_leaves_the_index_as_it_was()
    {
        await using var world = new SearchWorld();
        var index = await world.StartAsync();
        await world.SaveAsync(Article("a", "Passpflicht", "alt"));
        await index.ApplyPendingAsync(SearchWorld.Ct);
        await world.SaveAsync(Article("a", "Passpflicht", "neu"));

        using (var other = new SqliteConnection($"Data Source={world.Folder.SearchDatabase};Pooling=False"))
        {
            other.Open();
            using var trigger = other.CreateCommand();
            trigger.CommandText = "CREATE TRIGGER full_disk BEFORE INSERT ON fact BEGIN SELECT RAISE(ABORT, 'disk full'); END";
            trigger.ExecuteNonQuery();
            await index.ApplyPendingAsync(SearchWorld.Ct);

            Assert.True((await world.SearchAsync("alt")).IndexLags);
            Assert.Equal(["a"], await world.KeysAsync("alt"));

            trigger.CommandText = "DROP TRIGGER full_disk";
            trigger.ExecuteNonQuery();
        }

        await index.ApplyPendingAsync(SearchWorld.Ct);
        Assert.Equal(["a"], await world.KeysAsync("neu"));
        Assert.False((await world.SearchAsync("neu")).IndexLags);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("garbage")]
    [InlineData("cut")]
    [InlineData("page")]
    [InlineData("other schema")]
    [InlineData("other analysis")]
    [InlineData("other lexicon")]
    [InlineData("leftover of a killed rebuild")]
    public async Task The_start_heals_a_search_db_that_cannot_be_used(string damage)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Passpflicht", string.Join(' ', Enumerable.Range(0, 5000).Select(n => "wort" + n))));
        await world.StartAsync();
        world.Stop();
        Damage(world.Folder.SearchDatabase, damage);

        var index = world.NewIndex();
        world.Replace(index);
        Assert.True((await world.SearchAsync("Passpflicht")).IndexLags);
        await index.StartAsync(SearchWorld.Ct);

        Assert.Equal(["a"], await world.KeysAsync("Passpflicht"));
        Assert.False((await world.SearchAsync("Passpflicht")).IndexLags);
        Assert.Empty(await index.CompareAsync(SearchWorld.Ct));
        Assert.False(File.Exists(Path.ChangeExtension(world.Folder.SearchDatabase, ".new.db")));
    }

    [Fact]
    public async Task An_older_wiki_db_from_a_backup_takes_the_newer_texts_out_of_search()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Passpflicht"));
        await world.StartAsync();
        SqliteConnection.ClearAllPools();
        var backup = await File.ReadAllBytesAsync(world.Folder.Database, SearchWorld.Ct);
        await world.SaveAsync(Article("b", "Zukunftsmusik"));
        await world.Index.ApplyPendingAsync(SearchWorld.Ct);
        world.Stop();
        SqliteConnection.ClearAllPools();
        File.Delete(world.Folder.Database + "-wal");
        await File.WriteAllBytesAsync(world.Folder.Database, backup, SearchWorld.Ct);
        world.Shelf.Put("b", []);

        await world.RestartAsync();

        Assert.Empty(await world.KeysAsync("Zukunftsmusik"));
        Assert.Equal(["a"], await world.KeysAsync("Passpflicht"));
    }

    [Fact]
    public async Task Searches_go_on_while_the_index_is_rebuilt()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync([.. Enumerable.Range(0, 300).Select(n => Article("a" + n, "Passpflicht " + n, "Text über Reisen und Ausweise"))]);
        var index = await world.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(SearchWorld.Ct);
        var searching = Task.Run(
            async () =>
            {
                var smallest = int.MaxValue;
                for (var n = 0; n < 20 || !stop.IsCancellationRequested; n++) smallest = Math.Min(smallest, (await world.SearchAsync("Passpflicht")).Total);
                return smallest;
            },
            SearchWorld.Ct);

        for (var round = 0; round < 3; round++) await index.RebuildAsync(null, SearchWorld.Ct);
        await stop.CancelAsync();

        Assert.Equal(300, await searching);
    }

    [Fact]
    public async Task A_second_process_adds_to_the_feed_and_leaves_the_index_alone()
    {
        await using var world = new SearchWorld();
        var index = await world.StartAsync();
        using var commandLine = world.NewIndex();

        await commandLine.StartAsync(SearchWorld.Ct);
        await world.SaveAsync(Article("a", "Passpflicht"));
        await commandLine.ApplyPendingAsync(SearchWorld.Ct);
        Assert.False(await commandLine.RebuildAsync(null, SearchWorld.Ct));
        await index.FollowAsync(SearchWorld.Ct);

        Assert.Equal(["a"], await world.KeysAsync("Passpflicht"));
        Assert.True((await commandLine.SearchAsync(new SearchRequest("Passpflicht") { Today = world.Today }, SearchWorld.Ct)).IndexLags);
        await index.FollowAsync(SearchWorld.Ct);
        Assert.False(index.Lags);
    }

    [Fact]
    public async Task A_rebuild_reports_its_progress()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync([.. Enumerable.Range(0, 1200).Select(n => Article("a" + n, "Seite " + n))]);
        var reports = new List<SearchProgress>();

        Assert.True(await world.Index.RebuildAsync(new Collecting(reports), SearchWorld.Ct));

        Assert.Contains(new SearchProgress(SearchStage.Reading, 500, null), reports);
        Assert.Equal(new SearchProgress(SearchStage.Indexing, 1200, 1200), reports[^1]);
    }

    [Fact]
    public async Task Many_small_changes_are_merged_when_nothing_else_is_to_do()
    {
        await using var world = new SearchWorld();
        var index = await world.StartAsync();
        for (var n = 0; n < 20; n++)
        {
            await world.SaveAsync(Article("a" + (n % 4), "Passpflicht " + n));
            await index.ApplyPendingAsync(SearchWorld.Ct);
        }

        await index.FollowAsync(SearchWorld.Ct);

        Assert.Equal(4, (await world.SearchAsync("Passpflicht")).Total);
        Assert.Empty(await index.CompareAsync(SearchWorld.Ct));
        IndexIntegrity.Check(world.Folder.SearchDatabase);
    }

    private static void Damage(string file, string damage)
    {
        switch (damage)
        {
            case "deleted":
                File.Delete(file);
                break;
            case "garbage":
                File.WriteAllText(file, "no database at all, but long enough to look at");
                break;
            case "cut":
                File.WriteAllBytes(file, File.ReadAllBytes(file)[..8192]);
                break;
            case "page":
                var bytes = File.ReadAllBytes(file);
                for (var page = 2; page < bytes.Length / 4096; page += 2) bytes.AsSpan(page * 4096, 200).Fill(0x5A);
                File.WriteAllBytes(file, bytes);
                break;
            case "leftover of a killed rebuild":
                File.Delete(file);
                File.WriteAllText(Path.ChangeExtension(file, ".new.db"), "half");
                File.WriteAllText(file + "-wal", "journal of a file that is gone");
                break;
            default:
                using (var db = new SqliteConnection($"Data Source={file};Pooling=False"))
                {
                    db.Open();
                    using var command = db.CreateCommand();
                    command.CommandText = damage switch
                    {
                        "other schema" => $"UPDATE meta SET value = 'old' WHERE key = '{IndexMeta.Schema}'",
                        "other analysis" => $"UPDATE meta SET value = 'old' WHERE key = '{IndexMeta.Analysis}'",
                        _ => $"DELETE FROM lexicon WHERE word = (SELECT min(word) FROM lexicon)",
                    };
                    command.ExecuteNonQuery();
                }

                break;
        }
    }

    private sealed class Collecting(List<SearchProgress> reports) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => reports.Add(value);
    }
}

/// <summary>Checks the structure of the FTS5 tables and of the file.</summary>
internal static class IndexIntegrity
{
    public static void Check(string file)
    {
        using var db = IndexConnection.ForWriting(file);
        foreach (var table in (string[])[IndexSchema.Live, IndexSchema.Rest, IndexSchema.Suggest]) db.Run($"INSERT INTO {table}({table}) VALUES('integrity-check')");
        Assert.Equal("ok", db.Scalar("PRAGMA integrity_check"));
        Assert.Equal(0L, db.Scalar("SELECT count(*) FROM (SELECT term, doc FROM live_vocab EXCEPT SELECT term, docs FROM term)")); // the counted terms are those of the postings
        Assert.Equal(0L, db.Scalar("SELECT count(*) FROM (SELECT term, docs FROM term WHERE docs <> 0 EXCEPT SELECT term, doc FROM live_vocab)"));
    }
}
