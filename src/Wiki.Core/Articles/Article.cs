namespace Wiki.Core.Articles;

/// <summary>A subject of the wiki under one address; what it says stands in its revisions.</summary>
public sealed class Article
{
    public int Id { get; private set; }

    /// <summary>The Kennung; changes only by rename.</summary>
    public required string Slug { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required int CreatedBy { get; init; }

    /// <summary>Number of the newest approved revision; 0 while there is none. Concurrency token: two approvals can't take one number.</summary>
    public int LastNumber { get; internal set; }

    /// <summary>Version at which the last draft ended; the next one counts on, so that a form opened on a draft that is gone is always stale.</summary>
    public int LastDraftVersion { get; private set; }

    /// <summary>The draft is gone: submitted or discarded.</summary>
    internal void EndDraft(Draft draft) => LastDraftVersion = draft.Version;
}
