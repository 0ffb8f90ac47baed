namespace Wiki.Core.Markup.Diff;

/// <summary>What changed between two versions of a Markdown text, paragraph by paragraph and word by word; white space counts.</summary>
/// <param name="Blocks">In reading order; unchanged paragraphs in a row are one block.</param>
public sealed record TextDiff(IReadOnlyList<DiffBlock> Blocks, int WordsAdded, int WordsRemoved)
{
    public bool IsEmpty => Blocks.All(b => b.Kind is DiffKind.Unchanged);

    public static TextDiff Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = TextUnits.Split(before);
        var @new = TextUnits.Split(after);
        var blocks = DiffBlocks.Of(old, @new);
        return new TextDiff(blocks, Count(blocks, PieceKind.Added), Count(blocks, PieceKind.Removed));
    }

    /// <summary>The changes inside one short text, for a title or one side of a conflict.</summary>
    public static IReadOnlyList<DiffPiece> Words(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return WordDiff.Between(before, after);
    }

    private static int Count(IEnumerable<DiffBlock> blocks, PieceKind kind) =>
        blocks.SelectMany(b => b.Pieces).Where(p => p.Kind == kind).Sum(p => PlainText.CountWords(p.Text));
}

/// <summary>A stretch of text and what became of it.</summary>
/// <param name="HeadingPath">Headings above it, outermost first: Voraussetzungen, Lebensunterhalt.</param>
/// <param name="Pieces">Markdown as it was typed; for an unchanged block one piece with the whole text.</param>
/// <param name="Paragraphs">How many paragraphs, list items, table rows or headings it holds.</param>
/// <param name="Sections">How many of them are headings; tells "5 Abschnitte ohne Änderung".</param>
public sealed record DiffBlock(DiffKind Kind, IReadOnlyList<string> HeadingPath, IReadOnlyList<DiffPiece> Pieces, int Paragraphs, int Sections)
{
    /// <summary>Not one letter changed, only blanks, indents or empty lines: the words alone would not show it.</summary>
    public bool IsOnlyWhitespace => Kind is not DiffKind.Unchanged && Pieces.All(p => p.Kind is PieceKind.Same || string.IsNullOrWhiteSpace(p.Text));

    /// <summary>The left side of a view side by side.</summary>
    public IEnumerable<DiffPiece> Before => Pieces.Where(p => p.Kind is not PieceKind.Added);

    /// <summary>The right side of a view side by side.</summary>
    public IEnumerable<DiffPiece> After => Pieces.Where(p => p.Kind is not PieceKind.Removed);
}

/// <summary>Words in a row with the same fate.</summary>
public sealed record DiffPiece(PieceKind Kind, string Text);

public enum DiffKind
{
    Unchanged,
    Added,
    Removed,
    Changed,
}

public enum PieceKind
{
    Same,
    Added,
    Removed,
}
