using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Core.Data;

/// <summary>Copies wiki.db as of one moment while others read and write, and says whether such a copy is whole.</summary>
public static class DatabaseSnapshot
{
    /// <summary>VACUUM INTO reads in one transaction: writers go on, the copy knows nothing of what they commit meanwhile.</summary>
    /// <param name="target">Must not exist.</param>
    public static async Task SaveAsync(string database, string target, CancellationToken ct)
    {
        await using var connection = await OpenAsync(database, ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.Parameters.AddWithValue("$target", target);
        command.CommandTimeout = 0; // as long as a big wiki takes
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>SQLite's own check of every page and index, and of what refers to nothing.</summary>
    public static async Task<bool> IsWholeAsync(string database, CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(database, ct);
            await using var command = connection.CreateCommand();
            command.CommandTimeout = 0;
            command.CommandText = "PRAGMA integrity_check";
            if ((string?)await command.ExecuteScalarAsync(ct) != "ok") return false;
            command.CommandText = "PRAGMA foreign_key_check";
            return await command.ExecuteScalarAsync(ct) is null;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Every migration of the file is known to this program: it was not written by a newer one, nor by another.</summary>
    public static async Task<bool> IsReadableAsync(string database, CancellationToken ct)
    {
        await using var db = new WikiDbContext((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase(database).Options);
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToArray();
        var readable = applied.Length > 0 && !applied.Except(db.Database.GetMigrations()).Any();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection()); // the file is moved next
        return readable;
    }

    /// <summary>SHA-256 of every file that the rows of the copy name.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync(string database, CancellationToken ct)
    {
        await using var db = new WikiDbContext((DbContextOptions<WikiDbContext>)new DbContextOptionsBuilder<WikiDbContext>().UseWikiDatabase(database).Options);
        var earlier = (await db.Database.GetPendingMigrationsAsync(ct)).Any(); // of a program that knew no files, or other columns
        var files = earlier ? [] : await db.StoredFiles.Select(file => file.Sha256).ToListAsync(ct);
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection()); // the file is moved next
        return files;
    }

    /// <summary>Not from the pool: the file may be moved or deleted right after.</summary>
    private static async Task<SqliteConnection> OpenAsync(string database, CancellationToken ct)
    {
        var settings = new SqliteConnectionStringBuilder(SqliteSetup.ConnectionString(database)) { Pooling = false, Mode = SqliteOpenMode.ReadWrite };
        var connection = new SqliteConnection(settings.ToString());
        await connection.OpenAsync(ct);
        return connection;
    }
}
