namespace Wiki.Core.Citations;

/// <summary>The text of a section, stored once however many states have it; HTML, plain text and units are made at import.</summary>
public sealed class StatuteText
{
    public int Id { get; private set; }

    public required int StatuteId { get; init; }

    /// <summary>SHA-256 of everything stored here: one row per distinct text.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of heading and wording alone: equal when only editorial notes or marks of the file differ.</summary>
    public required string WordingHash { get; init; }

    public required string Title { get; init; }

    /// <summary>The section was repealed ("weggefallen").</summary>
    public required bool IsRepealed { get; init; }

    public required IReadOnlyList<StatutePart> Parts { get; init; }

    /// <summary>What tells Absätze of two texts apart without reading them.</summary>
    public required IReadOnlyList<SubsectionMark> Marks { get; init; }

    /// <summary>Footnotes of the law, HTML; empty when there are none.</summary>
    public string FootnotesHtml { get; init; } = "";

    /// <summary>Notes of the portal's editors, HTML: sometimes decisions of the Federal Constitutional Court.</summary>
    public string NotesHtml { get; init; } = "";
}

/// <summary>One Absatz as stored.</summary>
/// <param name="Number">1, 4a; null where the law numbers none.</param>
/// <param name="Text">Plain text without the number.</param>
public sealed record StatutePart(string? Number, string Html, string Text, IReadOnlyList<StatuteUnit> Units);

/// <summary>An Absatz and a hash of its wording.</summary>
public sealed record SubsectionMark(string Number, string Wording);

/// <summary>A sentence, a number or a letter, and where in the plain text of its Absatz it stands.</summary>
/// <param name="Number">Null for a sentence.</param>
public sealed record StatuteUnit(string? Sentence, string? Number, string? Letter, int Start, int End);
