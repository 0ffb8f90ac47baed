using System.Buffers.Binary;
using System.IO.Compression;

namespace Wiki.Core.Files.Pictures;

/// <summary>What a PNG says about itself, and how many bytes its pixels therefore have.</summary>
internal sealed record PngHeader(PictureSize Size, int BitsPerPixel, bool Interlaced)
{
    /// <summary>First column, first row, steps: the seven passes of an interlaced picture.</summary>
    private static readonly (int X, int Y, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Null for a combination the format does not know.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13 || data[10] != 0 || data[11] != 0 || data[12] > 1) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
        var (depth, samples) = (data[8], Samples(data[8], data[9]));
        return samples == 0 ? null : new PngHeader(new PictureSize(width, height), depth * samples, data[12] == 1);
    }

    /// <summary>The compressed pixels unpack to exactly the picture: no less, and nothing behind it.</summary>
    public bool Fits(byte[] pixels)
    {
        var expected = Interlaced
            ? Passes.Sum(pass => Bytes(Ceiling(Size.Width - pass.X, pass.Across), Ceiling(Size.Height - pass.Y, pass.Down)))
            : Bytes(Size.Width, Size.Height);
        try
        {
            using var packed = new MemoryStream(pixels);
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            var found = 0L;
            while (unpacked.Read(buffer) is > 0 and var read)
            {
                found += read;
                if (found > expected) return false;
            }

            return found == expected;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static int Samples(int depth, int colour) => (colour, depth) switch
    {
        (0, 1 or 2 or 4 or 8 or 16) => 1,
        (2, 8 or 16) => 3,
        (3, 1 or 2 or 4 or 8) => 1,
        (4, 8 or 16) => 2,
        (6, 8 or 16) => 4,
        _ => 0,
    };

    private static long Ceiling(long length, int step) => length <= 0 ? 0 : (length + step - 1) / step;

    private long Bytes(long width, long height) => width == 0 ? 0 : height * (1 + (((width * BitsPerPixel) + 7) / 8));
}
