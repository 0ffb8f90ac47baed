using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;

namespace Wiki.Web.Reviews;

/// <summary>Puts together what the queue shows.</summary>
public sealed class ReviewBoard(ReviewQueries reviews, ReviewSubjectQueries subjects, DraftQueries drafts, TemplateDraftQueries sheets, TimeProvider clock)
{
    /// <summary>More than these are looked at one by one.</summary>
    private const int MostAtAGlance = 10;

    public async Task<ReviewQueueView> LoadAsync(Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        var open = await reviews.ListOpenAsync(actor, ct);
        var mine = open.Where(row => row.Objection is null).ToList();
        var editorial = new List<(ReviewRow, ReviewedChange)>();
        foreach (var row in mine.Where(row => row.ChangeKind == FieldChanges.Word(ChangeKind.Editorial)).Take(MostAtAGlance))
        {
            var review = await reviews.FindAsync(row.Id, actor, ct);
            if (review is null || review.SubjectKind != ArticleHistory.Kind) continue;
            if (await subjects.FindAsync(review.VersionId, ct) is { IsOvertaken: false, Later.Count: 0 } change) editorial.Add((row, change));
        }

        return new ReviewQueueView(
            today, [.. mine.Where(row => editorial.TrueForAll(small => small.Item1.Id != row.Id))], editorial, [.. open.Where(row => row.Objection is not null)], await reviews.ListUnconfirmedAsync(actor, ct), await drafts.ListAsync(actor, ct),
            await sheets.ListAsync(actor, ct),
            open.Count(row => row.DueOn < today && (row.Objection is null || row.IsMine)));
    }
}

/// <summary>The queue of one person.</summary>
/// <param name="Mine">What waits for this person and takes more than one look.</param>
/// <param name="Editorial">Small changes that are decided in the list.</param>
/// <param name="Overdue">Reviews past their day that this person decides or submitted.</param>
public sealed record ReviewQueueView(
    DateOnly Today, IReadOnlyList<ReviewRow> Mine, IReadOnlyList<(ReviewRow Row, ReviewedChange Change)> Editorial, IReadOnlyList<ReviewRow> Others,
    IReadOnlyList<UnconfirmedRow> Unconfirmed, IReadOnlyList<DraftRow> Drafts, IReadOnlyList<TemplateDraftRow> Sheets, int Overdue);
