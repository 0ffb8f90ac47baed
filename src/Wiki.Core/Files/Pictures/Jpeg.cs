using System.Buffers.Binary;
using Wiki.Core.Shared;

namespace Wiki.Core.Files.Pictures;

/// <summary>Rewrites a JPEG segment by segment: tables, frame and scans are kept; comments, EXIF, colour profiles and whatever follows the end are left out.</summary>
internal static class Jpeg
{
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Quantisation = 0xDB;
    private const byte Huffman = 0xC4;
    private const byte Restart = 0xDD;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App14 = 0xEE;
    private const int MaxSegments = 4_000;

    public static Result<CleanFile> Clean(byte[] content)
    {
        var (head, body) = (new MemoryStream(), new MemoryStream(content.Length));
        PictureSize? size = null;
        var (orientation, scans, at) = (Orientation.Upright, 0, 2);
        for (var segments = 0; segments < MaxSegments; segments++)
        {
            while (at + 1 < content.Length && content[at] == 0xFF && content[at + 1] == 0xFF) at++; // fill bytes
            if (at + 1 >= content.Length || content[at] != 0xFF) return FileProblems.Damaged;
            var marker = content[at + 1];
            if (marker == End) return size is { } found && scans > 0 ? Finish(head, body, found, orientation) : FileProblems.Damaged;

            if (at + 4 > content.Length) return FileProblems.Damaged;
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > content.Length) return FileProblems.Damaged;
            var segment = content.AsSpan(at, length + 2);
            var data = segment[4..];
            at += length + 2;
            switch (marker)
            {
                case App0 when scans == 0 && head.Length == 0 && data.StartsWith("JFIF\0"u8) && data.Length >= 14:
                    head.Write([0xFF, App0, 0, 16, .. data[..12], 0, 0]); // without the thumbnail
                    break;
                case App1 when data.StartsWith("Exif\0\0"u8):
                    orientation = Orientation.Read(data[6..]);
                    break;
                case App14 when data.StartsWith("Adobe"u8) && data.Length == 12:
                    body.Write(segment); // how the colours are coded
                    break;
                case 0xC0 or 0xC1 or 0xC2:
                    if (size is not null || JpegParts.Frame(data) is not { } frame) return FileProblems.Damaged;
                    if (frame.Objection is { } no) return no;
                    size = frame;
                    body.Write(segment);
                    break;
                case Huffman when JpegParts.IsHuffman(data):
                case Quantisation when JpegParts.IsQuantisation(data):
                case Restart when data.Length == 2:
                    body.Write(segment);
                    break;
                case Scan when size is not null && JpegParts.IsScan(data):
                    scans++;
                    body.Write(segment);
                    var coded = JpegParts.Coded(content.AsSpan(at));
                    body.Write(content.AsSpan(at, coded));
                    at += coded;
                    break;
                case >= App0 and <= 0xEF or 0xFE:
                    break; // metadata and comments
                case 0xC3 or (>= 0xC5 and <= 0xCF) or 0xDC:
                    return FileProblems.Unsupported;
                default:
                    return FileProblems.Damaged;
            }
        }

        return FileProblems.Damaged;
    }

    private static Result<CleanFile> Finish(MemoryStream head, MemoryStream body, PictureSize found, int orientation)
    {
        using var kept = new MemoryStream((int)body.Length + 64);
        kept.Write([0xFF, Start]);
        kept.Write(head.ToArray());
        if (orientation != Orientation.Upright)
        {
            byte[] exif = [.. "Exif\0\0"u8, .. Orientation.Write(orientation)];
            kept.Write([0xFF, App1, 0, (byte)(exif.Length + 2), .. exif]);
        }

        kept.Write(body.ToArray());
        kept.Write([0xFF, End]);
        var size = found.Turned(orientation);
        return new CleanFile(FileKind.Jpeg, kept.ToArray(), size.Width, size.Height);
    }
}
