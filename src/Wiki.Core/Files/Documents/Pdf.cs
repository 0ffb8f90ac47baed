using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Wiki.Core.Shared;

namespace Wiki.Core.Files.Documents;

/// <summary>Looks a PDF through: whole from its first to its last byte, and without what acts by itself. It is kept as it came.</summary>
internal static partial class Pdf
{
    private const int MostUnpacked = 20 * 1024 * 1024;
    private const int DictionaryReach = 1024;

    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\0\f"u8);

    public static Result<CleanFile> Check(byte[] content)
    {
        var end = content.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0 || content.AsSpan(end + 5).ContainsAnyExcept(Blank)) return FileProblems.Damaged;
        if (content.AsSpan(0, end).LastIndexOf("startxref"u8) < Math.Max(0, end - 64)) return FileProblems.Damaged;
        return Acts(content) ? FileProblems.ActiveContent : new CleanFile(FileKind.Pdf, content);
    }

    private static bool Acts(byte[] content)
    {
        var rest = content.AsSpan();
        var budget = MostUnpacked;
        while (true)
        {
            var stream = rest.IndexOf("stream"u8);
            if (Names(stream < 0 ? rest : rest[..stream])) return true;
            if (stream < 0) return false;

            var body = rest[(stream + 6)..];
            var end = body.IndexOf("endstream"u8);
            if (end < 0) return Names(body);
            var dictionary = rest[Math.Max(0, stream - DictionaryReach)..stream];
            if (dictionary.LastIndexOf("/ObjStm"u8) > dictionary.LastIndexOf("endobj"u8) && Unpack(body[..end], ref budget) is { } packed && Names(packed)) return true;
            rest = body[(end + 9)..];
        }
    }

    /// <summary>Objects can hide in compressed streams; null where it is none that we can read.</summary>
    private static byte[]? Unpack(ReadOnlySpan<byte> body, ref int budget)
    {
        var start = body.StartsWith("\r\n"u8) ? 2 : 1;
        try
        {
            using var packed = new MemoryStream(body[Math.Min(start, body.Length)..].ToArray());
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            using var found = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (budget > 0 && unpacked.Read(buffer) is > 0 and var read)
            {
                found.Write(buffer, 0, read);
                budget -= read;
            }

            return found.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool Names(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.Contains('#', StringComparison.Ordinal)) text = Escaped().Replace(text, hex => ((char)Convert.ToInt32(hex.Groups[1].Value, 16)).ToString());
        return Active().IsMatch(text);
    }

    [GeneratedRegex("/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm)(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex("#([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
