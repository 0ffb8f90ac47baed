using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>New valid revisions of what somebody watches, until seen or a month old.</summary>
internal sealed class WatchedInbox : IInboxSource
{
    public static readonly InboxGroup News = new("beobachtet", "Neu in dem, was Sie beobachten", 80) { EndsWhenSeen = true };

    private const int NewForDays = 30;

    public IReadOnlyCollection<Type> Entities => [typeof(Watch), typeof(Revision), typeof(Article)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var watches = (await db.Watches.AsNoTracking().ToListAsync(ct)).ToLookup(watch => watch.UserId);
        if (watches.Count == 0) return _ => [];

        var oldest = today.AddDays(-NewForDays);
        var oldestTime = Today.StartOf(oldest);
        var fresh = await (
            from r in db.Revisions.ValidOn(today)
            join article in db.Articles on r.ArticleId equals article.Id
            where article.Retirement == null && (r.ValidFrom >= oldest || r.ApprovedAt >= oldestTime)
                && db.Watches.Any(w => w.ArticleId == r.ArticleId || (w.ArticleId == null && w.Topic == r.Fields.Topic))
            orderby r.ApprovedAt descending
            select new Fresh(r.Id, r.ArticleId, article.Slug, r.Fields.Topic, r.Fields.Title, r.Number!.Value, r.Fields.ChangeNote, r.ApprovedAt!.Value, r.ValidFrom!.Value)).ToListAsync(ct); // approved ones have all three
        return actor => fresh.Where(revision => watches[actor.Id].Any(watch => revision.IsNewsTo(watch, oldestTime)))
            .Select(revision => new InboxItem(News, $"fassung-{revision.Id}", $"/artikel/{revision.Slug}", revision.Title, null, $"Fassung {revision.Number}: {revision.ChangeNote}"));
    }

    /// <summary>A revision that readers got to see lately.</summary>
    private sealed record Fresh(int Id, int ArticleId, string Slug, string Topic, string Title, int Number, string ChangeNote, DateTime ApprovedAt, DateOnly ValidFrom)
    {
        /// <summary>Approved on its first day or later it is new with the approval, else with its first day.</summary>
        private DateTime NewSince => ApprovedAt > Today.StartOf(ValidFrom) ? ApprovedAt : Today.StartOf(ValidFrom);

        public bool IsNewsTo(Watch watch, DateTime oldest) =>
            (watch.ArticleId == ArticleId || (watch.ArticleId is null && watch.Topic == Topic)) && NewSince > watch.Since && NewSince >= oldest;
    }
}
