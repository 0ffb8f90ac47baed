using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>
/// Deletes what is due, each night: signed runs on their day, runs nobody touched and abandoned ones after 90 days, practice after 30. What
/// stays is a line with verb and number, the digest of the print and the counts. All or nothing; deleted pages are overwritten (secure_delete).
/// </summary>
public sealed class DeleteDueRuns(IDbContextFactory<WikiDbContext> contexts, SystemActors actors, DataFolder folder, TimeProvider clock) : IDailyStep
{
    /// <summary>Days without a change after which an open or abandoned run goes.</summary>
    public const int IdleDays = 90;

    /// <summary>Days before that on which who works on it is warned.</summary>
    public const int WarningDays = 14;

    /// <summary>Days without a change after which practice goes.</summary>
    public const int PracticeDays = 30;

    Task IDailyStep.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var system = await actors.SystemAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using (var transaction = await db.Database.BeginTransactionAsync(ct)) // nobody signs in between
        {
            var due = await Due(db, now).ToListAsync(ct);
            if (due.Count == 0) return 0;

            foreach (var batch in due.Chunk(500))
            {
                await db.ItemAnswers.Where(answer => batch.Contains(answer.RunId)).ExecuteDeleteAsync(ct);
                await db.RunDocuments.Where(document => batch.Contains(document.RunId)).ExecuteDeleteAsync(ct);
                await db.ChecklistRuns.Where(run => batch.Contains(run.Id)).ExecuteDeleteAsync(ct);
                foreach (var run in batch) RunHistory.Add(db, run, RunHistory.Deleted, system, now);
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            await WriteAheadLog.EmptyAsync(folder, ct); // it still holds the pages as they were
            return due.Count;
        }
    }

    private static IQueryable<int> Due(WikiDbContext db, DateTime now)
    {
        var today = Today.Of(now);
        var (idle, practice) = (now.AddDays(-IdleDays), now.AddDays(-PracticeDays));
        return db.ChecklistRuns
            .Where(run => run.DeleteOn <= today || (run.FileNumber == null && run.ChangedAt < practice) || (run.DeleteOn == null && run.ChangedAt < idle))
            .OrderBy(run => run.Id).Select(run => run.Id);
    }
}
