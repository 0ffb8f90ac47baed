using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Wiki.Core.Data;
using Wiki.Core.Search;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Search;

/// <summary>A wiki.db with a change feed, a small source of pages and an index on top, as the server has them.</summary>
internal sealed class SearchWorld : IAsyncDisposable
{
    private readonly PooledDbContextFactory<WikiDbContext> contexts;

    public SearchWorld()
    {
        Folder = SqliteTemplate.NewFolder();
        contexts = new((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase(Folder.Database).Options);
        Index = NewIndex();
    }

    public DataFolder Folder { get; }

    public TestClock Clock { get; } = new();

    public PageShelf Shelf { get; } = new("article");

    public PageShelf Statutes { get; } = new("statute");

    public SearchIndex Index { get; private set; }

    public IDbContextFactory<WikiDbContext> Contexts => contexts;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DateOnly Today => Shared.Today.In(Clock);

    /// <summary>Puts documents on the shelf and their change into the feed, as a verb does in one save.</summary>
    public async Task SaveAsync(params SearchDocument[] documents)
    {
        await using var db = await contexts.CreateDbContextAsync(Ct);
        foreach (var page in documents.GroupBy(document => (document.Kind, document.Key)))
        {
            ShelfOf(page.Key.Kind).Put(page.Key.Key, [.. page]);
            SearchChange.Add(db, page.Key.Kind, page.Key.Key, Clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(Ct);
    }

    public async Task RemoveAsync(string kind, string key)
    {
        ShelfOf(kind).Put(key, []);
        await AddChangeAsync(kind, key);
    }

    public async Task AddChangeAsync(string kind, string key)
    {
        await using var db = await contexts.CreateDbContextAsync(Ct);
        SearchChange.Add(db, kind, key, Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Ct);
    }

    public async Task<SearchIndex> StartAsync()
    {
        await Index.StartAsync(Ct);
        return Index;
    }

    /// <summary>The process ends and begins again with the same data folder.</summary>
    public async Task RestartAsync()
    {
        Stop();
        Index = NewIndex();
        await Index.StartAsync(Ct);
    }

    public void Stop() => Index.Dispose();

    public SearchIndex NewIndex() => new(contexts, Folder, [Shelf, Statutes], Clock, NullLogger<SearchIndex>.Instance);

    public void Replace(SearchIndex index) => Index = index;

    public Task<SearchAnswer> SearchAsync(string query) => Index.SearchAsync(new SearchRequest(query) { Today = Today }, Ct);

    public async Task<string[]> KeysAsync(string query) => [.. (await SearchAsync(query)).Hits.Select(hit => hit.Key)];

    public ValueTask DisposeAsync()
    {
        Index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder.Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private PageShelf ShelfOf(string kind) => kind == Statutes.Kind ? Statutes : Shelf;
}

/// <summary>A source whose pages stand in memory.</summary>
internal sealed class PageShelf(string kind) : ISearchSource
{
    private readonly SortedDictionary<string, IReadOnlyList<SearchDocument>> pages = new(StringComparer.Ordinal);

    public string Kind => kind;

    public void Put(string key, IReadOnlyList<SearchDocument> documents)
    {
        lock (pages) pages[key] = documents;
    }

    public bool WillFail { get; private set; }

    public void FailOnce() => WillFail = true;

    public Task<IReadOnlyList<SearchDocument>> FindAsync(string key, CancellationToken ct)
    {
        if (WillFail)
        {
            WillFail = false;
            throw new IOException("The source is out of reach.");
        }

        lock (pages) return Task.FromResult(pages.GetValueOrDefault(key, []));
    }

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        SearchDocument[] all;
        lock (pages) all = [.. pages.Values.SelectMany(page => page)];
        foreach (var document in all)
        {
            await Task.Yield();
            yield return document;
        }
    }
}

/// <summary>Short ways to write documents.</summary>
internal static class Documents
{
    public static SearchDocument Article(string key, string title, string text = "", params string[] citations) => new()
    {
        Kind = "article",
        Key = key,
        Title = title,
        Text = text,
        Url = "/artikel/" + key,
        Topic = "Humanitärer Aufenthalt",
        Team = "humanitaer",
        Citations = citations,
        Hash = (title + text).GetHashCode(StringComparison.Ordinal).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
    };

    public static SearchDocument Section(this SearchDocument page, string heading, string text) => page with
    {
        Part = Slug.FromTitle(heading),
        Heading = heading,
        Text = text,
        ShortAnswer = null,
        Url = page.Url + "#" + Slug.FromTitle(heading),
    };

    public static string Plain(this IReadOnlyList<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));

    public static string Marked(this IReadOnlyList<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.IsMatch ? $"[{piece.Text}]" : piece.Text));
}
