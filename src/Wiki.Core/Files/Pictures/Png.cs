using System.Buffers.Binary;
using Wiki.Core.Shared;

namespace Wiki.Core.Files.Pictures;

/// <summary>Rewrites a PNG chunk by chunk: what draws the picture is kept, everything else and whatever follows its end is left out.</summary>
internal static class Png
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private const int MaxChunks = 20_000;

    public static Result<CleanFile> Clean(byte[] content)
    {
        var kept = new MemoryStream(content.Length);
        kept.Write(Signature);
        PngHeader? header = null;
        var (orientation, pixels, state) = (Orientation.Upright, new MemoryStream(), Part.Head);
        var rest = content.AsSpan(Signature.Length);
        for (var chunks = 0; chunks < MaxChunks && rest.Length >= 12; chunks++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) return FileProblems.Damaged;
            var body = rest.Slice(4, (int)length + 4);
            var data = body[4..];
            if (Crc32.Of(body) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..])) return FileProblems.Damaged;

            var type = System.Text.Encoding.ASCII.GetString(body[..4]);
            rest = rest[(12 + (int)length)..];
            if ((header is null) != (type == "IHDR")) return FileProblems.Damaged;
            switch (type)
            {
                case "IHDR":
                    header = PngHeader.Read(data);
                    if (header is null) return FileProblems.Damaged;
                    if (header.Size.Objection is { } no) return no;
                    Write(kept, body);
                    break;
                case "PLTE" when state == Part.Head && data.Length is > 0 and <= 768 && data.Length % 3 == 0:
                    Write(kept, body);
                    break;
                case "IDAT" when state != Part.Tail:
                    state = Part.Pixels;
                    pixels.Write(data);
                    break;
                case "IEND":
                    return data.Length == 0 ? Finish(kept, pixels, header!, orientation) : FileProblems.Damaged; // the first chunk was a header
                case "eXIf":
                    orientation = Orientation.Read(data);
                    break;
                default:
                    if (char.IsUpper(type[0])) return FileProblems.Damaged; // a chunk that must be understood, or one out of its place
                    if (state == Part.Pixels) state = Part.Tail;
                    if (state == Part.Head && IsDrawing(type, data.Length)) Write(kept, body);
                    break;
            }
        }

        return FileProblems.Damaged;
    }

    /// <summary>Colour and transparency, each no longer than it can be: no room to carry anything.</summary>
    private static bool IsDrawing(string type, int length) => type switch
    {
        "tRNS" => length <= 256,
        "gAMA" => length == 4,
        "cHRM" => length == 32,
        "sRGB" => length == 1,
        "sBIT" => length <= 4,
        "bKGD" => length <= 6,
        "pHYs" => length == 9,
        _ => false,
    };

    private static Result<CleanFile> Finish(MemoryStream kept, MemoryStream pixels, PngHeader header, int orientation)
    {
        if (!header.Fits(pixels.ToArray())) return FileProblems.Damaged;
        if (orientation != Orientation.Upright) Write(kept, [.. "eXIf"u8, .. Orientation.Write(orientation)]);
        Write(kept, [.. "IDAT"u8, .. pixels.ToArray()]);
        Write(kept, "IEND"u8);
        var size = header.Size.Turned(orientation);
        return new CleanFile(FileKind.Png, kept.ToArray(), size.Width, size.Height);
    }

    private static void Write(MemoryStream target, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length - 4);
        target.Write(number);
        target.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body));
        target.Write(number);
    }

    private enum Part
    {
        Head,
        Pixels,
        Tail,
    }
}
