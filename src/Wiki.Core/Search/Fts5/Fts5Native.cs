using System.Runtime.InteropServices;

namespace Wiki.Core.Search.Fts5;

/// <summary>The few SQLite functions that Microsoft.Data.Sqlite does not offer; <see cref="Data.SqliteBinding"/> resolves the library.</summary>
internal static unsafe partial class Fts5Native
{
    public const int Ok = 0;
    public const int Error = 1;
    public const int OutOfMemory = 7;

    private const string Library = "e_sqlite3";

    public static string LibraryVersion => Marshal.PtrToStringUTF8(sqlite3_libversion()) ?? "";

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2")]
    public static partial int Prepare(nint db, byte* sql, int length, nint* statement, byte** tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    public static partial int BindPointer(nint statement, int index, void* pointer, byte* type, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    public static partial int FinalizeStatement(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_get_autocommit")]
    public static partial int GetAutocommit(nint db);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_int")]
    public static partial void ResultInt(nint context, int value);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_error_code")]
    public static partial void ResultErrorCode(nint context, int code);

    [LibraryImport(Library)]
    private static partial nint sqlite3_libversion();
}

/// <summary>fts5_api of fts5.h, version 2.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, Fts5TokenizerMethods*, delegate* unmanaged[Cdecl]<void*, void>, int> CreateTokenizer;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void**, Fts5TokenizerMethods*, int> FindTokenizer;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, delegate* unmanaged[Cdecl]<Fts5RowApi*, void*, nint, int, nint*, void>, delegate* unmanaged[Cdecl]<void*, void>, int> CreateFunction;
}

/// <summary>fts5_tokenizer of fts5.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5TokenizerMethods
{
    public delegate* unmanaged[Cdecl]<void*, byte**, int, void**, int> Create;
    public delegate* unmanaged[Cdecl]<void*, void> Delete;
    public delegate* unmanaged[Cdecl]<void*, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
}

/// <summary>Fts5ExtensionApi of fts5.h up to version 2; members not used here keep their place as plain pointers.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5RowApi
{
    public int Version;
    public delegate* unmanaged[Cdecl]<void*, void*> UserData;
    private readonly nint columnCount;
    private readonly nint rowCount;
    private readonly nint columnTotalSize;
    private readonly nint tokenize;
    public delegate* unmanaged[Cdecl]<void*, int> PhraseCount;
    private readonly nint phraseSize;
    private readonly nint instanceCount;
    private readonly nint instance;
    public delegate* unmanaged[Cdecl]<void*, long> RowId;
    private readonly nint columnText;
    private readonly nint columnSize;
    private readonly nint queryPhrase;
    private readonly nint setAuxiliaryData;
    private readonly nint getAuxiliaryData;
    public delegate* unmanaged[Cdecl]<void*, int, Fts5PhraseIterator*, int*, int*, int> PhraseFirst;
    public delegate* unmanaged[Cdecl]<void*, Fts5PhraseIterator*, int*, int*, void> PhraseNext;
}

/// <summary>Fts5PhraseIter of fts5.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5PhraseIterator
{
    private readonly byte* current;
    private readonly byte* end;
}
