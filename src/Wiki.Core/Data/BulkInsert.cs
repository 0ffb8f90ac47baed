using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Wiki.Core.Data;

/// <summary>Writes many rows of one table with one prepared statement, inside the transaction of a context.</summary>
internal static class BulkInsert
{
    /// <param name="table">A name of ours, never one that somebody typed.</param>
    /// <param name="columns">The same; identifiers only.</param>
    /// <param name="rows">A value per column, as SQLite stores it.</param>
    public static async Task RunAsync(WikiDbContext db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (db.Database.CurrentTransaction ?? throw new InvalidOperationException("Many rows are written inside a transaction.")).GetDbTransaction();
        command.CommandText =
            $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(column => $"${column}"))})";
        var parameters = columns.Select(column => Add(command, $"${column}")).ToArray();
        await command.PrepareAsync(ct);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
