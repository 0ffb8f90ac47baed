using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>
/// Whom an urgent change asks to read: the whole Fachstelle of the article and everybody who confirmed an earlier text. For some days that
/// follows from the revision alone; the daily round meanwhile makes it an assignment that stays.
/// </summary>
internal static class UrgentCalls
{
    /// <summary>A server that was off over some midnights still asks everybody.</summary>
    private const int Days = 14;

    /// <summary>Urgent texts that readers met in these days; mostly none.</summary>
    public static async Task<IReadOnlyList<UrgentCall>> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-Days);
        var sinceTime = Today.StartOf(since);
        var found = await (
            from r in db.Revisions
            where r.State == RevisionState.Approved && r.Fields.ChangeKind == ChangeKind.Urgent && r.ValidFrom <= today && (r.ValidFrom > since || r.ApprovedAt > sinceTime)
                && db.Revisions.Where(v => v.ArticleId == r.ArticleId).Any(v => v.State == RevisionState.Approved && v.ValidFrom <= today
                    && (v.SupersededFrom == null || v.SupersededFrom > today) && (v.Fields.ValidUntil == null || v.Fields.ValidUntil >= today) && v.ValidFrom >= r.ValidFrom)
            join article in db.Articles on r.ArticleId equals article.Id
            join approver in db.Users on r.ApprovedBy equals approver.Id
            orderby r.Number descending
            select new { r.ArticleId, article.Slug, r.Fields.Team, r.ValidFrom, r.ApprovedAt, r.ApprovedBy, approver.DisplayName, Lock = article.Lock == null ? null : article.Lock.Reason }).ToListAsync(ct);
        return [.. found.DistinctBy(row => row.ArticleId).Select(row => new UrgentCall(
            row.ArticleId, row.Slug, row.Team, row.ValidFrom!.Value, row.ApprovedAt!.Value, row.ApprovedBy!.Value, row.DisplayName, row.Lock))]; // approved ones have all three
    }

    /// <summary>Who of these people is asked and has no assignment yet: neither an open one, nor one that a lead withdrew since.</summary>
    /// <param name="people">Null asks for everybody active.</param>
    public static async Task<IReadOnlyList<(int PersonId, UrgentCall Call)>> AskedAsync(
        WikiDbContext db, IReadOnlyList<UrgentCall> calls, IReadOnlyCollection<int>? people, CancellationToken ct)
    {
        if (calls.Count == 0) return [];

        var articles = calls.Select(call => call.ArticleId).ToList();
        var persons = db.Users.Where(u => u.IsActive && !u.IsSystem);
        if (people is not null) persons = persons.Where(u => people.Contains(u.Id));
        var teams = await persons.Select(u => new { u.Id, u.Team }).ToListAsync(ct);
        var readers = (await db.Acknowledgements.Where(a => articles.Contains(a.ArticleId)).Select(a => new { a.ArticleId, a.PersonId }).Distinct().ToListAsync(ct))
            .ToHashSet();
        var assigned = (await db.ReadingAssignments.Where(a => articles.Contains(a.ArticleId)).Select(a => new { a.ArticleId, a.PersonId, a.WithdrawnAt }).ToListAsync(ct))
            .ToLookup(a => (a.ArticleId, a.PersonId), a => a.WithdrawnAt);
        return
        [
            .. from person in teams
               from call in calls
               where (person.Team.Length > 0 && person.Team == call.Team) || readers.Contains(new { call.ArticleId, PersonId = person.Id })
               where !assigned[(call.ArticleId, person.Id)].Any(withdrawn => withdrawn is null || withdrawn > call.ApprovedAt)
               select (person.Id, call),
        ];
    }
}

/// <summary>An urgent text that a Fachstelle has to read.</summary>
internal sealed record UrgentCall(int ArticleId, string Slug, string Team, DateOnly ValidFrom, DateTime ApprovedAt, int ApprovedBy, string Approver, string? LockReason)
{
    /// <summary>The day readers first met it.</summary>
    public DateOnly MetOn => Today.Of(ApprovedAt) is var approved && approved > ValidFrom ? approved : ValidFrom;
}
