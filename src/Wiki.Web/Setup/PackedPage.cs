using System.Globalization;
using System.IO.Compression;
using Wiki.Core.Markup;

namespace Wiki.Web.Setup;

/// <summary>
/// A page whose long text is put in as it is kept, compressed: rendering leaves a mark, and what stands around the marks is compressed
/// when the page is whole. Nobody can write a mark into a text: pages encode what people type, and the Markup room lets no comment through.
/// </summary>
public sealed class PackedPage
{
    private static readonly byte[] MarkStart = "<!--~"u8.ToArray();
    private static readonly byte[] MarkEnd = "~-->"u8.ToArray();

    private readonly List<GzipPiece> placed = [];

    public bool HasPlaces => placed.Count > 0;

    /// <summary>Where the text will stand.</summary>
    /// <returns>The mark to render instead of it.</returns>
    public string Place(GzipPiece piece)
    {
        placed.Add(piece);
        return string.Create(CultureInfo.InvariantCulture, $"<!--~{placed.Count - 1}~-->");
    }

    /// <summary>The page as one gzip answer.</summary>
    /// <param name="rendered">UTF-8 with marks.</param>
    internal byte[] Pack(ReadOnlySpan<byte> rendered)
    {
        var pieces = new List<GzipPiece>((2 * placed.Count) + 1);
        while (rendered.IndexOf(MarkStart) is var start and >= 0)
        {
            var mark = rendered[(start + MarkStart.Length)..];
            var end = mark.IndexOf(MarkEnd);
            pieces.Add(GzipPiece.Of(rendered[..start], CompressionLevel.Fastest));
            pieces.Add(placed[int.Parse(mark[..end], NumberStyles.None, CultureInfo.InvariantCulture)]);
            rendered = mark[(end + MarkEnd.Length)..];
        }

        pieces.Add(GzipPiece.Of(rendered, CompressionLevel.Fastest));
        return GzipPiece.Join(pieces);
    }
}
