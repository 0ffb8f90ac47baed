namespace Wiki.Core.Articles;

/// <summary>Names under which this room writes history.</summary>
public static class ArticleHistory
{
    public const string Kind = "article";
    public const string Started = "article-started";
    public const string DraftSaved = "draft-saved";
    public const string DraftMerged = "draft-merged";
    public const string DraftDiscarded = "draft-discarded";
    public const string FileAttached = "file-attached";
    public const string FileReplaced = "file-replaced";
    public const string FileRenamed = "file-renamed";
    public const string FileRemoved = "file-removed";
    public const string Restored = "revision-restored";
    public const string Submitted = "revision-submitted";
    public const string Approved = "revision-approved";
    public const string Returned = "revision-returned";
    public const string Withdrawn = "revision-withdrawn";
    public const string LaterWithdrawn = "later-revision-withdrawn";
    public const string Renamed = "article-renamed";
    public const string Locked = "article-locked";
    public const string Unlocked = "article-unlocked";
    public const string Revealed = "article-revealed";
    public const string Retired = "article-retired";
    public const string Revived = "article-revived";
    public const string Confirmed = "article-confirmed";
    public const string HandedOver = "article-handed-over";
}
