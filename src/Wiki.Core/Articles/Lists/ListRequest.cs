namespace Wiki.Core.Articles.Lists;

/// <summary>Which articles a list shows, in which order; null doesn't narrow.</summary>
public sealed record ListRequest
{
    public ArticleListKind Kind { get; init; }

    public string? Topic { get; init; }

    /// <summary>Code of the Fachstelle.</summary>
    public string? Team { get; init; }

    /// <summary>User name of the Verantwortung.</summary>
    public string? Owner { get; init; }

    public string? Keyword { get; init; }

    /// <summary>Only for the list of all articles.</summary>
    public ListedState State { get; init; }

    /// <summary>Of those that are over only the ones that were put out of force.</summary>
    public bool OnlyRetired { get; init; }

    public ListOrder Order { get; init; }

    public bool Descending { get; init; }

    /// <summary>Cursor of the page before; one that was bent starts over.</summary>
    public string? After { get; init; }

    public int Size { get; init; } = ArticleLists.PageSize;
}

/// <summary>The lists of articles there are.</summary>
public enum ArticleListKind
{
    All,

    /// <summary>Drafts the asking person saved last.</summary>
    MyDrafts,

    /// <summary>The Prüfzyklus ends within 30 days or is over.</summary>
    Due,

    /// <summary>No valid text links to it.</summary>
    WithoutBacklinks,

    /// <summary>Verantwortung or Vertretung is missing.</summary>
    Orphans,
}

/// <summary>The lists of links there are.</summary>
public enum LinkListKind
{
    /// <summary>Linked, but nothing was ever approved under that Kennung.</summary>
    Wanted,

    /// <summary>The target was valid once; nothing of it applies or will apply.</summary>
    Dead,
}

/// <summary>Orders of a list of articles.</summary>
public enum ListOrder
{
    Title,
    Topic,
    Team,
    Owner,
    Changed,
    Due,
}
