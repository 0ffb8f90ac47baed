using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Drafts of articles and checklists, for who saved them last: given back by a reviewer, or in work.</summary>
internal sealed class DraftsInbox : IInboxSource
{
    public static readonly InboxGroup Returned = new("zurueck", "An Sie zurückgegeben", 30);
    public static readonly InboxGroup Drafts = new("entwuerfe", "Ihre Entwürfe", 90) { Counts = false };

    private const int Most = 2000;

    public IReadOnlyCollection<Type> Entities => [typeof(Draft), typeof(Article), typeof(TemplateDraft)];

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var articles = await (
            from draft in db.Drafts
            join article in db.Articles on draft.ArticleId equals article.Id
            orderby draft.SavedAt descending
            select new Saved("entwurf-", draft.ArticleId, draft.Version, "/artikel/" + article.Slug + "/bearbeiten", draft.Fields.Title, draft.SavedBy, draft.SavedAt, draft.ReturnReason)).Take(Most).ToListAsync(ct);
        var sheets = await (
            from draft in db.TemplateDrafts
            join checklist in db.Checklists on draft.ChecklistId equals checklist.Id
            orderby draft.SavedAt descending
            select new Saved("bogenentwurf-", draft.ChecklistId, draft.Version, "/boegen/" + checklist.Slug + "/bearbeiten", draft.Fields.Title, draft.SavedBy, draft.SavedAt, draft.ReturnReason)).Take(Most).ToListAsync(ct);
        var drafts = articles.Concat(sheets).OrderByDescending(draft => draft.SavedAt).ToList();
        return actor => !actor.May(Right.WriteDrafts) ? [] : drafts.Where(draft => draft.SavedBy == actor.Id).Select(draft => draft.ToItem());
    }

    private sealed record Saved(string Kind, int Id, int Version, string Url, string Title, int SavedBy, DateTime SavedAt, string? ReturnReason)
    {
        public InboxItem ToItem() => ReturnReason is { } reason
            ? new(Returned, $"zurueck-{Kind}{Id}-{Version}", Url, Title, null, reason)
            : new(Drafts, $"{Kind}{Id}", Url, Title);
    }
}
