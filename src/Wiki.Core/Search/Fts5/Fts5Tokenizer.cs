using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Wiki.Core.Search.Fts5;

/// <summary>
/// The tokenizer that search.db names "wiki". All linguistics happen before SQLite sees a text: documents and queries arrive as finished
/// terms with blanks between them, so the callback has no state, nothing to go wrong and treats both sides alike.
/// </summary>
internal static unsafe class Fts5Tokenizer
{
    public const string Name = "wiki";

    /// <summary>Stands before a term that shares its position with the term before it (parts of a compound, other spellings).</summary>
    public const char SamePosition = '\u0001';

    private const int Colocated = 1; // FTS5_TOKEN_COLOCATED

    public static Fts5TokenizerMethods Methods => new() { Create = &Create, Delete = &Delete, Tokenize = &Tokenize };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(void* userData, byte** arguments, int count, void** tokenizer)
    {
        *tokenizer = userData; // stateless, but FTS5 wants something that is not null
        return Fts5Native.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(void* tokenizer)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressMessage("Design", "CA1031", Justification = "No exception may cross the native frame.")]
    private static int Tokenize(
        void* tokenizer, void* context, int reason, byte* text, int length, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        try
        {
            for (var at = 0; at < length;)
            {
                var rest = new ReadOnlySpan<byte>(text + at, length - at);
                var size = rest.IndexOf((byte)' ');
                if (size < 0) size = rest.Length;
                var colocated = size > 1 && rest[0] == SamePosition ? 1 : 0;
                if (size > colocated)
                {
                    var code = emit(context, colocated * Colocated, text + at + colocated, size - colocated, at, at + size);
                    if (code != Fts5Native.Ok) return code; // FTS5's own reason to stop, handed back unchanged
                }

                at += size + 1;
            }

            return Fts5Native.Ok;
        }
        catch (Exception)
        {
            return Fts5Native.Error;
        }
    }
}
