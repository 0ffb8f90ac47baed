namespace Wiki.Core.Articles;

/// <summary>A wiki link of an approved revision; the target need not exist.</summary>
public sealed class ArticleLink
{
    public required int RevisionId { get; init; }

    public required string TargetSlug { get; init; }
}
