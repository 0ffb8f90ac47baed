using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>The one Entwurf of an article, shared by all authors, seen by no reader.</summary>
public sealed class Draft
{
    public required int ArticleId { get; init; }

    public ArticleFields Fields { get; private set; } = new();

    public string Markdown { get; private set; } = "";

    /// <summary>The approved number it started from; 0 for a new article.</summary>
    public required int BaseNumber { get; set; }

    /// <summary>Everybody who saved a part of it.</summary>
    public List<int> Contributors { get; init; } = [];

    /// <summary>Why a reviewer gave it back; null when it wasn't.</summary>
    public string? ReturnReason { get; init; }

    public int SavedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Concurrency token: the second of two savers is told, never overwritten.</summary>
    public int Version { get; private set; }

    /// <summary>The frozen text as a draft again, with everybody who wrote it still counted.</summary>
    internal static Draft FromReturned(Revision revision, string? reason, DateTime now) => new()
    {
        ArticleId = revision.ArticleId,
        Fields = revision.Fields,
        Markdown = revision.Body.Markdown,
        BaseNumber = revision.BaseNumber,
        Contributors = [.. revision.Contributors],
        ReturnReason = reason,
        SavedBy = revision.SubmittedBy,
        SavedAt = now,
        Version = 1,
    };

    internal void Write(ArticleFields fields, string markdown, Actor author, DateTime now)
    {
        (Fields, Markdown, SavedBy, SavedAt) = (fields, markdown, author.Id, now);
        if (!Contributors.Contains(author.Id)) Contributors.Add(author.Id);
        Version++;
    }
}
