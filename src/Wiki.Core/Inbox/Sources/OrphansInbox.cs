using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Inbox.Sources;

/// <summary>Articles nobody looks after, for the Freigabe of their Fachstelle.</summary>
internal sealed class OrphansInbox : IInboxSource
{
    public static readonly InboxGroup Orphans = new("verwaist", "Ohne Verantwortung oder Vertretung", 60) { ToolUrl = "/artikel/uebergabe", ToolName = "Übergeben" };

    public IReadOnlyCollection<Type> Entities => [typeof(Article), typeof(Revision), typeof(People.User)];

    public bool IsCostly => true;

    public async Task<WaitsFor> LoadAsync(WikiDbContext db, DateOnly today, CancellationToken ct)
    {
        var orphans = await OrphanQueries.Rows(db, today).ToListAsync(ct);
        return actor => !actor.May(Right.Approve) ? [] : orphans.Where(row => actor.Leads(row.Team))
            .Select(row => new InboxItem(Orphans, $"verwaist-{row.Slug}", $"/artikel/{row.Slug}", row.Title));
    }
}
