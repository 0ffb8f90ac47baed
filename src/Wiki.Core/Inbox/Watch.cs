namespace Wiki.Core.Inbox;

/// <summary>A person wants to hear of each new valid revision of an article, or of all articles of a Themenfeld.</summary>
public sealed class Watch
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    /// <summary>Null when a Themenfeld is watched.</summary>
    public int? ArticleId { get; init; }

    /// <summary>Name of the Themenfeld; empty when an article is watched.</summary>
    public string Topic { get; init; } = "";

    /// <summary>UTC; what was valid by then is no news.</summary>
    public required DateTime Since { get; init; }
}
