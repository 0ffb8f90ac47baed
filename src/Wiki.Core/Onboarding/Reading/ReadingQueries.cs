using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Settings;
using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Reads one's own list and, for leads and mentors, how their people stand with an article.</summary>
public sealed class ReadingQueries(
    IDbContextFactory<WikiDbContext> contexts, ReadingBoard board, ReadingLengths lengths, SettingsQueries settings, TimeProvider clock)
{
    private const int DaysDroppedShow = 30;

    /// <summary>"Meine Lektüre": always of oneself.</summary>
    public async Task<MyReading> MineAsync(Actor actor, CancellationToken ct)
    {
        var today = Today.In(clock);
        var items = await board.OfAsync(actor, ct);
        var length = await lengths.OfAsync([.. items], ct);
        var open = ReadingBoard.InOrder(items.Where(item => item.IsOpen)).Select(item => new TimedReading(item, length[item])).ToList();
        var now = open.Where(one => one.Item.DueOn <= today).ToList();
        return new MyReading(
            today, now,
            [.. open.Where(one => one.Item.DueOn > today && one.Item.Status == ReadingStatus.Reopened)],
            [.. open.Where(one => one.Item.DueOn > today && one.Item.Status == ReadingStatus.Unread)],
            [.. items.Where(item => item.Status is ReadingStatus.Locked or ReadingStatus.Waiting)],
            [.. items.Where(item => item.Status == ReadingStatus.Retired && item.RetiredOn > today.AddDays(-DaysDroppedShow))],
            [.. items.Where(item => item.Status == ReadingStatus.Read).OrderByDescending(item => item.ReadOn).ThenBy(item => item.Title, StringComparer.Ordinal)]);
    }

    /// <summary>One article as this person has to read it; null when nobody asked.</summary>
    public async Task<ReadingDetail?> FindAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (await board.FindAsync(slug, actor, ct) is not { } item) return null;

        var open = await board.OpenAsync(actor, ct);
        var place = open.ToList().FindIndex(one => one.ArticleId == item.ArticleId) + 1;
        var length = item.IsOpen ? (await lengths.OfAsync([item], ct))[item] : null;
        var change = item.Status == ReadingStatus.Reopened ? await ChangeAsync(item, ct) : null;
        return new ReadingDetail(item, place, open.Count, length, change);
    }

    /// <summary>Who of one's people has this article to read, by name; null without the right or the article.</summary>
    public async Task<ReadingOfPeople?> PeopleAsync(string slug, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.LeadOnboarding) && !actor.May(Right.Mentor)) return null;

        var today = Today.In(clock);
        var state = (await settings.SettingsAsync(ct)).HolidayState;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var article = await (
            from a in db.Articles
            where a.Slug == slug
            from r in db.Revisions.ValidOn(today).Where(r => r.ArticleId == a.Id)
            select new { a.Id, r.Fields.Title, Number = r.Number!.Value, IsLocked = a.Lock != null }).FirstOrDefaultAsync(ct);
        if (article is null) return null;

        var people = await OwnPeople.Of(db, actor).OrderBy(u => u.SortKey).ThenBy(u => u.Id).Select(u => new { u.Id, u.DisplayName }).ToListAsync(ct);
        var items = (await ReadingStates.OfAsync(db, [.. people.Select(p => p.Id)], today, state, ct)).Where(item => item.ArticleId == article.Id).ToDictionary(item => item.PersonId);
        var team = actor.May(Right.LeadOnboarding) ? await db.Teams.Where(t => t.Code == actor.Team).Select(t => t.Name).FirstOrDefaultAsync(ct) : null;
        return new ReadingOfPeople(
            slug, article.Title, article.Number, article.IsLocked, team, WorkingDays.Add(today, NewStaff.Days(isNew: false), state),
            [.. people.Select(p => new PersonReading(p.Id, p.DisplayName, items.GetValueOrDefault(p.Id)))]);
    }

    private async Task<ReadingChange> ChangeAsync(ReadingItem item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (from, to) = (item.ReadRevisionId!.Value, item.RevisionId!.Value); // a reopened item has both
        var texts = await db.Revisions.Where(r => r.Id == from || r.Id == to).Select(r => new { r.Id, r.Body.Markdown, r.Fields.Title, r.ValidFrom, r.Number }).ToDictionaryAsync(r => r.Id, ct);
        var (old, now) = (texts[from], texts[to]);
        var notes = await (
            from r in db.Revisions
            where r.ArticleId == item.ArticleId && r.State == RevisionState.Approved && r.ValidFrom <= now.ValidFrom
                && (r.ValidFrom > old.ValidFrom || (r.ValidFrom == old.ValidFrom && r.Number > old.Number)) && (r.ValidFrom < now.ValidFrom || r.Number <= now.Number)
            join author in db.Users on r.SubmittedBy equals author.Id
            orderby r.ValidFrom, r.Number
            select new ChangeNoteRow(r.Number!.Value, r.Fields.ChangeKind, r.Fields.ChangeNote, r.ValidFrom!.Value, author.DisplayName)).ToListAsync(ct);
        return new ReadingChange(old.Title, now.Title, old.Markdown, now.Markdown, now.ValidFrom!.Value, notes); // approved ones have a first day
    }
}
