namespace Wiki.Core.Articles.Files;

/// <summary>A file of a draft under the name its text calls it by. Every line stands for itself, so that uploading never makes a text stale that somebody is typing.</summary>
public sealed class DraftFile
{
    public required int ArticleId { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; set; }

    /// <summary>Who attached, replaced, renamed or removed it; all of them wrote a part of the draft.</summary>
    public List<int> Hands { get; init; } = [];

    /// <summary>UTC; taken out of the draft, and one click brings it back until the draft is submitted. Null while it belongs to the draft.</summary>
    public DateTime? RemovedAt { get; set; }

    internal void Touch(int person)
    {
        if (!Hands.Contains(person)) Hands.Add(person);
    }
}

/// <summary>A file of a frozen text; changes as little as the text.</summary>
public sealed class RevisionFile
{
    public int RevisionId { get; private set; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }
}
