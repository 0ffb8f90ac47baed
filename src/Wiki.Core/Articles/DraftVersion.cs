using Wiki.Core.Data;

namespace Wiki.Core.Articles;

/// <summary>What one save of a draft stored; kept for some days as the common base of people who edit at the same time.</summary>
public sealed class DraftVersion
{
    /// <summary>A form that stood open longer is merged against the approved text instead.</summary>
    internal const int KeptDays = 14;

    public required int ArticleId { get; init; }

    /// <summary>The draft's version after that save; counts on over all drafts of an article.</summary>
    public required int Version { get; init; }

    public ArticleFields Fields { get; private set; } = new();

    public required string Markdown { get; init; }

    /// <summary>Everybody who had written a part of it by then.</summary>
    public required List<int> Contributors { get; init; }

    public required int SavedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>In the verb's own save, after the draft was written.</summary>
    internal static void Keep(WikiDbContext db, Draft draft) => db.DraftVersions.Add(new DraftVersion
    {
        ArticleId = draft.ArticleId,
        Version = draft.Version,
        Fields = draft.Fields,
        Markdown = draft.Markdown,
        Contributors = [.. draft.Contributors],
        SavedBy = draft.SavedBy,
        SavedAt = draft.SavedAt,
    });
}
