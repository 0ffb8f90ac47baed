using System.Text;
using Markdig.Syntax.Inlines;
using Wiki.Core.Markup.WikiLinks;

namespace Wiki.Core.Markup.Norms;

/// <summary>The running text of one paragraph, heading or table cell, with the way back to the tree and to the Markdown.</summary>
/// <remarks>A citation may run over a line break or into bold type; only the running text shows it whole.</remarks>
internal sealed class InlineText
{
    /// <summary>Stands for what is no text: code, a picture, a footnote mark. No citation reaches over it.</summary>
    private const char Barrier = '\uFFFC';

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly List<TextPiece> pieces = [];

    public InlineText(ContainerInline root, string source)
    {
        this.source = source;
        Add(root, linkable: true);
        Text = text.ToString();
    }

    public string Text { get; }

    public IReadOnlyList<TextPiece> Pieces => pieces;

    /// <summary>Offset in the Markdown of a character of the running text that is not a barrier.</summary>
    public int SourceOffset(int index)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= index) low = middle;
            else high = middle - 1;
        }

        var piece = pieces[low];
        return piece.SourceStart + Math.Min(index - piece.Start, piece.SourceLength - 1);
    }

    private void Add(ContainerInline container, bool linkable)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal, literal.Content.AsSpan(), SourceStart(literal), literal.Content.Length, linkable);
                    break;
                case HtmlEntityInline entity:
                    Add(entity, entity.Transcoded.AsSpan(), entity.Span.Start, entity.Span.Length, linkable);
                    break;
                case LineBreakInline lineBreak:
                    Add(lineBreak, lineBreak.IsHard ? "\n" : " ", lineBreak.Span.Start, 1, linkable);
                    break;
                case LinkInline { IsImage: false } or WikiLinkInline:
                    Add((ContainerInline)inline, linkable: false);
                    break;
                case ContainerInline inner and not LinkInline:
                    Add(inner, linkable);
                    break;
                default:
                    text.Append(Barrier);
                    break;
            }
        }
    }

    private void Add(Inline inline, ReadOnlySpan<char> content, int sourceStart, int sourceLength, bool linkable)
    {
        if (content.IsEmpty) return;
        pieces.Add(new TextPiece(inline, text.Length, text.Length + content.Length, sourceStart, sourceLength, linkable));
        text.Append(content);
    }

    /// <summary>Table cells are trimmed without their span moving along, and an escaped sign starts at its backslash: look where the text really stands.</summary>
    private int SourceStart(LiteralInline literal)
    {
        var start = Math.Clamp(literal.Span.Start, 0, source.Length);
        var content = literal.Content.AsSpan();
        var window = source.AsSpan(start, Math.Min(content.Length + 200, source.Length - start));
        var found = window.IndexOf(content, StringComparison.Ordinal);
        return found > 0 ? start + found : start;
    }
}

/// <summary>A stretch of running text that one inline carries.</summary>
internal sealed record TextPiece(Inline Inline, int Start, int End, int SourceStart, int SourceLength, bool Linkable);
