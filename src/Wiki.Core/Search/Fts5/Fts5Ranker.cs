using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wiki.Core.Search.Fts5;

/// <summary>Scores the rows of one query while SQLite walks over them.</summary>
internal interface IRowScorer
{
    void Score(in Fts5Row row);
}

/// <summary>One matching row; valid only inside <see cref="IRowScorer.Score"/>.</summary>
internal readonly unsafe ref struct Fts5Row(Fts5RowApi* api, void* context)
{
    private readonly Fts5RowApi* api = api;
    private readonly void* context = context;

    public long Id => api->RowId(context);

    /// <summary>Moves to the first place of a phrase; the column is -1 when the phrase is not in this row.</summary>
    public Fts5PhraseIterator First(int phrase, out int column, out int position)
    {
        Fts5PhraseIterator iterator;
        int c, p;
        if (api->PhraseFirst(context, phrase, &iterator, &c, &p) != Fts5Native.Ok) c = -1;
        column = c;
        position = p;
        return iterator;
    }

    /// <summary>Goes on from the place the last call answered: FTS5 stores differences, so both numbers have to come back as they were.</summary>
    public void Next(ref Fts5PhraseIterator iterator, ref int column, ref int position)
    {
        fixed (Fts5PhraseIterator* pointer = &iterator)
        fixed (int* c = &column, p = &position)
        {
            api->PhraseNext(context, pointer, c, p);
        }
    }
}

/// <summary>What a connection's rank function works for at the moment, and what went wrong in it.</summary>
internal sealed class RankSlot
{
    public IRowScorer? Scorer { get; set; }

    /// <summary>SQLite only says "SQL logic error"; this is the real reason.</summary>
    public Exception? Failure { get; set; }
}

/// <summary>
/// The function wiki_rank in search.db: hands each matching row to the connection's scorer and answers 0, so no row leaves SQLite.
/// The built-in bm25() would read a size record for every hit and sort them all, ten to twenty times the work.
/// </summary>
internal static unsafe class Fts5Ranker
{
    public const string Name = "wiki_rank";

    public static delegate* unmanaged[Cdecl]<Fts5RowApi*, void*, nint, int, nint*, void> Function => &Score;

    public static delegate* unmanaged[Cdecl]<void*, void> Release => &Free;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressMessage("Design", "CA1031", Justification = "No exception may cross the native frame.")]
    private static void Score(Fts5RowApi* api, void* row, nint context, int count, nint* arguments)
    {
        RankSlot? slot = null;
        try
        {
            slot = (RankSlot?)GCHandle.FromIntPtr((nint)api->UserData(row)).Target;
            slot?.Scorer?.Score(new Fts5Row(api, row));
            Fts5Native.ResultInt(context, 0);
        }
        catch (Exception e)
        {
            if (slot is not null) slot.Failure = e;
            Fts5Native.ResultErrorCode(context, e is OutOfMemoryException ? Fts5Native.OutOfMemory : Fts5Native.Error);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(void* userData) => GCHandle.FromIntPtr((nint)userData).Free();
}
