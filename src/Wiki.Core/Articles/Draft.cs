using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>The one Entwurf of an article, shared by all authors, seen by no reader.</summary>
public sealed class Draft
{
    public required int ArticleId { get; init; }

    public ArticleFields Fields { get; private set; } = new();

    public string Markdown { get; private set; } = "";

    /// <summary>The approved number it started from; 0 for a new article.</summary>
    public int BaseNumber { get; private set; }

    /// <summary>Everybody who saved a part of it.</summary>
    public List<int> Contributors { get; init; } = [];

    /// <summary>Why a reviewer gave it back; null when it wasn't.</summary>
    public string? ReturnReason { get; init; }

    public int SavedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Concurrency token: the second of two savers is told, never overwritten.</summary>
    public int Version { get; private set; }

    /// <summary>An empty draft on that revision; its version counts on from the draft before.</summary>
    internal static Draft Begin(Article article, int baseNumber) => new() { ArticleId = article.Id, BaseNumber = baseNumber, Version = article.LastDraftVersion };

    /// <summary>The frozen text as a draft again, with everybody who wrote it still counted.</summary>
    internal static Draft FromReturned(Article article, Revision revision, string? reason, DateTime now) => new()
    {
        ArticleId = revision.ArticleId,
        Fields = revision.Fields,
        Markdown = revision.Body.Markdown,
        BaseNumber = revision.BaseNumber,
        Contributors = [.. revision.Contributors],
        ReturnReason = reason,
        SavedBy = revision.SubmittedBy,
        SavedAt = now,
        Version = article.LastDraftVersion + 1,
    };

    /// <summary>The author took the changes of that newer revision over: the draft now builds on it.</summary>
    internal void Rebase(int number) => BaseNumber = Math.Max(BaseNumber, number);

    internal void Write(ArticleFields fields, string markdown, Actor author, DateTime now)
    {
        (Fields, Markdown, SavedBy, SavedAt) = (fields, markdown, author.Id, now);
        if (!Contributors.Contains(author.Id)) Contributors.Add(author.Id);
        Version++;
    }
}
