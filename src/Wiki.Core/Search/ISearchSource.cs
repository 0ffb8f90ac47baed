namespace Wiki.Core.Search;

/// <summary>Port through which a room makes its pages findable; Search itself knows no room.</summary>
public interface ISearchSource
{
    /// <summary>Kind of the documents this source gives, and of the changes it is asked about.</summary>
    string Kind { get; }

    /// <summary>All documents of one page as they are now; empty when the page is gone.</summary>
    Task<IReadOnlyList<SearchDocument>> FindAsync(string key, CancellationToken ct);

    /// <summary>Everything, page by page (documents of a key one after the other), for a rebuild.</summary>
    IAsyncEnumerable<SearchDocument> AllAsync(CancellationToken ct);
}
