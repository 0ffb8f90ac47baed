using Wiki.Core.LegalText;

namespace Wiki.Core.Search;

/// <summary>A piece of a title or snippet; pages render the matching ones as marked text.</summary>
public readonly record struct TextPiece(string Text, bool IsMatch);

/// <summary>The answer to a <see cref="SearchRequest"/>; counts hold only what the reader may see.</summary>
public sealed record SearchAnswer
{
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Number of pages found, beyond the ones listed.</summary>
    public int Total { get; init; }

    /// <summary>The first hit is so far ahead that its short answer can stand on top of the page.</summary>
    public bool OneStandsOut { get; init; }

    /// <summary>Other words that were searched as well ("gesucht auch nach …").</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    /// <summary>The query with misspelt words corrected ("Meinten Sie …"); null when every word is known.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>Citations read in the query.</summary>
    public IReadOnlyList<NormRef> Understood { get; init; } = [];

    /// <summary>Sentences about words of the query that are often confused with others.</summary>
    public IReadOnlyList<string> Confusables { get; init; } = [];

    /// <summary>The index is being built or is behind: there may be more than is shown.</summary>
    public bool IndexLags { get; init; }

    public SearchFacets Facets { get; init; } = SearchFacets.Empty;

    /// <summary>Filters typed into the query that name nothing known, as typed.</summary>
    public IReadOnlyList<string> UnknownFilters { get; init; } = [];
}

/// <summary>One found page with its best sections.</summary>
public sealed record SearchHit
{
    public required string Kind { get; init; }

    public required string Key { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<TextPiece> Title { get; init; }

    public string? ShortAnswer { get; init; }

    public string? Topic { get; init; }

    public string? Team { get; init; }

    /// <summary>As of the day of the request, computed from the dates.</summary>
    public SearchState State { get; init; }

    public DateOnly? LegalAsOf { get; init; }

    public int? Number { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public double Score { get; init; }

    /// <summary>Best first; the first one is where the hit should lead.</summary>
    public required IReadOnlyList<SectionHit> Sections { get; init; }
}

/// <summary>A found section; <see cref="Part"/> and <see cref="Heading"/> are empty for the head of the page.</summary>
public sealed record SectionHit(string Part, string Url, IReadOnlyList<TextPiece> Heading, IReadOnlyList<TextPiece> Snippet);

/// <summary>How many of the found pages fall under each filter.</summary>
public sealed record SearchFacets(
    IReadOnlyDictionary<string, int> Types, IReadOnlyDictionary<string, int> Topics,
    IReadOnlyDictionary<string, int> Teams, IReadOnlyDictionary<SearchState, int> States)
{
    public static SearchFacets Empty { get; } = new(
        new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<SearchState, int>());
}

/// <summary>One line of the panel that opens while typing: a page, or one of its sections.</summary>
public sealed record Suggestion(string Kind, string Key, string Url, IReadOnlyList<TextPiece> Title, IReadOnlyList<TextPiece> Heading);

/// <summary>How far a rebuild has come.</summary>
/// <param name="Stage">Reading or Indexing.</param>
/// <param name="Total">Null while it is not known yet.</param>
public sealed record SearchProgress(SearchStage Stage, int Done, int? Total);

/// <summary>The two steps of a rebuild: reading the sources and learning their words, then indexing.</summary>
public enum SearchStage
{
    Reading,
    Indexing,
}
