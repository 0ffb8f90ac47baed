using Wiki.Core.LegalText;

namespace Wiki.Core.Search.Query;

/// <summary>A query taken apart; nothing in it is trusted, every word goes through the analysis before it reaches the index.</summary>
internal sealed record ParsedQuery
{
    public IReadOnlyList<QueryWord> Words { get; init; } = [];

    /// <summary>"In quotation marks": must occur like this.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>-not, -"not like this".</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    public IReadOnlyList<NormRef> Norms { get; init; } = [];

    public string? Type { get; init; }

    public string? Topic { get; init; }

    public string? Team { get; init; }

    public DateOnly? ReferenceDate { get; init; }

    public IReadOnlyList<string> UnknownFilters { get; init; } = [];

    public bool IsEmpty => Words.Count == 0 && Phrases.Count == 0 && Norms.Count == 0;
}

/// <summary>A word of the query and where it stands, so that it can be corrected in place.</summary>
/// <param name="MaybeNorm">A bare number beside other words may mean this norm.</param>
/// <param name="IsTied">A hyphen ties it to the word before.</param>
internal sealed record QueryWord(string Text, int Start, int End, NormRef? MaybeNorm = null, bool IsTied = false);
