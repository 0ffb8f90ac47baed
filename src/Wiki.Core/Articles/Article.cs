using Wiki.Core.Shared;

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

    /// <summary>Eilsperrung: readers see the text only after giving a reason; null while everybody may read it.</summary>
    public Notice? Lock { get; private set; }

    /// <summary>Since when and why nothing of it applies any more; null while the dates of its revisions decide.</summary>
    public Notice? Retirement { get; private set; }

    /// <summary>User name of who has the Verantwortung since a hand-over; null: as the revision says.</summary>
    public string? Owner { get; private set; }

    /// <summary>The same for the Vertretung.</summary>
    public string? Deputy { get; private set; }

    /// <summary>The draft is gone: submitted or discarded.</summary>
    internal void EndDraft(Draft draft) => LastDraftVersion = draft.Version;

    internal Result LockFor(string reason, Actor actor, DateTime now)
    {
        if (Lock is not null) return ArticleProblems.AlreadyLocked;
        var notice = Notice.Of(reason, actor, now);
        Lock = notice.Succeeded ? notice.Value : null;
        return notice.Problem is { } no ? no : Result.Done;
    }

    internal Result Unlock()
    {
        if (Lock is null) return ArticleProblems.NotLocked;
        Lock = null;
        return Result.Done;
    }

    internal Result Retire(string reason, Actor actor, DateTime now)
    {
        if (Retirement is not null) return ArticleProblems.AlreadyRetired;
        var notice = Notice.Of(reason, actor, now);
        Retirement = notice.Succeeded ? notice.Value : null;
        return notice.Problem is { } no ? no : Result.Done;
    }

    /// <summary>A new approved text: it applies again, and the people named in it count.</summary>
    /// <returns>True when it had been retired.</returns>
    internal bool TakeNewText()
    {
        var wasRetired = Retirement is not null;
        (Retirement, Owner, Deputy) = (null, null, null);
        return wasRetired;
    }

    internal void HandOver(string? owner, string? deputy) => (Owner, Deputy) = (owner ?? Owner, deputy ?? Deputy);
}

/// <summary>Who did something to an article, when and why.</summary>
public sealed class Notice
{
    public const int MaxReason = 500;

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Reason { get; init; }

    internal static Result<Notice> Of(string reason, Actor actor, DateTime now)
    {
        var text = reason.Trim();
        if (text.Length == 0) return ArticleProblems.ReasonMissing;
        return text.Length > MaxReason ? ArticleProblems.ReasonTooLong : new Notice { By = actor.Id, At = now, Reason = text };
    }
}
