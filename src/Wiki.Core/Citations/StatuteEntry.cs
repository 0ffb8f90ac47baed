namespace Wiki.Core.Citations;

/// <summary>One line of a law in one state, in the order of the law: its head, a heading of the outline, or a section with its text.</summary>
public sealed class StatuteEntry
{
    public int Id { get; private set; }

    public required int StateId { get; init; }

    public required int Order { get; init; }

    /// <summary>Null for the head and for headings.</summary>
    public int? SectionId { get; init; }

    /// <summary>Null where nothing stands below the heading.</summary>
    public int? TextId { get; set; }

    /// <summary>Depth in the outline: 0 the head, 1 the top.</summary>
    public required int Level { get; init; }

    /// <summary>Kapitel 2, § 25b.</summary>
    public required string Label { get; init; }

    public required string Title { get; init; }

    public bool IsRepealed { get; init; }

    /// <summary>Headings above a section: Kapitel 2 … › Abschnitt 5 …</summary>
    public string OutlinePath { get; init; } = "";
}
