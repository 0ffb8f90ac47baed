using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wiki.Core.Data;

/// <summary>How connections to wiki.db are opened.</summary>
public static class SqliteSetup
{
    public static DbContextOptionsBuilder UseWikiDatabase(this DbContextOptionsBuilder options, string file) =>
        options
            .UseSqlite(ConnectionString(file))
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning)) // columns of Identity that accounts here do without
            .AddInterceptors(PragmaInterceptor.Instance);

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10, Pooling = true }.ToString();

    /// <summary>
    /// Sets what SQLite forgets per connection. synchronous=FULL: an acknowledged approval survives a power cut.
    /// secure_delete: destroyed notes are overwritten, not just unlinked. Pages are read from the mapped file: a cache of its own per pooled
    /// connection took 150 MB under load and was no faster.
    /// </summary>
    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        // The pool hands the same native connections out again, and they remember. By reflection: the property's type is of an assembly that
        // Microsoft.Data.Sqlite names in another version than the one we can restore (SqliteBinding), so the compiler can't know it.
        private static readonly Func<SqliteConnection, object?> Native =
            typeof(SqliteConnection).GetProperty("Handle")!.GetMethod!.CreateDelegate<Func<SqliteConnection, object?>>();

        private static readonly ConditionalWeakTable<object, object> Known = [];

        private const string Pragmas =
            "PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-2000; PRAGMA mmap_size=1073741824;";

        public static readonly PragmaInterceptor Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (Native((SqliteConnection)connection) is not { } native || !Known.TryAdd(native, this)) return;

            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData); // SQLite is in-process: an await would only cost
            return Task.CompletedTask;
        }
    }
}
