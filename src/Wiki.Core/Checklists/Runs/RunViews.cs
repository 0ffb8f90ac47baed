using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>A run as those see it whom it concerns: everything its pages and prints show, except the Vermerk.</summary>
public sealed record RunView
{
    /// <summary>The code in „pflicht“ that asks for a Vermerk.</summary>
    public const string NoteDuty = "vermerk";

    public required int Id { get; init; }

    /// <summary>Kennung of the checklist.</summary>
    public required string Slug { get; init; }

    /// <summary>Number of the pinned version.</summary>
    public required int Number { get; init; }

    public required ChecklistTemplate Template { get; init; }

    /// <summary>Null for practice.</summary>
    public required string? FileNumber { get; init; }

    public required DateOnly ReferenceDate { get; init; }

    public required string Team { get; init; }

    public required RunState State { get; init; }

    /// <summary>Goes into every form that decides about the run as a whole.</summary>
    public required int Version { get; init; }

    public required int EditorId { get; init; }

    public required string Editor { get; init; }

    public required int? HandedToId { get; init; }

    /// <summary>Null while nobody else works on it.</summary>
    public required string? HandedTo { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>What this reader may do.</summary>
    public required RunAccess Access { get; init; }

    /// <summary>Null when this reader may answer; else why not.</summary>
    public required Problem? AnswerObjection { get; init; }

    /// <summary>By item; an item without one was never answered.</summary>
    public required IReadOnlyDictionary<string, AnswerView> Answers { get; init; }

    /// <summary>By code; a document without one has nothing said about it.</summary>
    public required IReadOnlyDictionary<string, DocumentView> Documents { get; init; }

    /// <summary>Articles of the checklist; without a title none applies today.</summary>
    public required IReadOnlyList<NamedArticle> Articles { get; init; }

    public required Evaluation Evaluation { get; init; }

    public required RunStanding Standing { get; init; }

    /// <summary>Questions that read otherwise in the newer version, by label; empty unless it should be moved.</summary>
    public required IReadOnlyList<string> ChangedQuestions { get; init; }

    public required bool HasNote { get; init; }

    public required RunDecision? Decision { get; init; }

    public required RunSignature? Signature { get; init; }

    public required RunSignature? CoSignature { get; init; }

    public required AbandonReason? Abandoned { get; init; }

    /// <summary>Where <see cref="WhatWouldChange"/> asks.</summary>
    internal Func<IReadOnlyList<OutcomeChange>> WhatIf { get; init; } = () => [];

    public bool IsPractice => FileNumber is null;

    /// <summary>Answers may still change, by whoever works on it.</summary>
    public bool IsOpen => ChecklistRun.OpenStates.Contains(State);

    /// <summary>Signed with a yearly value that was corrected since: somebody has to look at the case again.</summary>
    public bool IsFlagged => Standing.ValuesMoved && State is RunState.FullySigned or RunState.TakenIntoFile;

    /// <summary>The proposed outcome rests on discretion or asks for a Vermerk: signing waits for one.</summary>
    public bool NeedsNote => !IsPractice && Template.Outcomes.FirstOrDefault(o => o.Id == Evaluation.Outcome) is { } outcome && AsksForNote(outcome, Evaluation);

    /// <summary>Discretion is exercised in words; so is what the outcome makes a duty.</summary>
    internal static bool AsksForNote(OutcomeRule outcome, Evaluation evaluation) =>
        outcome.Duties.Contains(NoteDuty) || (outcome.Kind != OutcomeKind.Interim && evaluation.Effects[Effect.Discretion].Count > 0);

    /// <summary>Single answers that would lead to another proposal; worked out when asked, for it evaluates many times.</summary>
    public IReadOnlyList<OutcomeChange> WhatWouldChange() => WhatIf();

    /// <summary>Items to answer that are shown, in file order.</summary>
    public IEnumerable<ChecklistItem> Questions => Template.Items.Where(item => item.IsInput && Evaluation.VisibleItems.Contains(item.Id));
}

/// <summary>An answer as it stands.</summary>
/// <param name="Value">Null when it was taken back.</param>
/// <param name="AskAgain">The question changed: kept, but not counted.</param>
public sealed record AnswerView(RuleValue? Value, bool AskAgain, int Version, string ChangedBy, DateTime ChangedAt);

/// <summary>What was said about a document.</summary>
public sealed record DocumentView(DocumentState State, DateOnly? RequestedOn, int Version);

/// <summary>A run in a list.</summary>
public sealed record RunRow(
    int Id, string Title, int Number, string? FileNumber, DateOnly ReferenceDate, RunState State, string Editor, int EditorId, int? HandedToId, DateTime ChangedAt)
{
    public bool IsPractice => FileNumber is null;
}
