using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Wiki.Core.Search.Fts5;

/// <summary>Brings the tokenizer and the rank function to a freshly opened, unpooled connection to search.db.</summary>
internal static unsafe class Fts5Registration
{
    // The property's type belongs to an assembly version that cannot be restored (Data/SqliteBinding.cs), so the compiler may not see it.
    private static readonly PropertyInfo HandleOfConnection =
        typeof(SqliteConnection).GetProperty("Handle") ?? throw new MissingMemberException(nameof(SqliteConnection), "Handle");

    public static RankSlot Register(SqliteConnection connection)
    {
        var handle = HandleOf(connection);
        var api = FindApi(handle.DangerousGetHandle());
        var slot = new RankSlot();
        var userData = (void*)GCHandle.ToIntPtr(GCHandle.Alloc(slot)); // freed by SQLite when the connection closes
        var methods = Fts5Tokenizer.Methods;
        fixed (byte* tokenizer = Bytes(Fts5Tokenizer.Name), ranker = Bytes(Fts5Ranker.Name))
        {
            Check(api->CreateTokenizer(api, tokenizer, api, &methods, null));
            Check(api->CreateFunction(api, ranker, userData, Fts5Ranker.Function, Fts5Ranker.Release));
        }

        GC.KeepAlive(handle);
        return slot;
    }

    public static bool IsOutsideTransaction(SqliteConnection connection)
    {
        var handle = HandleOf(connection);
        var answer = Fts5Native.GetAutocommit(handle.DangerousGetHandle()) != 0;
        GC.KeepAlive(handle);
        return answer;
    }

    private static SafeHandle HandleOf(SqliteConnection connection) =>
        (SafeHandle?)HandleOfConnection.GetValue(connection) ?? throw new InvalidOperationException("The connection is closed.");

    private static Fts5Api* FindApi(nint db)
    {
        Fts5Api* api = null;
        nint statement;
        fixed (byte* sql = Bytes("SELECT fts5(?1)"), type = Bytes("fts5_api_ptr"))
        {
            Check(Fts5Native.Prepare(db, sql, -1, &statement, null));
            try
            {
                Check(Fts5Native.BindPointer(statement, 1, &api, type, 0));
                _ = Fts5Native.Step(statement);
            }
            finally
            {
                _ = Fts5Native.FinalizeStatement(statement);
            }
        }

        return api is null ? throw new InvalidOperationException("This SQLite library has no FTS5.") : api;
    }

    private static byte[] Bytes(string text) => [.. System.Text.Encoding.UTF8.GetBytes(text), 0];

    private static void Check(int code)
    {
        if (code != Fts5Native.Ok) throw new SqliteException("FTS5 refused the registration.", code);
    }
}
