using System.Buffers.Binary;
using System.IO.Compression;

namespace Wiki.Core.Markup;

/// <summary>
/// A stretch of bytes, compressed so that it can stand anywhere in a gzip answer: it ends on a byte, is not the last block and looks back at
/// nothing before it. Pieces written one after the other, with the check sum of the whole, are one gzip member (RFC 1952).
/// </summary>
public sealed class GzipPiece
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;

    /// <summary>Up to so many bytes setting up the compression costs more than it saves.</summary>
    private const int ShortLength = 1500;

    private readonly uint shift;

    private GzipPiece(byte[] deflated, uint checkSum, int length) => (Deflated, CheckSum, Length, shift) = (deflated, checkSum, length, Crc32.Shift(length));

    private static ReadOnlySpan<byte> Header => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

    /// <summary>An empty last block with the fixed codes.</summary>
    private static ReadOnlySpan<byte> LastBlock => [0x03, 0x00];

    public ReadOnlyMemory<byte> Deflated { get; }

    /// <summary>CRC-32 of the bytes before compression.</summary>
    public uint CheckSum { get; }

    /// <summary>Number of bytes before compression.</summary>
    public int Length { get; }

    public static GzipPiece Of(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        if (bytes.IsEmpty) return new GzipPiece([], 0, 0);
        if (bytes.Length <= ShortLength) return Stored(bytes);

        using var packed = new MemoryStream(bytes.Length / 4);
        long end;
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
        {
            gzip.Write(bytes);
            gzip.Flush(); // to a byte's end, without closing the stream of blocks
            end = packed.Length;
        }

        var all = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        return new GzipPiece(all[HeaderLength..(int)end].ToArray(), BinaryPrimitives.ReadUInt32LittleEndian(all[^TrailerLength..]), bytes.Length);
    }

    /// <summary>A block of bytes as they are (RFC 1951, 3.2.4): not the last one, its length, the same with every bit turned, the bytes.</summary>
    private static GzipPiece Stored(ReadOnlySpan<byte> bytes)
    {
        var block = new byte[5 + bytes.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(1), (ushort)bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(3), (ushort)~bytes.Length);
        bytes.CopyTo(block.AsSpan(5));
        return new GzipPiece(block, Crc32.Of(bytes), bytes.Length);
    }

    /// <summary>One gzip member that unpacks to all pieces in a row.</summary>
    public static byte[] Join(IReadOnlyCollection<GzipPiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var whole = new byte[HeaderLength + pieces.Sum(piece => piece.Deflated.Length) + LastBlock.Length + TrailerLength];
        Header.CopyTo(whole);
        var (at, checkSum, length) = (HeaderLength, 0u, 0u);
        foreach (var piece in pieces)
        {
            piece.Deflated.Span.CopyTo(whole.AsSpan(at));
            at += piece.Deflated.Length;
            checkSum = Crc32.Combine(checkSum, piece.CheckSum, piece.shift);
            length += (uint)piece.Length;
        }

        LastBlock.CopyTo(whole.AsSpan(at));
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(at + LastBlock.Length), checkSum);
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(at + LastBlock.Length + 4), length);
        return whole;
    }

    /// <summary>The bytes before compression.</summary>
    public byte[] Unpack()
    {
        using var gzip = new GZipStream(new MemoryStream(Join([this])), CompressionMode.Decompress);
        var bytes = new byte[Length];
        gzip.ReadExactly(bytes);
        return bytes;
    }
}
