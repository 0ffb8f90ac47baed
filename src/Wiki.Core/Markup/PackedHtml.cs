using System.IO.Compression;
using System.Text;

namespace Wiki.Core.Markup;

/// <summary>Rendered HTML, compressed once and sent many times as it is.</summary>
public sealed class PackedHtml
{
    private PackedHtml(GzipPiece piece) => Piece = piece;

    public static PackedHtml Empty { get; } = new(GzipPiece.Of([], CompressionLevel.Optimal));

    public GzipPiece Piece { get; }

    /// <summary>The HTML again, for who can't take it compressed.</summary>
    public RenderedHtml Unpack() => RenderedHtml.FromStored(Encoding.UTF8.GetString(Piece.Unpack()));

    public static PackedHtml Of(RenderedHtml html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.IsEmpty ? Empty : new PackedHtml(GzipPiece.Of(Encoding.UTF8.GetBytes(html.Value), CompressionLevel.Optimal));
    }
}
