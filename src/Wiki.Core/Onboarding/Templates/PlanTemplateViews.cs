using Wiki.Core.Articles;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>A template in a list.</summary>
public sealed record PlanTemplateRow(string Slug, string Title, string TeamName, int Months, int Number, DateTime ApprovedAt);

/// <summary>A draft in a list.</summary>
public sealed record PlanDraftRow(string Slug, string Title, string SavedBy, DateTime SavedAt, bool Returned);

/// <summary>What the editor starts from.</summary>
/// <param name="Version">0 while there is no draft.</param>
/// <param name="BaseNumber">The approved number below it; 0 for a new template.</param>
/// <param name="LastNumber">Number of the newest approved text; greater than the base when somebody was faster.</param>
public sealed record PlanDraftView(
    string Slug, string Title, string Yaml, string ChangeNote, int Version, int BaseNumber, int LastNumber, string? SavedBy, DateTime? SavedAt, string? ReturnReason, int? OpenReviewId)
{
    public bool IsOvertaken => LastNumber > BaseNumber;
}

/// <summary>One line of a template's versions.</summary>
public sealed record PlanVersionRow(
    int Id, int? Number, RevisionState State, string Title, string ChangeNote, string SubmittedBy, DateTime SubmittedAt, string? ApprovedBy, DateTime? ApprovedAt);

/// <summary>One version with its text.</summary>
/// <param name="Outline">Null when the text can't be read.</param>
public sealed record PlanVersionView(PlanVersionRow Row, string Slug, string Yaml, PlanOutline? Outline);

/// <summary>A change of a template under review.</summary>
/// <param name="Standing">"wird Version 4", or "Version 4" once approved.</param>
/// <param name="Changes">In words; empty for a first text.</param>
/// <param name="Running">Plans that follow the template today: each is offered the change.</param>
public sealed record ReviewedPlan(
    string Slug, int VersionId, string Standing, PlanFields Fields, string OldYaml, string NewYaml, int BaseNumber, int LastNumber, bool IsDecided,
    IReadOnlyList<TemplateChange> Changes, PlanGateReport Gate, int Running)
{
    public bool IsOvertaken => !IsDecided && LastNumber > BaseNumber;
}
