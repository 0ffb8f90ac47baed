using System.Buffers.Binary;

namespace Wiki.Core.Files.Pictures;

/// <summary>
/// The one thing of a picture's EXIF data that is kept: which way is up. Everything else (place, time, device, thumbnail) is left out by writing
/// a block of our own that holds this single number.
/// </summary>
internal static class Orientation
{
    public const int Upright = 1;

    private const ushort Tag = 0x0112;
    private const ushort ShortType = 3;

    /// <summary>1 to 8; upright where the block says nothing or nothing readable.</summary>
    /// <param name="tiff">The EXIF block from its byte order mark on.</param>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        var bigEndian = tiff.StartsWith("MM\0*"u8);
        if (tiff.Length < 14 || (!bigEndian && !tiff.StartsWith("II*\0"u8))) return Upright;

        var at = UInt32(tiff[4..], bigEndian);
        if (at < 8 || at > tiff.Length - 2) return Upright;
        var entries = tiff[(int)at..];
        var count = UInt16(entries, bigEndian);
        for (var i = 0; i < count && 2 + ((i + 1) * 12) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * 12), 12);
            if (UInt16(entry, bigEndian) != Tag || UInt16(entry[2..], bigEndian) != ShortType) continue;
            var value = UInt16(entry[8..], bigEndian);
            return value is >= 1 and <= 8 ? value : Upright;
        }

        return Upright;
    }

    /// <summary>An EXIF block with nothing but the orientation.</summary>
    public static byte[] Write(int orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
        (byte)(Tag >> 8), (byte)(Tag & 0xFF), 0, (byte)ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort UInt16(ReadOnlySpan<byte> at, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private static uint UInt32(ReadOnlySpan<byte> at, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
}
