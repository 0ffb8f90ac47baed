using System.Buffers.Binary;

namespace Wiki.Core.Files.Pictures;

/// <summary>Says of the segments of a JPEG whether they are what their marker claims, to the last byte.</summary>
internal static class JpegParts
{
    /// <summary>Null when it is no frame of 8 bits and one, three or four components.</summary>
    public static PictureSize? Frame(ReadOnlySpan<byte> data) =>
        data.Length >= 6 && data[0] == 8 && data[5] is 1 or 3 or 4 && data.Length == 6 + (3 * data[5])
            ? new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(data[3..]), BinaryPrimitives.ReadUInt16BigEndian(data[1..]))
            : null;

    public static bool IsScan(ReadOnlySpan<byte> data) => data.Length >= 6 && data[0] is >= 1 and <= 4 && data.Length == 4 + (2 * data[0]);

    public static bool IsQuantisation(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            var size = 1 + (data[0] >> 4 == 0 ? 64 : 128);
            if (data[0] >> 4 > 1 || (data[0] & 15) > 3 || data.Length < size) return false;
            data = data[size..];
        }

        return true;
    }

    public static bool IsHuffman(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            if (data.Length < 17 || data[0] >> 4 > 1 || (data[0] & 15) > 3) return false;
            var codes = 0;
            foreach (var count in data.Slice(1, 16)) codes += count;
            if (codes > 256 || data.Length < 17 + codes) return false;
            data = data[(17 + codes)..];
        }

        return true;
    }

    /// <summary>Length of the coded pixels: up to the next marker that is neither a stuffed byte nor a restart.</summary>
    public static int Coded(ReadOnlySpan<byte> data)
    {
        for (var i = 0; i + 1 < data.Length; i++)
        {
            if (data[i] == 0xFF && data[i + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))) return i;
        }

        return data.Length;
    }
}
