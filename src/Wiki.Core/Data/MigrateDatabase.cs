using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Core.Data;

/// <summary>
/// Brings wiki.db to the current schema before anything else runs. Safe against a kill in the middle and against two starts at once:
/// one file lock, migrations only when something is pending, and a lock row that a killed start left behind is cleared.
/// </summary>
public sealed class MigrateDatabase(IDbContextFactory<WikiDbContext> contexts, DataFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var alone = await TakeLockAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await ExecuteAsync(db, "PRAGMA journal_mode=WAL", ct);

        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any()) return;

        // We hold the file lock, so a row here can only be what a killed process left; EF would wait for it for ever.
        await ExecuteAsync(db, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await db.Database.MigrateAsync(ct);
    }

    private static async Task ExecuteAsync(WikiDbContext db, string sql, CancellationToken ct)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<FileStream> TakeLockAsync(CancellationToken ct)
    {
        var file = Path.Combine(folder.Keys, "start.lock");
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                await Task.Delay(100, ct);
            }
        }
    }
}
