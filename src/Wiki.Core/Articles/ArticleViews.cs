using Wiki.Core.Articles.Files;
using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>Everything the article page shows.</summary>
public sealed record ArticleView
{
    public required int ArticleId { get; init; }

    public required string Slug { get; init; }

    public required int RevisionId { get; init; }

    public required int Number { get; init; }

    public required ArticleFields Fields { get; init; }

    public required string TeamName { get; init; }

    /// <summary>Display name; the bare user name when nobody bears it.</summary>
    public required string OwnerName { get; init; }

    public required string DeputyName { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it applied or will apply; null while open.</summary>
    public required DateOnly? LastDay { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ApprovedAt { get; init; }

    public required string Hash { get; init; }

    public required string ShortAnswer { get; init; }

    public required string OutlineJson { get; init; }

    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    public ArticleTexts Texts { get; init; } = ArticleTexts.None;

    /// <summary>Number, first day and note of the next approved revision with a later first day; null when there is none.</summary>
    public required int? UpcomingNumber { get; init; }

    public required DateOnly? UpcomingFrom { get; init; }

    public required string? UpcomingNote { get; init; }

    /// <summary>Articles whose valid text links here, by title.</summary>
    public IReadOnlyList<LinkingArticle> Backlinks { get; init; } = [];

    /// <summary>What belongs to the text, by name.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>Those of them that the text does not show by itself.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>What pages made of this answer: it lives as long as the answer is kept.</summary>
    public ViewPages Pages { get; } = new();

    public UpcomingRevision? Upcoming =>
        UpcomingNumber is { } number && UpcomingFrom is { } from ? new UpcomingRevision(number, from, UpcomingNote ?? "") : null;

    public required bool HasDraft { get; init; }

    /// <summary>Number of the open review; null when none is open.</summary>
    public required int? OpenReviewId { get; init; }

    /// <summary>Eilsperrung; null while everybody may read the text.</summary>
    public NoticeView? Lock { get; init; }

    /// <summary>Who confirmed the text without a change, and for which Rechtsstand; null while nobody did.</summary>
    public ConfirmationView? Confirmed { get; init; }

    /// <summary>The Rechtsstand that counts: of the text, or of its newest confirmation.</summary>
    public DateOnly? LegalAsOf => Confirmed?.LegalAsOf ?? Fields.LegalAsOf;

    /// <summary>When somebody has to look again; null without a cycle.</summary>
    public DateOnly? NextRecheck =>
        Fields.RecheckMonths is { } months && LegalAsOf is { } checkedOn ? checkedOn.AddMonths(months) : null;
}

/// <summary>What of an article may leave the house: without internal notes, Hausregelung, names and the data of its review.</summary>
/// <param name="IsLocked">Under an Eilsperrung nothing of it leaves the house.</param>
public sealed record ClientText(
    string Slug, string Title, int Number, DateOnly ValidFrom, DateOnly? LegalAsOf, string Hash, string ShortAnswerHtml, string BodyHtml, string PlainLanguageHtml, bool IsLocked)
{
    public RenderedHtml ShortAnswer => RenderedHtml.FromStored(ShortAnswerHtml);

    public RenderedHtml Body => RenderedHtml.FromStored(BodyHtml);

    public RenderedHtml PlainLanguage => RenderedHtml.FromStored(PlainLanguageHtml);

    internal ClientText WithoutText() => this with { ShortAnswerHtml = "", BodyHtml = "", PlainLanguageHtml = "" };
}

/// <summary>Who did something to an article, when and why.</summary>
public sealed record NoticeView(string By, DateTime At, string Reason);

/// <summary>Who confirmed a text without a change.</summary>
public sealed record ConfirmationView(string By, DateTime At, DateOnly LegalAsOf);

/// <summary>A revision that is approved but not valid yet.</summary>
public sealed record UpcomingRevision(int Number, DateOnly ValidFrom, string ChangeNote);

/// <summary>One line of an article's history of revisions.</summary>
public sealed record RevisionRow(
    int Id, int? Number, RevisionState State, string Title, string ChangeNote, ChangeKind ChangeKind, DateOnly? ValidFrom, DateOnly? ValidUntil,
    DateOnly? SupersededFrom, string SubmittedBy, DateTime SubmittedAt, string? ApprovedBy, DateTime? ApprovedAt);

/// <summary>One revision with its text, for reading it as it is and for comparing.</summary>
/// <param name="Previous">The approved number before it that this person may see; null when there is none.</param>
public sealed record RevisionView(
    RevisionRow Row, string Slug, ArticleFields Fields, string Markdown, string BodyHtml, string ShortAnswerHtml, string SourcesHtml, string Hash, int? Previous)
{
    /// <summary>The article is under an Eilsperrung: its texts are for those who may see drafts.</summary>
    public bool IsLocked { get; init; }

    /// <summary>What belongs to the text, by name.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>What a reader gets of a locked article: that the revision exists, and no word of it.</summary>
    internal RevisionView WithoutText() => this with { Markdown = "", BodyHtml = "", ShortAnswerHtml = "", SourcesHtml = "", Files = [] };

    /// <summary>What approval stored or, before approval, exactly what approval would store.</summary>
    public (RenderedHtml ShortAnswer, RenderedHtml Body, RenderedHtml Sources) Html()
    {
        if (Row.State == RevisionState.Approved) return (RenderedHtml.FromStored(ShortAnswerHtml), RenderedHtml.FromStored(BodyHtml), RenderedHtml.FromStored(SourcesHtml));
        var rendered = MarkdownRenderer.Render(Markdown, FileContext.Of(Files));
        return (rendered.Sections.ShortAnswer?.Html ?? RenderedHtml.Empty, rendered.Html, rendered.Sections.Sources ?? RenderedHtml.Empty);
    }
}

/// <summary>One side of a comparison.</summary>
public sealed record ComparedRevision(
    int Id, int? Number, RevisionState State, DateOnly? ValidFrom, DateOnly? SupersededFrom, ArticleFields Fields, string Markdown, bool IsLocked)
{
    /// <summary>What belongs to the text, by name.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    internal ComparedRevision WithoutText() => this with { Markdown = "" };
}

/// <summary>Two revisions of one article side by side.</summary>
public sealed record RevisionPair(ComparedRevision Older, ComparedRevision Newer)
{
    /// <summary>An Eilsperrung keeps the texts from this person.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>What the editor starts from: the draft, or the text it would be based on.</summary>
/// <param name="Version">0 while there is no draft.</param>
/// <param name="BaseNumber">The approved number below it; 0 for a new article.</param>
/// <param name="LastNumber">Number of the newest text that applies or will; greater than the base when somebody was faster.</param>
public sealed record DraftView(
    string Slug, ArticleFields Fields, string Markdown, int Version, int BaseNumber, int LastNumber, string? SavedBy, DateTime? SavedAt,
    string? ReturnReason, int? OpenReviewId)
{
    public bool IsOvertaken => LastNumber > BaseNumber;
}

/// <summary>An article in a list.</summary>
public sealed record ArticleRow(string Slug, string Title, string Topic, string Team, string ShortAnswer, int Number, DateOnly ValidFrom, DateOnly? LegalAsOf);

/// <summary>A change that took or will take effect, for the start page.</summary>
/// <param name="Previous">The approved number before it; null for a first one.</param>
public sealed record ChangeRow(string Slug, string Title, int Number, int? Previous, ChangeKind Kind, string Note, DateOnly ValidFrom, DateTime ApprovedAt)
{
    public int RevisionId { get; init; }
}

/// <summary>A draft in a list.</summary>
public sealed record DraftRow(string Slug, string Title, string SavedBy, DateTime SavedAt, bool Returned, bool IsMine);

/// <summary>A Themenfeld with its number of valid articles.</summary>
public sealed record TopicCount(string Topic, int Articles);

/// <summary>An article that exists for this reader, although nothing of it applies on the day.</summary>
/// <param name="Next">The first approved revision after the day; null when there is none.</param>
/// <param name="EverApproved">False: there has only been a draft so far.</param>
/// <param name="HasHistory">Something was submitted at least once.</param>
public sealed record ArticleGap(string Slug, string Title, bool EverApproved, bool HasHistory, UpcomingRevision? Next)
{
    /// <summary>Out of force by decision; null when only the dates say so.</summary>
    public NoticeView? Retirement { get; init; }
}

/// <summary>An article that links to another.</summary>
public sealed record LinkingArticle(string Slug, string Title);
