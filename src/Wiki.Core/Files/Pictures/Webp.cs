using System.Buffers.Binary;
using Wiki.Core.Shared;

namespace Wiki.Core.Files.Pictures;

/// <summary>Rewrites a WebP chunk by chunk: pixels and transparency are kept; EXIF, XMP, colour profiles and unknown chunks are left out.</summary>
internal static class Webp
{
    private const byte AlphaFlag = 0x10;
    private const byte ExifFlag = 0x08;
    private const byte AnimationFlag = 0x02;

    public static Result<CleanFile> Clean(byte[] content)
    {
        var announced = BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(4));
        if (announced < 12 || announced > content.Length - 8) return FileProblems.Damaged;

        byte[]? alpha = null;
        (byte[] Chunk, PictureSize Size)? pixels = null;
        var (canvas, flags, orientation, isFirst) = ((PictureSize?)null, (byte)0, Orientation.Upright, true);
        var rest = content.AsSpan(12, (int)announced - 4);
        while (rest.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8) return FileProblems.Damaged;
            var data = rest.Slice(8, (int)length);
            switch (System.Text.Encoding.ASCII.GetString(rest[..4]))
            {
                case "VP8X" when isFirst && length == 10:
                    (flags, canvas) = (data[0], new PictureSize(1 + UInt24(data[4..]), 1 + UInt24(data[7..])));
                    if ((flags & AnimationFlag) != 0) return FileProblems.Unsupported;
                    break;
                case "ALPH" when canvas is not null && pixels is null && alpha is null:
                    alpha = [.. data];
                    break;
                case "VP8 " or "VP8L" when pixels is null && (isFirst || canvas is not null):
                    var size = rest[3] == 'L' ? Lossless(data) : Lossy(data);
                    if (size is null) return FileProblems.Damaged;
                    if (size.Value.Objection is { } no) return no;
                    pixels = ([.. rest[..4], .. data], size.Value);
                    break;
                case "EXIF":
                    orientation = Orientation.Read(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
                    break;
                case "ANIM" or "ANMF":
                    return FileProblems.Unsupported;
                case "VP8X" or "VP8 " or "VP8L" or "ALPH":
                    return FileProblems.Damaged;
            }

            isFirst = false;
            rest = rest[Math.Min(rest.Length, 8 + (int)length + ((int)length & 1))..];
        }

        if (pixels is not { } found || (canvas is not null && canvas != found.Size)) return FileProblems.Damaged;
        var kept = Write(found.Chunk, found.Size, (flags & AlphaFlag) != 0, alpha, orientation);
        var shown = found.Size.Turned(orientation);
        return new CleanFile(FileKind.Webp, kept, shown.Width, shown.Height);
    }

    private static byte[] Write(byte[] pixels, PictureSize size, bool hasAlpha, byte[]? alpha, int orientation)
    {
        using var kept = new MemoryStream(pixels.Length + 64);
        kept.Write([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8]);
        var isTurned = orientation != Orientation.Upright;
        if (hasAlpha || isTurned)
        {
            var flags = (byte)((hasAlpha ? AlphaFlag : 0) | (isTurned ? ExifFlag : 0));
            Chunk(kept, [.. "VP8X"u8, flags, 0, 0, 0, .. Bytes24(size.Width - 1), .. Bytes24(size.Height - 1)]);
            if (alpha is not null) Chunk(kept, [.. "ALPH"u8, .. alpha]);
        }

        Chunk(kept, pixels);
        if (isTurned) Chunk(kept, [.. "EXIF"u8, .. Orientation.Write(orientation)]);
        var whole = kept.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return whole;
    }

    /// <param name="chunk">Its four letters and what follows them.</param>
    private static void Chunk(MemoryStream target, ReadOnlySpan<byte> chunk)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, chunk.Length - 4);
        target.Write(chunk[..4]);
        target.Write(length);
        target.Write(chunk[4..]);
        if ((chunk.Length & 1) == 1) target.WriteByte(0);
    }

    private static PictureSize? Lossy(ReadOnlySpan<byte> data)
    {
        if (data.Length < 10 || (data[0] & 1) != 0 || !data[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A])) return null;
        if (UInt24(data) >> 5 > data.Length - 10) return null; // its first part is cut off
        return new PictureSize(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
    }

    private static PictureSize? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || data[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return bits >> 29 != 0 ? null : new PictureSize((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static int UInt24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);

    private static byte[] Bytes24(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];
}
