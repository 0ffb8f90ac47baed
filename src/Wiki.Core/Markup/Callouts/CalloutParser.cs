using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Core.Markup.Callouts;

/// <summary>Reads <c>[!WARNUNG]</c> as the first thing in a quotation and notes the kind on the quotation.</summary>
/// <remarks>A block parser, so that a table or list directly below the marker is still one. Lenient with case, blanks and text
/// behind the marker: a note meant to be internal must not become public by a slip of the pen.</remarks>
internal sealed class CalloutParser : BlockParser
{
    public static readonly object KindKey = new();

    public CalloutParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentContainer is not QuoteBlock { Count: 0 } quote || quote.ContainsData(KindKey)) return BlockState.None;

        var line = processor.Line.AsSpan();
        var close = line.IndexOf(']');
        if (close < 0 || line[1..close].TrimStart() is not ['!', .. var word] || CalloutBlock.KindOf(word) is not { } kind) return BlockState.None;

        quote.SetData(KindKey, kind);
        processor.GoToColumn(processor.Column + close + 1);
        processor.ParseIndent();
        if (processor.IsBlankLine) return BlockState.BreakDiscard;

        var paragraphs = processor.Parsers.FindExact<ParagraphBlockParser>();
        processor.NewBlocks.Push(new ParagraphBlock(paragraphs) { Column = processor.Column, Span = new SourceSpan(processor.Line.Start, processor.Line.End) });
        return BlockState.Continue;
    }
}
