namespace Wiki.Core.Articles;

/// <summary>The Angaben of a draft or revision beside its text; versioned with it.</summary>
public sealed record ArticleFields
{
    public const int MaxTitle = 200;
    public const int MaxNote = 500;

    public string Title { get; init; } = "";

    /// <summary>Name of the Themenfeld.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Code of the owning Fachstelle.</summary>
    public string Team { get; init; } = "";

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>User name of the Verantwortung; a name nobody bears stays as text and shows in a list.</summary>
    public string Owner { get; init; } = "";

    /// <summary>User name of the Vertretung.</summary>
    public string Deputy { get; init; } = "";

    /// <summary>Proposed first day; null means the day of approval. What counts is <see cref="Revision.ValidFrom"/>.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null is open-ended.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Date of the law text it was checked against.</summary>
    public DateOnly? LegalAsOf { get; init; }

    /// <summary>Months until somebody has to look again; null is never.</summary>
    public int? RecheckMonths { get; init; }

    public ChangeKind ChangeKind { get; init; }

    /// <summary>What changed, in a sentence for readers.</summary>
    public string ChangeNote { get; init; } = "";

    public IReadOnlyList<SourceNote> Sources { get; init; } = [];

    public IReadOnlyList<OpenQuestion> OpenQuestions { get; init; } = [];
}

/// <summary>A source the text rests on.</summary>
/// <param name="Kind">gesetz, verordnung, erlass, anwendungshinweis, rechtsprechung or hausregelung.</param>
/// <param name="AsOf">State of the source that was read; null when unknown.</param>
public sealed record SourceNote(string Kind, string Title, DateOnly? AsOf);

/// <summary>Klärungsbedarf: an open legal question that blocks approval until it is answered or overruled with a reason.</summary>
/// <param name="Answer">Null while open.</param>
/// <param name="ApprovedAnyway">The reason why the text was approved all the same; null blocks.</param>
public sealed record OpenQuestion(string Question, DateOnly? Since, string? Answer, string? ApprovedAnyway)
{
    public bool Blocks => string.IsNullOrWhiteSpace(Answer) && string.IsNullOrWhiteSpace(ApprovedAnyway);
}
