using Wiki.Core.Articles.Files;
using Wiki.Core.Rechecks;
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

    /// <summary>Files that belong to the text; frozen with it.</summary>
    public List<RevisionFile> Files { get; init; } = [];

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

    /// <summary>From this day on the article was out of force; null when it never was.</summary>
    public DateOnly? RetiredFrom { get; private set; }

    /// <summary>The newest confirmation without a change; null while nobody confirmed. Earlier ones stand in the history.</summary>
    public Confirmation? Confirmation { get; private set; }

    /// <summary>The Rechtsstand that counts: of the text, or of its newest confirmation.</summary>
    public DateOnly? LegalAsOf => Confirmation?.LegalAsOf ?? Fields.LegalAsOf;

    /// <summary>SHA-256 over Angaben, text and files, hex: the Prüfsumme on prints.</summary>
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

    internal void EndOn(DateOnly? successorFrom) => SupersededFrom = Earlier(successorFrom, RetiredFrom);

    /// <summary>The article goes out of force; what this revision was until then stays true.</summary>
    internal void RetireFrom(DateOnly day)
    {
        RetiredFrom = Earlier(RetiredFrom, day);
        SupersededFrom = Earlier(SupersededFrom, day);
    }

    internal Result Confirm(DateOnly legalAsOf, Actor actor, DateTime now)
    {
        if (legalAsOf > Today.Of(now)) return ArticleProblems.LegalAsOfInFuture;
        if (legalAsOf < LegalAsOf) return ArticleProblems.LegalAsOfEarlier;
        Confirmation = new Confirmation { By = actor.Id, At = now, LegalAsOf = legalAsOf };
        return Result.Done;
    }

    /// <summary>When and by whom this text has to be looked at again.</summary>
    internal RecheckPlan Recheck(Article article) => new(
        ArticleHistory.Kind, ArticleId, RecheckCause.Cycle, Fields.Title, Fields.Team, article.Owner ?? Fields.Owner, article.Deputy ?? Fields.Deputy,
        Fields.RecheckMonths is { } months && LegalAsOf is { } day ? day.AddMonths(months) : null);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}

/// <summary>Somebody checked a text against the law of that day and found nothing to change.</summary>
public sealed class Confirmation
{
    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required DateOnly LegalAsOf { get; init; }
}
