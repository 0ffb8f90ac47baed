using Microsoft.Data.Sqlite;

namespace Wiki.Core.Data;

/// <summary>
/// Notices commits to wiki.db by anybody else, other processes included, without reading a table: SQLite counts them per connection
/// (PRAGMA data_version), so one connection stays open for asking. One watch belongs to one asker.
/// </summary>
/// <param name="pause">How long an answer of "nothing new" is believed; zero asks every time, which costs some microseconds.</param>
public sealed class DataVersionWatch(DataFolder folder, TimeProvider clock, TimeSpan pause) : IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? question;
    private DateTimeOffset askedAt;
    private long version = -1;

    /// <summary>True when something was committed since the last call that answered true (and on the first call).</summary>
    public bool HasMoved()
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (question is not null && now - askedAt < pause && now >= askedAt) return false; // a clock set back must not stop the watch

            askedAt = now;
            var found = Ask();
            if (found == version) return false;

            version = found;
            return true;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            question?.Dispose();
            connection?.Dispose();
            (question, connection) = (null, null);
        }
    }

    private long Ask()
    {
        if (question is null)
        {
            // Not from the pool: a pooled connection would come back with a count of its own.
            var settings = new SqliteConnectionStringBuilder(SqliteSetup.ConnectionString(folder.Database)) { Pooling = false };
            connection = new SqliteConnection(settings.ToString());
            connection.Open();
            question = connection.CreateCommand();
            question.CommandText = "PRAGMA data_version";
        }

        return (long)question.ExecuteScalar()!; // the pragma always answers with one number
    }
}
