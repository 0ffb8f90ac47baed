using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Notes in the restored wiki that, and from when, it was restored: what people did after that moment is gone from it.</summary>
public sealed class RecordRestore(IDbContextFactory<WikiDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> RunAsync(string fileName, RestoreReport report, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return BackupProblems.NotAllowed;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var madeAt = report.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        HistoryWriter.Add(
            db, actor, clock.GetUtcNow().UtcDateTime, BackupHistory.Kind, 0, fileName, BackupHistory.Restored, changes: [new FieldChange("madeAt", null, madeAt)]);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
