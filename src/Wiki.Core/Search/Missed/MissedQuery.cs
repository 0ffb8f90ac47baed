namespace Wiki.Core.Search.Missed;

/// <summary>
/// A search that led nowhere, so that editors learn which words are missing. Nobody can tell who searched: there is no person, no time of
/// day, and each person counts once a day.
/// </summary>
public sealed class MissedQuery
{
    /// <summary>Of a sentence somebody wrote; a query is cut at <see cref="LongestQuery"/>.</summary>
    public const int Longest = 200;
    public const int LongestQuery = 60;

    public int Id { get; private set; }

    /// <summary>A query folded and in single blanks; a sentence as it was written.</summary>
    public required string Query { get; init; }

    public required MissedKind Kind { get; init; }

    public MissedState State { get; set; }

    /// <summary>One row per calendar day.</summary>
    public List<MissedQueryDay> Days { get; init; } = [];
}

/// <summary>How often a search led nowhere on one day.</summary>
public sealed class MissedQueryDay
{
    public int MissedQueryId { get; init; }

    public required DateOnly Day { get; init; }

    public int Count { get; set; }
}

/// <summary>In what way a search led nowhere.</summary>
public enum MissedKind
{
    /// <summary>Nothing was found.</summary>
    NoHits,

    /// <summary>Something was found, but nothing opened.</summary>
    NothingOpened,

    /// <summary>"Ich habe nicht gefunden …", in the person's own words.</summary>
    Told,
}

/// <summary>What editors decided about a missed search.</summary>
public enum MissedState
{
    Open,

    SynonymAdded,

    ArticleExists,

    ToWrite,
}
