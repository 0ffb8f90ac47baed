using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>A Fassung: text and Angaben as they were submitted, never changed afterwards and never deleted.</summary>
public sealed class Revision
{
    public int Id { get; private set; }

    public required int ArticleId { get; init; }

    /// <summary>Counts approved revisions of the article without gaps; null until approved.</summary>
    public int? Number { get; private set; }

    public RevisionState State { get; private set; }

    public required ArticleFields Fields { get; init; }

    /// <summary>Text and everything derived from it; a table of its own, so that lists never drag it along.</summary>
    public required RevisionBody Body { get; init; }

    /// <summary>The approved number this text was written on; 0 for a first text.</summary>
    public required int BaseNumber { get; init; }

    /// <summary>Everybody who wrote any part of what changed; none of them may approve it.</summary>
    public required List<int> Contributors { get; init; }

    public required int SubmittedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    public int? ApprovedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>First day in Berlin; null until approved.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>First day of the revision that ended this one for good; null while it is the last in time.</summary>
    public DateOnly? SupersededFrom { get; private set; }

    /// <summary>SHA-256 over Angaben and text, hex: the Prüfsumme on prints.</summary>
    public required string Hash { get; init; }

    /// <summary>Folded title with the article's number, by which lists sort and page; unique, so that no row is skipped.</summary>
    public required string SortKey { get; init; }

    internal static Revision Freeze(
        Article article, DraftInput text, int baseNumber, List<int> contributors, int submittedBy, string hash, DateTime now) => new()
        {
            ArticleId = article.Id,
            Fields = text.Fields,
            Body = new RevisionBody { Markdown = text.Markdown },
            BaseNumber = baseNumber,
            Contributors = contributors,
            SubmittedBy = submittedBy,
            SubmittedAt = now,
            Hash = hash,
            SortKey = GermanText.SortKey($"{text.Fields.Title}\t{article.Id:d8}"),
        };

    internal Result Approve(int number, Actor approver, DateOnly validFrom, DateTime now)
    {
        if (State != RevisionState.InReview) return ArticleProblems.NotInReview;
        if (Contributors.Contains(approver.Id)) return ArticleProblems.FourEyes;
        if (Fields.ValidUntil < validFrom) return ArticleProblems.EndsBeforeItBegins;

        (State, Number, ApprovedBy, ApprovedAt, ValidFrom) = (RevisionState.Approved, number, approver.Id, now, validFrom);
        return Result.Done;
    }

    internal Result Leave(RevisionState state)
    {
        if (State != RevisionState.InReview) return ArticleProblems.NotInReview;
        State = state;
        return Result.Done;
    }

    /// <summary>An approver takes back what was approved for a later day.</summary>
    internal void WithdrawBeforeFirstDay() => State = RevisionState.Withdrawn;

    internal void EndOn(DateOnly? successorFrom) => SupersededFrom = successorFrom;
}
