namespace Wiki.Core.Search;

/// <summary>Whether a text applies today; texts nobody may see yet (drafts, submitted, returned) or any more (retired) are never indexed.</summary>
public enum SearchState
{
    /// <summary>Applies today.</summary>
    Valid,

    /// <summary>A successor took its place; found only when asked for.</summary>
    Superseded,

    /// <summary>Approved, applies from a later day; found only with that day as Stichtag.</summary>
    Future,
}

/// <summary>One findable section of a page, or the head of the page; all documents of a key are replaced together.</summary>
public sealed record SearchDocument
{
    /// <summary>article, checklist, statute, term, contact.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the page within its kind, such as the slug.</summary>
    public required string Key { get; init; }

    /// <summary>Anchor of the section; empty for the head of the page.</summary>
    public string Part { get; init; } = "";

    /// <summary>Title of the page, the same in all its documents.</summary>
    public required string Title { get; init; }

    /// <summary>Heading of the section; empty for the head of the page.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Plain text of this section only.</summary>
    public required string Text { get; init; }

    public string? ShortAnswer { get; init; }

    /// <summary>Address of the section, anchor included.</summary>
    public required string Url { get; init; }

    public string? Topic { get; init; }

    /// <summary>Code of the Fachstelle.</summary>
    public string? Team { get; init; }

    public SearchState State { get; init; }

    public DateOnly? LegalAsOf { get; init; }

    /// <summary>Number of the revision; null where a page has none.</summary>
    public int? Number { get; init; }

    /// <summary>First day; null means since ever. A valid text whose successor is already approved carries its last day in <see cref="ValidUntil"/>.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null means open.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Norms cited in the text as compact keys law/section/subsection/sentence/number/letter; null lets the index recognise them itself.</summary>
    public IReadOnlyList<string>? Citations { get; init; }

    /// <summary>Law meant by citations that name none; null means AufenthG.</summary>
    public string? ContextLaw { get; init; }

    /// <summary>Speaks of the house and its wiki and rests on no law: stands back where a page about the law matches as well.</summary>
    public bool IsAboutHouse { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Fingerprint of what was indexed, given by the room; lets the index be compared with its sources.</summary>
    public string Hash { get; init; } = "";
}
