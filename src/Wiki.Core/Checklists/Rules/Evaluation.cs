using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Rules;

/// <summary>What a template proposes for these answers on this Stichtag.</summary>
public sealed record Evaluation
{
    /// <summary>The word in place of an outcome's id when nothing may be proposed.</summary>
    public const string Blocked = "gesperrt";

    /// <summary>Id of the proposed outcome, or „gesperrt“.</summary>
    public required string Outcome { get; init; }

    /// <summary>Null when gesperrt.</summary>
    public OutcomeKind? Kind { get; init; }

    /// <summary>Null when gesperrt; the Befugnismatrix may ask for more.</summary>
    public SigningLevel? RequiredLevel { get; init; }

    /// <summary>Why nothing may be proposed: by code as the contract lists them, then in file order; empty unless gesperrt.</summary>
    public required IReadOnlyList<Blocker> BlockedBy { get; init; }

    /// <summary>Ids of shown, unanswered input items in file order.</summary>
    public required IReadOnlyList<string> OpenItems { get; init; }

    /// <summary>All five effects, each with the ids of the items that have it, in file order.</summary>
    public required IReadOnlyDictionary<Effect, IReadOnlyList<string>> Effects { get; init; }

    /// <summary>Names of risks that are wahr or offen, in file order.</summary>
    public required IReadOnlyList<string> Risks { get; init; }

    /// <summary>Ids of all shown items, the derived ones included, in file order.</summary>
    public required IReadOnlyList<string> VisibleItems { get; init; }

    /// <summary>How the result came about; worked out for those who ask, because saving an answer doesn't.</summary>
    public Explanation Explanation => field ??= Explain!(); // the evaluator, who alone makes evaluations, gives it

    internal Func<Explanation>? Explain { get; init; }

    public bool IsBlocked => Kind is null;
}

/// <summary>One reason why nothing may be proposed.</summary>
/// <param name="Ref">Id of the item, field, rule or value; null for outside-validity and no-rule.</param>
public sealed record Blocker(BlockerCode Code, string? Ref)
{
    /// <summary>open-item:bedarf, as test cases write it.</summary>
    public override string ToString() => Ref is null ? Code.Word() : $"{Code.Word()}:{Ref}";
}

/// <summary>Kinds of unknowns, in the order of the contract.</summary>
public enum BlockerCode
{
    OpenItem,
    OpenVisibility,
    OpenCondition,
    OpenComputed,
    OpenRule,
    MissingValue,
    OutsideValidity,
    NoRule,
}

/// <summary>The contract's words for the codes.</summary>
public static class BlockerCodes
{
    private static readonly string[] Words =
        ["open-item", "open-visibility", "open-condition", "open-computed", "open-rule", "missing-value", "outside-validity", "no-rule"];

    public static string Word(this BlockerCode code) => Words[(int)code];
}
