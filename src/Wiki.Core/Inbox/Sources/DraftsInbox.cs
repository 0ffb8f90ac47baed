using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Drafts of articles, for who saved them last: given back by a reviewer, or in work.</summary>
internal sealed class DraftsInbox : IInboxSource
{
    public static readonly InboxGroup Returned = new("zurueck", "An Sie zurückgegeben", 30);
    public static readonly InboxGroup Drafts = new("entwuerfe", "Ihre Entwürfe", 90) { Counts = false };

    private const int Most = 2000;

    public IReadOnlyCollection<Type> Entities => [typeof(Draft), typeof(Article)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var drafts = await (
            from draft in db.Drafts
            join article in db.Articles on draft.ArticleId equals article.Id
            orderby draft.SavedAt descending
            select new { draft.ArticleId, draft.Version, article.Slug, draft.Fields.Title, draft.SavedBy, draft.ReturnReason }).Take(Most).ToListAsync(ct);
        return actor => !actor.May(Right.WriteDrafts) ? [] : drafts.Where(draft => draft.SavedBy == actor.Id).Select(draft => new InboxItem(
            draft.ReturnReason is null ? Drafts : Returned,
            draft.ReturnReason is null ? $"entwurf-{draft.ArticleId}" : $"zurueck-{draft.ArticleId}-{draft.Version}",
            $"/artikel/{draft.Slug}/bearbeiten", draft.Title, null, draft.ReturnReason ?? ""));
    }
}
