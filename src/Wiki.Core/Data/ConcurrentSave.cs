using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Shared;

namespace Wiki.Core.Data;

/// <summary>Saves, and turns "somebody was faster" into the problem the verb names: a stale concurrency token or a taken unique key.</summary>
internal static class ConcurrentSave
{
    private const int UniqueViolation = 2067; // SQLITE_CONSTRAINT_UNIQUE
    private const int PrimaryKeyViolation = 1555; // SQLITE_CONSTRAINT_PRIMARYKEY: two first drafts of one article

    public static async Task<Result> SaveOrAsync(this WikiDbContext db, Problem overtaken, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return overtaken;
        }
        catch (DbUpdateException e) when (e.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation })
        {
            return overtaken;
        }
    }
}
