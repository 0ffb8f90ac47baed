using Microsoft.Data.Sqlite;

namespace Wiki.Core.Data;

/// <summary>The log in which SQLite keeps the newest pages beside wiki.db.</summary>
internal static class WriteAheadLog
{
    /// <summary>Moves everything into wiki.db and cuts the log to nothing, so that what was deleted is in neither. A reader in the way leaves it to the next time.</summary>
    public static async Task EmptyAsync(DataFolder folder, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Database, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(ct);
    }
}
