using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Core.Shared;

namespace Wiki.Core.Markup.WikiLinks;

/// <summary>Reads <c>[[kennung]]</c> and <c>[[kennung|Text]]</c>; in a table the bar may be escaped.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    /// <summary>Nobody writes a longer one, and the search for the end must not walk through the whole text each time.</summary>
    private const int MaxLength = 400;

    public WikiLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[') return false;

        var rest = slice.AsSpan()[2..];
        if (rest.Length > MaxLength) rest = rest[..MaxLength];
        var end = rest.IndexOfAny("[]\n\r");
        if (end <= 0 || !rest[end..].StartsWith("]]", StringComparison.Ordinal)) return false;

        var inner = rest[..end];
        var bar = inner.IndexOf('|');
        var target = (bar < 0 ? inner : inner[..bar].TrimEnd('\\')).Trim().ToString();
        if (!Slug.IsValid(target)) return false;

        var (textStart, textEnd) = bar < 0 || inner[(bar + 1)..].IsWhiteSpace() ? (0, bar < 0 ? end : bar) : (bar + 1, end);
        var text = new StringSlice(slice.Text, slice.Start + 2 + textStart, slice.Start + 1 + textEnd);
        text.Trim();
        if (text.CurrentChar != '\0' && text.Text[text.End] == '\\') text.End--;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var literalStart = processor.GetSourcePosition(text.Start);
        var link = new WikiLinkInline(target)
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end + 3)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline(text) { Span = new SourceSpan(literalStart, literalStart + text.Length - 1), Line = line, IsClosed = true });
        processor.Inline = link;
        slice.Start += end + 4;
        return true;
    }
}
