namespace Wiki.Core.Citations.Reading;

/// <summary>What stands under one heading of a law: its Absätze, its footnotes and the editor's notes.</summary>
internal sealed record SectionContent(
    IReadOnlyList<Subsection> Subsections, IReadOnlyList<Footnote> Footnotes, IReadOnlyList<Block> Notes)
{
    public static SectionContent Empty { get; } = new([], [], []);

    public bool IsEmpty => Subsections.Count == 0 && Footnotes.Count == 0 && Notes.Count == 0;
}

/// <summary>One Absatz; <see cref="Number"/> is null where the law numbers none.</summary>
/// <param name="Passages">One per text element of the file: an Absatz may go on in a second one without a number.</param>
internal sealed record Subsection(string? Number, IReadOnlyList<Passage> Passages);

/// <summary>Blocks that follow one another without a break of thought: a lead, its list and the tail behind it.</summary>
internal sealed record Passage(IReadOnlyList<Block> Blocks);

/// <summary>A piece of statute text.</summary>
internal abstract record Block;

/// <summary>Running text.</summary>
internal sealed record TextBlock(IReadOnlyList<Run> Runs) : Block;

/// <summary>A heading inside a text (Anlagen, Inhaltsübersicht).</summary>
internal sealed record HeadingBlock(IReadOnlyList<Run> Runs) : Block;

/// <summary>Text whose line breaks count.</summary>
internal sealed record LinesBlock(IReadOnlyList<string> Lines) : Block;

/// <summary>Editorial addition of the portal: shown, but neither cited nor searched nor compared.</summary>
internal sealed record EditorialBlock(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A list; labels stand literally in the file (1., 1a., a), aa), –) and may be empty.</summary>
internal sealed record ListBlock(IReadOnlyList<ListItem> Items) : Block;

internal sealed record ListItem(string Label, IReadOnlyList<Block> Blocks);

internal sealed record TableBlock(int Columns, IReadOnlyList<TableRow> Head, IReadOnlyList<TableRow> Body) : Block;

internal sealed record TableRow(IReadOnlyList<TableCell> Cells);

internal sealed record TableCell(int ColumnSpan, int RowSpan, IReadOnlyList<Block> Blocks);

/// <summary>A footnote with the mark the text shows, for example *).</summary>
internal sealed record Footnote(string Id, string Mark, IReadOnlyList<Block> Blocks);

/// <summary>A stretch of text in one style, or a break, a picture or a footnote mark.</summary>
internal sealed record Run(string Text, RunStyle Style, RunKind Kind = RunKind.Text);

internal enum RunKind
{
    Text,

    /// <summary>Line break without blanks around it: counts as one blank.</summary>
    Break,

    /// <summary>Picture the file only names; the text is its description or its name.</summary>
    Picture,

    /// <summary>Mark of a footnote; the text is the mark.</summary>
    FootnoteMark,
}

[Flags]
internal enum RunStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Superscript = 8,
    Subscript = 16,
    Small = 32,
    Editorial = 64,
}
