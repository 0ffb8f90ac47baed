using Wiki.Core.Data;

namespace Wiki.Core.Search;

/// <summary>One entry of the change feed: something that search shows has changed. Written in the same transaction as the change itself.</summary>
public sealed class SearchChange
{
    /// <summary>Kind of an entry that asks for a rebuild of the whole index; has no key.</summary>
    internal const string Everything = "*";

    /// <summary>Kind of an entry that says a search word was saved or removed.</summary>
    internal const string Words = "searchword";

    /// <summary>Grows without gaps being reused; the index remembers the last one it took over.</summary>
    public long Seq { get; private set; }

    /// <summary>Kind of the <see cref="ISearchSource"/> that knows the key.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the page whose documents are to be replaced.</summary>
    public required string Key { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    internal static void Add(WikiDbContext db, string kind, string key, DateTime now) =>
        db.Set<SearchChange>().Add(new SearchChange { Kind = kind, Key = key, At = now });

    /// <summary>Asks whichever process owns search.db to rebuild it; how the command line rebuilds while the server runs.</summary>
    internal static void AddRebuild(WikiDbContext db, DateTime now) => Add(db, Everything, "", now);
}
