using System.Globalization;
using System.IO.Compression;
using Wiki.Core.Markup;

namespace Wiki.Web.Setup;

/// <summary>
/// A page cut into pieces, compressed: what looks the same for everybody who may see it, with holes for the head of the page, which
/// belongs to one person, and for the token of each form, which belongs to one request.
/// </summary>
internal sealed class PagePattern
{
    private static readonly byte[] MarkStart = "<!--~"u8.ToArray();
    private static readonly byte[] MarkEnd = "~-->"u8.ToArray();

    private readonly List<Slot> slots = [];

    /// <summary>Begins what belongs to one person.</summary>
    public const string OwnStart = "<!--~eigen~-->";

    /// <summary>Ends it.</summary>
    public const string OwnEnd = "<!--~alle~-->";

    /// <summary>Cuts what was rendered.</summary>
    /// <param name="placed">What stands where a number is marked.</param>
    /// <param name="token">This request's token; empty leaves tokens where they are.</param>
    public static (PagePattern Page, PagePattern Own) Read(ReadOnlySpan<byte> rendered, IReadOnlyList<GzipPiece> placed, ReadOnlySpan<byte> token)
    {
        var (page, own) = (new PagePattern(), new PagePattern());
        var current = page;
        while (rendered.IndexOf(MarkStart) is var start and >= 0)
        {
            current.AddText(rendered[..start], token);
            var mark = rendered[(start + MarkStart.Length)..];
            var end = mark.IndexOf(MarkEnd);
            if (int.TryParse(mark[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) current.slots.Add(new Slot(placed[number]));
            else current = current == page ? own : page;
            if (current == own && own.slots.Count == 0) page.slots.Add(new Slot(null, Hole.Own));
            rendered = mark[(end + MarkEnd.Length)..];
        }

        current.AddText(rendered, token);
        return (page, own);
    }

    /// <summary>The pieces of one answer in their order.</summary>
    public void Fill(List<GzipPiece> answer, GzipPiece? token, PagePattern? own)
    {
        foreach (var slot in slots)
        {
            if (slot.Piece is not null) answer.Add(slot.Piece);
            else if (slot.Hole == Hole.Token) answer.Add(token!); // pages with forms are read with a token
            else own!.Fill(answer, token, null); // the head stands in no other head
        }
    }

    private void AddText(ReadOnlySpan<byte> text, ReadOnlySpan<byte> token)
    {
        while (!token.IsEmpty && text.IndexOf(token) is var at and >= 0)
        {
            AddPiece(text[..at]);
            slots.Add(new Slot(null, Hole.Token));
            text = text[(at + token.Length)..];
        }

        AddPiece(text);
    }

    private void AddPiece(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty) slots.Add(new Slot(GzipPiece.Of(text, CompressionLevel.Fastest)));
    }

    private enum Hole
    {
        Token,
        Own,
    }

    private readonly record struct Slot(GzipPiece? Piece, Hole Hole = default);
}
