namespace Wiki.Core.Citations;

/// <summary>That a version of an article or checklist cites a unit of law; recorded at approval.</summary>
public sealed class Citation
{
    public int Id { get; private set; }

    public int CitingTextId { get; private set; }

    public required CitingText CitingText { get; init; }

    /// <summary>Code of the law.</summary>
    public required string Law { get; init; }

    /// <summary>Null when only the law is named.</summary>
    public string? Section { get; init; }

    public string? Subsection { get; init; }

    public string? Sentence { get; init; }

    public string? Number { get; init; }

    public string? Letter { get; init; }

    /// <summary>The unit as one word: aufenthg/25b/1/2/3.</summary>
    public required string Key { get; init; }

    /// <summary>How often the version names the unit.</summary>
    public required int Mentions { get; init; }

    /// <summary>As the citing text: the reverse index answers from this table alone.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>As the citing text.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>How many places (sections of an article, items of a checklist) name it.</summary>
    public required int Places { get; init; }
}

/// <summary>A version of something that cites law: what it is called, where it stands, and from when until when it counts.</summary>
public sealed class CitingText
{
    public int Id { get; private set; }

    public required CitingKind Kind { get; init; }

    /// <summary>Number of the article or checklist.</summary>
    public required int SubjectId { get; init; }

    /// <summary>Number of the revision or template version.</summary>
    public required int VersionId { get; init; }

    /// <summary>1, 2, 3 … within the subject: decides when two versions count from the same day.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    /// <summary>/artikel/nachhaltige-integration-25b</summary>
    public required string Address { get; set; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it no longer counts: its last day is over, a successor took its place or it was retired; null while open.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Last day it was approved for; null when open.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>What cites law.</summary>
public enum CitingKind
{
    Article,
    Checklist,
    Reading,
}
