using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Files;

/// <summary>
/// Throws away files that no text has used for a while: first the row, a day or more later the bytes, so that a backup that is being made still
/// finds what its rows name. Killed in the middle, the next round goes on. No line of history: nobody could see these files any more.
/// </summary>
public sealed class ForgetUnusedFiles(IDbContextFactory<WikiDbContext> contexts, FileStore store, IEnumerable<IFileUser> users, TimeProvider clock) : IDailyStep
{
    /// <summary>Days a file stays that was uploaded and is not used by any text.</summary>
    internal const int KeptDays = 14;

    Task IDailyStep.RunAsync(CancellationToken ct) => RunAsync(ct);

    /// <returns>Number of files whose bytes were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var old = db.StoredFiles.Where(file => file.StoredAt < now.AddDays(-KeptDays));
        foreach (var user in users)
        {
            var used = user.Used(db);
            old = old.Where(file => !used.Contains(file.Sha256));
        }

        foreach (var sha256 in await old.Select(file => file.Sha256).ToListAsync(ct))
        {
            store.Touch(sha256);
            await old.Where(file => file.Sha256 == sha256).ExecuteDeleteAsync(ct); // asks again: somebody may use it since
        }

        return await store.TidyAsync(now.AddDays(-1), name => db.StoredFiles.AnyAsync(file => file.Sha256 == name, ct), ct);
    }
}
