using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Wiki.TestKit;

/// <summary>Small real files, and what somebody might do to them. The pictures were written by a browser, with colour profiles and all.</summary>
public static class TestFiles
{
    /// <summary>Words that metadata carry in these tests; none of them may be in what is kept.</summary>
    public const string Secret = "GEHEIMER-ORT-50.1155N";

    private const string PngText =
        "iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAYAAACtBE5DAAAAJ0lEQVR4AXSLsQkAAAyDQk7p/y/1FjsVskRwU6/ES2AVPKA3m3ocAAAA///HJ1dVAAAABklEQVQDAO++F/E4h68GAAAAAElFTkSuQmCC";

    private const string JpegText =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
        + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
        + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
        + "AGMALgAgADIAMAAxADb/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgo"
        + "KCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAfEAABBAICAwAAAAAAAAAAAAABAAIDBAUGERMUMZH/xAAVAQEBAAAAAAAA"
        + "AAAAAAAAAAABAv/EABoRAQADAAMAAAAAAAAAAAAAAAEAAgMRIUH/2gAMAwEAAhEDEQA/AKS1fW8Tq1CSlgqni1ZJTM5nY9/LyACeXEn00fEREAVOCXppfWzfRVfXtn//2Q==";

    private const string WebpText =
        "UklGRjACAABXRUJQVlA4WAoAAAAgAAAABQAAAwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
        + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
        + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
        + "AGMALgAgADIAMAAxADZWUDggQgAAAPABAJ0BKgYABAABQCYlAF2FogA5f+xvAAD+9n/Bf+Fq/9o+yvfjn/8+42GckQDpubMIN9vKJ/+mSnZ/0qL/mAAAAA==";

    /// <summary>6 × 4 pixels.</summary>
    public static byte[] Png => Convert.FromBase64String(PngText);

    public static byte[] Jpeg => Convert.FromBase64String(JpegText);

    public static byte[] Webp => Convert.FromBase64String(WebpText);

    /// <summary>Another picture: the colours are not those of <see cref="Png"/>.</summary>
    public static byte[] OtherPng => PngOf(6, 4, 0x40);

    /// <summary>Grey in one shade.</summary>
    public static byte[] PngOf(int width, int height, byte shade = 0x80, int? rows = null)
    {
        using var raw = new MemoryStream();
        using (var packed = new ZLibStream(raw, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < (rows ?? height); row++) packed.Write([0, .. Enumerable.Repeat(shade, width)]);
        }

        byte[] size = [.. BigEndian(width), .. BigEndian(height), 8, 0, 0, 0, 0];
        return [.. Png.AsSpan(0, 8), .. Chunk("IHDR", size), .. Chunk("IDAT", raw.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The same picture with these chunks behind its header.</summary>
    public static byte[] PngWith(params (string Type, byte[] Data)[] chunks) =>
        [.. Png.AsSpan(0, 33), .. chunks.SelectMany(chunk => Chunk(chunk.Type, chunk.Data)), .. Png.AsSpan(33)];

    public static byte[] JpegWith(byte marker, byte[] data) =>
        [.. Jpeg.AsSpan(0, 2), 0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data, .. Jpeg.AsSpan(2)];

    public static byte[] WebpWith(string type, byte[] data)
    {
        byte[] pad = (data.Length & 1) == 1 ? [0] : [];
        byte[] whole = [.. Webp, .. Encoding.ASCII.GetBytes(type), .. LittleEndian(data.Length), .. data, .. pad];
        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(4), whole.Length - 8);
        return whole;
    }

    /// <summary>As cameras write it: which way is up, a block of positions, and text behind them.</summary>
    public static byte[] Exif(int orientation) =>
    [
        .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0,
        0, 0, 0, 0,
        .. Encoding.ASCII.GetBytes(Secret),
    ];

    public static byte[] Pdf(string body = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n{body}"
        + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");

    /// <summary>A Word document with these parts beside the usual ones.</summary>
    public static byte[] Docx(params (string Name, string Text)[] parts) => Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"),
        .. parts,
    ]);

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts.GroupBy(part => part.Name).Select(same => same.Last()))
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian(data.Length), .. body, .. BigEndian((int)Crc(body))];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static byte[] LittleEndian(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)(number >> 24)];
}
