using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;

namespace Wiki.Web.Start;

/// <summary>Puts together what the start page shows from several rooms.</summary>
public sealed class StartBoard(ArticleLists articles, ArticleCatalogue catalogue, DraftQueries drafts, TemplateDraftQueries sheets, YearlyValueQueries values, ValueUseQueries uses, ReviewQueries reviews, ReadingBoard reading, PeopleQueries people, TimeProvider clock)
{
    private const int MostChanges = 8;

    public async Task<StartView> LoadAsync(Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        var since = await people.PreviousSignInAsync(actor.Id, ct);
        var changes = await articles.ChangesAsync(since, MostChanges, ct);
        var open = await reviews.ListOpenAsync(actor, ct);
        var recent = clock.GetUtcNow().UtcDateTime.AddDays(-3);
        return new StartView(
            today, since,
            [.. changes.Where(change => change.Kind == ChangeKind.Urgent && change.ApprovedAt > recent && change.ValidFrom <= today)],
            changes,
            [.. open.Where(review => review.Objection is null)],
            [.. (await drafts.ListAsync(actor, ct)).Where(draft => draft.IsMine)],
            [.. (await sheets.ListAsync(actor, ct)).Where(draft => draft.IsMine)],
            await reading.PressingAsync(actor, ct),
            await values.CountWaitingAsync(actor, ct),
            actor.May(Right.ProposeValues) ? (await uses.MissingAsync(ct)).Count : 0,
            await catalogue.TopicsAsync(ct));
    }
}

/// <summary>The start page of one person.</summary>
/// <param name="Since">The previous sign-in, UTC; null on the first visit.</param>
/// <param name="ValuesWaiting">Proposed yearly values this person may approve.</param>
/// <param name="ValuesMissing">Yearly values a checklist lacks, for those who propose them; in December the next year's too.</param>
public sealed record StartView(
    DateOnly Today, DateTime? Since, IReadOnlyList<ChangeRow> Urgent, IReadOnlyList<ChangeRow> Changes,
    IReadOnlyList<ReviewRow> Waiting, IReadOnlyList<DraftRow> Drafts, IReadOnlyList<TemplateDraftRow> SheetDrafts, IReadOnlyList<ReadingItem> Reading, int ValuesWaiting, int ValuesMissing,
    IReadOnlyList<TopicCount> Topics)
{
    public int Tasks => Waiting.Count + Reading.Count + Drafts.Count + SheetDrafts.Count + ValuesWaiting + ValuesMissing;
}
