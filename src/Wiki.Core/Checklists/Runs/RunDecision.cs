using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>What was decided: usually the proposal, else with the code of the reason; the words for it stand in the Vermerk.</summary>
public sealed class RunDecision
{
    /// <summary>Id of an outcome of the pinned version.</summary>
    public required string Outcome { get; init; }

    public required OutcomeKind Kind { get; init; }

    /// <summary>Null when it follows the proposal; a deviation is a risk flag for internal control.</summary>
    public DeviationReason? Deviation { get; init; }

    /// <summary>The higher of the outcome's level and what the signing rules ask for.</summary>
    public required SigningLevel RequiredLevel { get; init; }

    public required int By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Who signed, with what authority.</summary>
public sealed class RunSignature
{
    public required int By { get; init; }

    /// <summary>The level that counted at that moment.</summary>
    public required SigningLevel Level { get; init; }

    /// <summary>Number of the signing rule that was applied; null where only the outcome's own level was asked.</summary>
    public int? RuleId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Why somebody decided otherwise than proposed.</summary>
public enum DeviationReason
{
    /// <summary>Besondere Umstände des Einzelfalls.</summary>
    SpecialCase,

    /// <summary>Nachweis anders gewürdigt.</summary>
    EvidenceWeighed,

    /// <summary>Weisung oder Erlass.</summary>
    Instruction,

    /// <summary>Rechtsprechung.</summary>
    CaseLaw,

    /// <summary>Der Bogen bildet den Fall nicht ab.</summary>
    SheetDoesNotFit,
}
