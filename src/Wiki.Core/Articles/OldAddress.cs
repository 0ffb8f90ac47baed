namespace Wiki.Core.Articles;

/// <summary>An address an article once had; it leads to the article for ever and is never given to another.</summary>
public sealed class OldAddress
{
    public required string Slug { get; init; }

    public required int ArticleId { get; init; }

    public required int EndedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime EndedAt { get; init; }
}
