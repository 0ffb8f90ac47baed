using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>
/// How far people are with their reading: computed from assignments, acknowledgements and the dates of revisions, so that nothing has to
/// happen at midnight. A constant number of SELECTs, whatever the number of people.
/// </summary>
internal static class ReadingStates
{
    public const string UrgentWhy = "Dringliche Änderung";

    /// <param name="people">Their numbers.</param>
    /// <param name="state">Federal state whose holidays count.</param>
    public static async Task<IReadOnlyList<ReadingItem>> OfAsync(WikiDbContext db, IReadOnlyCollection<int> people, DateOnly today, string state, CancellationToken ct)
    {
        var rows = await (
            from a in db.ReadingAssignments
            where a.WithdrawnAt == null && people.Contains(a.PersonId)
            join article in db.Articles on a.ArticleId equals article.Id
            join lead in db.Users on a.AssignedBy equals lead.Id
            orderby a.Id
            select new Row(
                a.Id, a.PersonId, a.ArticleId, article.Slug, a.DueOn, a.Why, lead.DisplayName, a.PlanId, a.Phase,
                article.Lock == null ? null : article.Lock.Reason, article.Retirement == null ? null : article.Retirement.Reason,
                article.Retirement == null ? null : article.Retirement.At)).ToListAsync(ct);
        var newStaff = await NewStaff.AmongAsync(db, people, ct);
        var asked = await UrgentCalls.AskedAsync(db, await UrgentCalls.LoadAsync(db, today, ct), people, ct);
        rows.AddRange(asked.Select(one => new Row(
            null, one.PersonId, one.Call.ArticleId, one.Call.Slug, WorkingDays.Add(one.Call.MetOn, NewStaff.Days(newStaff.Contains(one.PersonId)), state), UrgentWhy,
            one.Call.Approver, null, null, one.Call.LockReason, null, null)));
        if (rows.Count == 0) return [];

        var articles = rows.Select(row => row.ArticleId).Distinct().ToList();
        var revisions = (await db.Revisions.Where(r => r.State == RevisionState.Approved && r.ValidFrom <= today && articles.Contains(r.ArticleId))
            .Select(r => new { r.Id, r.ArticleId, r.Number, r.Fields.Title, r.Fields.ChangeKind, r.ValidFrom, r.Fields.ValidUntil, r.SupersededFrom, r.ApprovedAt }).ToListAsync(ct))
            .ToLookup(r => r.ArticleId, r => new RevisionFact(
                r.Id, r.ArticleId, r.Number!.Value, r.Title, r.ChangeKind, r.ValidFrom!.Value, r.ValidUntil, r.SupersededFrom, Today.Of(r.ApprovedAt!.Value))); // approved ones have all three
        var read = (await db.Acknowledgements.Where(a => people.Contains(a.PersonId) && articles.Contains(a.ArticleId))
            .Select(a => new { a.PersonId, a.ArticleId, a.RevisionId, a.On }).ToListAsync(ct))
            .ToLookup(a => (a.PersonId, a.ArticleId), a => (a.RevisionId, a.On));
        var items = rows.Select(row => Judge(row, [.. revisions[row.ArticleId]], [.. read[(row.PersonId, row.ArticleId)]], NewStaff.Days(newStaff.Contains(row.PersonId)), today, state));
        return [.. items.Where(item => item.AssignmentId is not null || item.Status != ReadingStatus.Read)]; // an urgent call that was answered is over
    }

    private static ReadingItem Judge(Row row, RevisionFact[] revisions, (int RevisionId, DateOnly On)[] read, int days, DateOnly today, string state)
    {
        var current = Array.Find(revisions, r => r.AppliesOn(today));
        var known = (from r in revisions join a in read on r.Id equals a.RevisionId select (Revision: r, a.On)).ToArray();
        var last = known.Length == 0 ? ((RevisionFact Revision, DateOnly On)?)null : known.Aggregate((best, next) => next.Revision.Follows(best.Revision) ? next : best);
        var changes = current is null || last is null ? [] : Changes(revisions, last.Value.Revision, current);
        var status = Status(row, current, last is not null, changes.Length > 0);
        return new ReadingItem
        {
            PersonId = row.PersonId,
            AssignmentId = row.Id,
            ArticleId = row.ArticleId,
            Slug = row.Slug,
            Title = (current ?? last?.Revision ?? revisions.MaxBy(r => r.Number))?.Title ?? row.Slug,
            Status = status,
            DueOn = status switch
            {
                ReadingStatus.Unread => row.DueOn,
                ReadingStatus.Reopened => WorkingDays.Add(changes.Min(r => r.MetOn), days, state), // the oldest change: a newer one gives no respite
                _ => null,
            },
            RevisionId = current?.Id,
            Number = current?.Number,
            ReadRevisionId = last?.Revision.Id,
            ReadNumber = last?.Revision.Number,
            ReadOn = last?.On,
            Why = row.Why,
            AssignedBy = row.AssignedBy,
            PlanId = row.PlanId,
            Phase = row.Phase,
            Hindrance = status switch { ReadingStatus.Locked => row.LockReason, ReadingStatus.Retired => row.RetirementReason, _ => null },
            RetiredOn = row.RetiredAt is { } at ? Today.Of(at) : null,
            IsUrgent = Array.Exists(changes, r => r.Kind == ChangeKind.Urgent) || (last is null && current?.Kind == ChangeKind.Urgent),
        };
    }

    private static ReadingStatus Status(Row row, RevisionFact? current, bool wasRead, bool hasChanges)
    {
        if (current is null) return row.RetirementReason is not null ? ReadingStatus.Retired : wasRead ? ReadingStatus.Read : ReadingStatus.Waiting;
        if (wasRead && !hasChanges) return ReadingStatus.Read;
        if (row.LockReason is not null) return ReadingStatus.Locked;
        return wasRead ? ReadingStatus.Reopened : ReadingStatus.Unread;
    }

    /// <summary>What came between the text that was confirmed and today's and changes more than wording.</summary>
    private static RevisionFact[] Changes(RevisionFact[] revisions, RevisionFact last, RevisionFact current)
    {
        if (current.Id == last.Id) return [];
        var between = current.Follows(last) ? revisions.Where(r => r.Follows(last) && !r.Follows(current)) : [current];
        return [.. between.Where(r => r.Kind != ChangeKind.Editorial)];
    }

    private sealed record Row(
        int? Id, int PersonId, int ArticleId, string Slug, DateOnly DueOn, string Why, string AssignedBy, int? PlanId, string? Phase,
        string? LockReason, string? RetirementReason, DateTime? RetiredAt);
}
