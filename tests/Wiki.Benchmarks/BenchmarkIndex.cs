using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Wiki.Core.Data;
using Wiki.Core.Search;

namespace Wiki.Benchmarks;

/// <summary>A search index in a folder of its own over documents held in memory.</summary>
internal sealed class BenchmarkIndex : IAsyncDisposable
{
    private readonly DataFolder folder;
    private readonly PooledDbContextFactory<WikiDbContext> contexts;
    private readonly Dictionary<string, SearchDocument[]> articles;

    private BenchmarkIndex(IEnumerable<SearchDocument> documents)
    {
        folder = new DataFolder(Directory.CreateTempSubdirectory("wiki-bench").FullName);
        contexts = new((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase(folder.Database).Options);
        var all = documents.ToArray();
        articles = all.Where(document => document.Kind == "article").GroupBy(document => document.Key).ToDictionary(page => page.Key, page => page.ToArray());
        Index = new SearchIndex(
            contexts, folder, [new Source("statute", [.. all.Where(document => document.Kind == "statute")], null), new Source("article", [], articles)],
            TimeProvider.System, NullLogger<SearchIndex>.Instance);
        Documents = all.Length;
    }

    public SearchIndex Index { get; }

    public int Documents { get; }

    public TimeSpan BuildTime { get; private set; }

    public TimeSpan BuildProcessorTime { get; private set; }

    public string File => folder.SearchDatabase;

    public long FileSize => new FileInfo(folder.SearchDatabase).Length;

    public static async Task<BenchmarkIndex> BuildAsync(IEnumerable<SearchDocument> documents)
    {
        var world = new BenchmarkIndex(documents);
        await using (var db = await world.contexts.CreateDbContextAsync()) await db.Database.EnsureCreatedAsync();
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await world.Index.StartAsync(default);
        world.BuildTime = Stopwatch.GetElapsedTime(start);
        world.BuildProcessorTime = Environment.CpuUsage.TotalTime - used;
        return world;
    }

    /// <summary>An editor saves: change, commit, found.</summary>
    public async Task SaveAsync(string key, string newText)
    {
        articles[key] = [.. articles[key].Select((document, n) => n == 0 ? document with { Text = newText } : document)];
        await using (var db = await contexts.CreateDbContextAsync())
        {
            SearchChange.Add(db, "article", key, DateTime.UtcNow);
            await db.SaveChangesAsync();
        }
    }

    /// <summary>What SQLite says about the file; its own check needs no tokenizer.</summary>
    public string Integrity()
    {
        using var db = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.SearchDatabase};Mode=ReadOnly");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "PRAGMA quick_check";
        return (string)command.ExecuteScalar()!; // the pragma always answers
    }

    public ValueTask DisposeAsync()
    {
        Index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder.Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private sealed class Source(string kind, SearchDocument[] fixedDocuments, Dictionary<string, SearchDocument[]>? pages) : ISearchSource
    {
        public string Kind => kind;

        public Task<IReadOnlyList<SearchDocument>> FindAsync(string key, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<SearchDocument>>(pages?.GetValueOrDefault(key) ?? []);

        public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken ct)
        {
            await Task.CompletedTask;
            foreach (var document in pages is null ? fixedDocuments : pages.Values.SelectMany(page => page)) yield return document;
        }
    }
}
