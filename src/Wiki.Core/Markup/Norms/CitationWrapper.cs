using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using Wiki.Core.LegalText;
using Wiki.Core.Markup.WikiLinks;

namespace Wiki.Core.Markup.Norms;

/// <summary>Cuts the literals of a paragraph at the bounds of its citations and puts each citation into a link.</summary>
internal static class CitationWrapper
{
    public static void Apply(InlineText text, IReadOnlyList<CitedNorm> cited)
    {
        var joined = NonBreaking.Join(text.Text);
        if (cited.Count == 0 && ReferenceEquals(joined, text.Text)) return;

        var pieces = Cut(text, joined, cited);
        var next = 0;
        foreach (var part in cited)
        {
            while (next < pieces.Count && pieces[next].Start < part.Start) next++;
            var first = next;
            while (next < pieces.Count && pieces[next].End <= part.End) next++;
            Wrap(pieces[first..next], part.Norm);
        }
    }

    /// <summary>New literals on the joined text, so that no literal crosses a bound; a line break that became a joint is replaced.</summary>
    private static List<TextPiece> Cut(InlineText text, string joined, IReadOnlyList<CitedNorm> cited)
    {
        var bounds = cited.SelectMany(c => new[] { c.Start, c.End }).ToList();
        var result = new List<TextPiece>();
        var bound = 0;
        foreach (var piece in text.Pieces)
        {
            while (bound < bounds.Count && bounds[bound] <= piece.Start) bound++;
            var isText = piece.Inline is LiteralInline || (piece.Inline is LineBreakInline && joined[piece.Start] == NonBreaking.Space);
            if (!isText)
            {
                result.Add(piece);
                continue;
            }

            var start = piece.Start;
            var behind = piece.Inline;
            for (var i = bound; start < piece.End; i++)
            {
                var end = i < bounds.Count && bounds[i] < piece.End ? bounds[i] : piece.End;
                if (end <= start) continue;

                var literal = new LiteralInline(new StringSlice(joined, start, end - 1)) { Span = piece.Inline.Span, Line = piece.Inline.Line, IsClosed = true };
                behind.InsertAfter(literal); // InsertBefore forgets the link back to the sibling in front
                behind = literal;
                result.Add(piece with { Inline = literal, Start = start, End = end });
                start = end;
            }

            piece.Inline.Remove();
        }

        return result;
    }

    private static void Wrap(List<TextPiece> pieces, NormRef norm)
    {
        if (pieces.Count == 0 || pieces.Exists(p => !p.Linkable)) return;

        if (Span(pieces[0].Inline, pieces[^1].Inline) is var (first, last) && !HoldsLink(first, last)) Wrap(first, last, norm);
        else pieces.ForEach(p => WrapAlone(p.Inline, norm));
    }

    private static void WrapAlone(Inline inline, NormRef norm)
    {
        if (inline is LiteralInline literal && literal.Content.CurrentChar == ' ')
        {
            var blank = new LiteralInline(new StringSlice(literal.Content.Text, literal.Content.Start, literal.Content.Start)) { IsClosed = true };
            literal.ReplaceBy(blank, copyChildren: false);
            literal.Content.Start++;
            if (literal.Content.IsEmpty) return;
            blank.InsertAfter(literal);
        }

        Wrap(inline, inline, norm);
    }

    private static void Wrap(Inline first, Inline last, NormRef norm)
    {
        var citation = new CitationInline(norm) { Span = first.Span, Line = first.Line, IsClosed = true };
        first.ReplaceBy(citation, copyChildren: false);
        citation.AppendChild(first);
        while (!ReferenceEquals(citation.LastChild, last) && citation.NextSibling is { } following)
        {
            following.Remove();
            citation.AppendChild(following);
        }
    }

    /// <summary>Siblings that hold exactly the text from the first to the last inline; null when bold type covers only half of a citation.</summary>
    private static (Inline First, Inline Last)? Span(Inline first, Inline last)
    {
        var ancestors = new HashSet<ContainerInline>(Ancestors(last));
        while (first.Parent is not null && !ancestors.Contains(first.Parent))
        {
            if (first.PreviousSibling is not null) return null;
            first = first.Parent;
        }

        while (last.Parent is not null && !ReferenceEquals(last.Parent, first.Parent))
        {
            if (last.NextSibling is not null) return null;
            last = last.Parent;
        }

        return first.Parent is null || last.Parent is null ? null : (first, last);
    }

    private static IEnumerable<ContainerInline> Ancestors(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent) yield return parent;
    }

    private static bool HoldsLink(Inline inline) =>
        inline is LinkInline or WikiLinkInline or AutolinkInline or CodeInline || (inline is ContainerInline container && container.Any(HoldsLink));

    private static bool HoldsLink(Inline first, Inline last)
    {
        for (var inline = first; inline is not null; inline = inline.NextSibling)
        {
            if (HoldsLink(inline)) return true;
            if (ReferenceEquals(inline, last)) return false;
        }

        return true;
    }
}
