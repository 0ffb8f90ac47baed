namespace Wiki.Core.Search;

/// <summary>What a person asks for. Filters given here narrow as those typed into the query (thema:, typ:, fachstelle:, stichtag:) do.</summary>
public sealed record SearchRequest(string Query)
{
    /// <summary>Only hits of this kind (article, statute …).</summary>
    public string? Type { get; init; }

    public string? Topic { get; init; }

    public string? Team { get; init; }

    public bool IncludeSuperseded { get; init; }

    public int Limit { get; init; } = 10;

    public int Offset { get; init; }

    /// <summary>The calendar day on which texts have to apply.</summary>
    public required DateOnly Today { get; init; }
}
