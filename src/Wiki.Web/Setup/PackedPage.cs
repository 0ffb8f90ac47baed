using System.Globalization;
using System.Text;
using Wiki.Core.Markup;

namespace Wiki.Web.Setup;

/// <summary>
/// A page whose long text is put in as it is kept, compressed: rendering leaves a mark, and what stands around the marks is compressed
/// when the page is whole. Nobody can write a mark into a text: pages encode what people type, and the Markup room lets no comment through.
/// </summary>
public sealed class PackedPage
{
    private static readonly byte[] TokenName = "__RequestVerificationToken"u8.ToArray();

    private readonly List<GzipPiece> placed = [];
    private string token = "";
    private Action<PagePattern, PagePattern>? keep;
    private byte[]? whole;

    /// <summary>The answer is joined here and not written as it is rendered.</summary>
    public bool HasPlaces => placed.Count > 0 || keep is not null;

    /// <summary>Stands around what belongs to one person; nothing where the page will not be kept.</summary>
    public string Write(OwnMark mark) => keep is null ? "" : mark == OwnMark.Start ? PagePattern.OwnStart : PagePattern.OwnEnd;

    /// <summary>Where the text will stand.</summary>
    /// <returns>The mark to render instead of it.</returns>
    public string Place(GzipPiece piece)
    {
        placed.Add(piece);
        return string.Create(CultureInfo.InvariantCulture, $"<!--~{placed.Count - 1}~-->");
    }

    /// <summary>The page is about to be rendered and will be wanted again.</summary>
    /// <param name="formToken">The token its forms carry in this request.</param>
    /// <param name="keepPatterns">Takes the page and what in it belongs to one person.</param>
    internal void KeepAs(string formToken, Action<PagePattern, PagePattern> keepPatterns) => (token, keep) = (formToken, keepPatterns);

    /// <summary>Nothing is to be rendered: the page is known.</summary>
    internal void Answer(PagePattern page, PagePattern own, string formToken) => whole = Join(page, own, formToken);

    /// <summary>The page as one gzip answer; empty when nothing is there to pack.</summary>
    /// <param name="rendered">UTF-8 with marks.</param>
    internal byte[] Pack(ReadOnlySpan<byte> rendered)
    {
        if (whole is not null) return whole;
        if (rendered.IsEmpty) return [];

        var tokenBytes = Encoding.UTF8.GetBytes(token);
        var (page, own) = PagePattern.Read(rendered, placed, tokenBytes);
        var isKeepable = token.Length > 0 && rendered.Count(TokenName) == rendered.Count(tokenBytes); // no token of this request stays in what others get
        if (isKeepable) keep?.Invoke(page, own);
        return Join(page, own, token);
    }

    private static byte[] Join(PagePattern page, PagePattern own, string formToken)
    {
        var pieces = new List<GzipPiece>(16);
        page.Fill(pieces, GzipPiece.Of(Encoding.UTF8.GetBytes(formToken), default), own);
        return GzipPiece.Join(pieces);
    }
}

/// <summary>Begins or ends the stretch of a page that belongs to one person.</summary>
public enum OwnMark
{
    None,
    Start,
    End,
}
