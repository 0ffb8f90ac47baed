using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Articles;

/// <summary>Throws away what was kept only for a while: texts typed and never saved, saves of drafts nobody can still have open. No line of history: both say nothing the record doesn't know.</summary>
public sealed class ForgetOldCopies(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (copies, versions) = (now.AddDays(-WorkingCopy.KeptDays), now.AddDays(-DraftVersion.KeptDays));
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.WorkingCopies.Where(copy => copy.SavedAt < copies).ExecuteDeleteAsync(ct);
        await db.DraftVersions.Where(v => v.SavedAt < versions && !db.Drafts.Any(d => d.ArticleId == v.ArticleId && d.Version == v.Version)).ExecuteDeleteAsync(ct);
    }
}
