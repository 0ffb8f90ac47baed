using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>Throws away saves of checklist drafts that nobody can still have open.</summary>
internal sealed class ForgetOldTemplateSaves(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock) : IDailyStep
{
    public async Task RunAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-DraftVersion.KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.TemplateDraftVersions
            .Where(v => v.SavedAt < oldest && !db.TemplateDrafts.Any(d => d.ChecklistId == v.ChecklistId && d.Version == v.Version)).ExecuteDeleteAsync(ct);
    }
}
