using Microsoft.Data.Sqlite;
using Wiki.Core.Search.Fts5;

namespace Wiki.Core.Search.Index;

/// <summary>One connection to search.db with tokenizer, rank function and prepared statements; used by one thread at a time.</summary>
internal sealed class IndexConnection : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly RankSlot ranking;

    private IndexConnection(string file, string pragmas)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 10 }.ToString());
        try
        {
            connection.Open();
            ranking = Fts5Registration.Register(connection);
            Execute("PRAGMA temp_store=MEMORY; PRAGMA mmap_size=1073741824; " + pragmas);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static IndexConnection ForReading(string file) => new(file, "PRAGMA busy_timeout=5000; PRAGMA cache_size=-2000; PRAGMA query_only=ON");

    /// <summary>Checkpoints are made between changes, not inside a commit for which readers wait.</summary>
    public static IndexConnection ForWriting(string file) =>
        new(file, "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-16000");

    /// <summary>For a file that nobody uses yet and that is thrown away if the build breaks off.</summary>
    public static IndexConnection ForBuilding(string file) =>
        new(file, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-64000");

    /// <summary>A COMMIT that failed may or may not have ended its transaction; SQLite knows.</summary>
    public bool IsOutsideTransaction => Fts5Registration.IsOutsideTransaction(connection);

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A prepared statement with its values bound in order as $0, $1 …; run it before the next one of the same text is taken.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter("$" + i, null));
            commands[sql] = command;
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public void Run(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteScalar();

    /// <summary>Lets the scorer see every row of the table that matches.</summary>
    public void Match(string table, string expression, IRowScorer scorer)
    {
        ranking.Scorer = scorer;
        ranking.Failure = null;
        try
        {
            using var reader = Command($"SELECT rowid FROM {table} WHERE {table} MATCH $0 AND {Fts5Ranker.Name}({table}) > 0", expression).ExecuteReader();
            reader.Read();
        }
        catch (SqliteException e) when (ranking.Failure is not null)
        {
            throw new InvalidOperationException("Ranking failed.", new AggregateException(e, ranking.Failure));
        }
        finally
        {
            ranking.Scorer = null;
        }
    }

    public void Dispose()
    {
        foreach (var command in commands.Values) command.Dispose();
        connection.Dispose();
    }
}
