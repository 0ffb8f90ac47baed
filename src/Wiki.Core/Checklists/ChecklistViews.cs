using Wiki.Core.Articles;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Checklists;

/// <summary>A checklist as it applies on a day: everything its page shows.</summary>
public sealed record ChecklistView
{
    public required int ChecklistId { get; init; }

    public required string Slug { get; init; }

    public required int VersionId { get; init; }

    public required int Number { get; init; }

    public required TemplateFields Fields { get; init; }

    public required string TeamName { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it applied or will apply; null while open.</summary>
    public required DateOnly? LastDay { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ApprovedAt { get; init; }

    public required string Hash { get; init; }

    /// <summary>The next approved version with a later first day; null when there is none.</summary>
    public required UpcomingRevision? Upcoming { get; init; }

    public required bool HasDraft { get; init; }

    /// <summary>Number of the open review; null when none is open.</summary>
    public required int? OpenReviewId { get; init; }

    /// <summary>Articles the text names; one without a valid text has no title.</summary>
    public required IReadOnlyList<NamedArticle> Articles { get; init; }

    public required ChecklistTemplate Template { get; init; }

    public required CodeTexts Texts { get; init; }
}

/// <summary>An article a checklist names.</summary>
/// <param name="Title">Null while nothing of it is valid.</param>
public sealed record NamedArticle(string Slug, string? Title);

/// <summary>A checklist in a list.</summary>
public sealed record ChecklistRow(string Slug, string Title, string Norms, string Team, string TeamName, int Number, DateOnly ValidFrom, DateOnly? LastDay, DateOnly? LegalAsOf);

/// <summary>A checklist that exists for this reader, although nothing of it applies on the day.</summary>
/// <param name="Next">The first approved version after the day; null when there is none.</param>
/// <param name="EverApproved">False: there has only been a draft so far.</param>
/// <param name="HasHistory">Something was submitted at least once.</param>
public sealed record ChecklistGap(string Slug, string Title, bool EverApproved, bool HasHistory, UpcomingRevision? Next);

/// <summary>The version that evaluation on a day uses, as it applies there: a Stichtag before its first day lies outside its validity.</summary>
public sealed record ApplicableTemplate(string Slug, int VersionId, int Number, ChecklistTemplate Template);

/// <summary>What a checklist proposes, and which version said so.</summary>
public sealed record ChecklistResult(ApplicableTemplate Version, Evaluation Evaluation);

/// <summary>What the editor starts from: the draft, or the text it would be based on.</summary>
/// <param name="Version">0 while there is no draft.</param>
/// <param name="BaseNumber">The approved number below it; 0 for a new checklist.</param>
/// <param name="LastNumber">Number of the newest text that applies or will; greater than the base when somebody was faster.</param>
public sealed record TemplateDraftView(
    string Slug, TemplateFields Fields, string Yaml, string Tests, int Version, int BaseNumber, int LastNumber, string? SavedBy, DateTime? SavedAt,
    string? ReturnReason, int? OpenReviewId)
{
    public bool IsOvertaken => LastNumber > BaseNumber;
}

/// <summary>A draft in a list.</summary>
public sealed record TemplateDraftRow(string Slug, string Title, string SavedBy, DateTime SavedAt, bool Returned, bool IsMine);

/// <summary>One line of a checklist's history of versions.</summary>
public sealed record TemplateVersionRow(
    int Id, int? Number, RevisionState State, string Title, string ChangeNote, ChangeKind ChangeKind, DateOnly? ValidFrom, DateOnly? ValidUntil,
    DateOnly? SupersededFrom, string SubmittedBy, DateTime SubmittedAt, string? ApprovedBy, DateTime? ApprovedAt);

/// <summary>One version with its texts, for reading it as it is and for comparing.</summary>
/// <param name="Previous">The approved number before it that this person may see; null when there is none.</param>
public sealed record TemplateVersionView(TemplateVersionRow Row, string Slug, TemplateFields Fields, string Yaml, string Tests, string Hash, int? Previous)
{
    /// <summary>Null when the text can't be read.</summary>
    public ChecklistTemplate? Template() => TemplateYaml.Load(Yaml).Template;
}

/// <summary>A change of a checklist under review.</summary>
/// <param name="Standing">"wird Version 4", or "Version 4" once approved.</param>
/// <param name="BaseNumber">0 for a first text.</param>
/// <param name="LastNumber">Number of the newest text that applies or will; greater than the base when somebody was faster: then nobody can approve.</param>
/// <param name="ProposedFrom">First day unless the approver names another.</param>
/// <param name="Later">Versions approved for a later day, whose fate the approver decides.</param>
/// <param name="Changes">In words; empty for a first text.</param>
/// <param name="Gate">What the release gate says today.</param>
public sealed record ReviewedTemplate(
    string Slug, int VersionId, string Standing, TemplateFields Fields, string OldYaml, string NewYaml, string OldTests, string NewTests,
    int BaseNumber, int LastNumber, DateOnly ProposedFrom, IReadOnlyList<UpcomingRevision> Later, IReadOnlyList<TemplateChange> Changes, GateReport Gate)
{
    public bool IsOvertaken => LastNumber > BaseNumber;
}
