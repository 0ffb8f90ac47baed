using Wiki.Core.Checklists.Templates;
using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Rules;

/// <summary>How a result came about, as data: pages and prints turn it into sentences.</summary>
public sealed record Explanation
{
    /// <summary>The rule that was wahr: the proposal, or when gesperrt the favourable one that was held back. Null when none was wahr.</summary>
    public RuleTrace? Deciding { get; init; }

    /// <summary>Rules in the order they were tried, the deciding one last; those behind it were not tried.</summary>
    public required IReadOnlyList<RuleTrace> RulesTried { get; init; }

    /// <summary>Everything unknown, whether or not it blocks this result.</summary>
    public required IReadOnlyList<Blocker> Unknowns { get; init; }

    /// <summary>Every computed field in file order.</summary>
    public required IReadOnlyList<Fact> Computed { get; init; }

    /// <summary>Every item in file order, the hidden ones included.</summary>
    public required IReadOnlyList<ItemTrace> Items { get; init; }
}

/// <summary>A named value that was read.</summary>
public sealed record Fact(string Name, RuleValue Value);

/// <summary>One outcome rule that was tried.</summary>
/// <param name="Facts">Items, computed fields and yearly values its condition names.</param>
/// <param name="Effects">Effects it asks for, with the items that have them or, unresolved, could have them.</param>
public sealed record RuleTrace(
    string Id, OutcomeKind Kind, Ternary Result, string Condition, IReadOnlyList<Fact> Facts, IReadOnlyList<EffectTrace> Effects);

/// <summary>What gibt_es() found.</summary>
public sealed record EffectTrace(Effect Effect, Ternary Result, IReadOnlyList<string> ItemIds);

/// <summary>One item: whether it is shown, what it is worth, what it does, and the facts behind that.</summary>
public sealed record ItemTrace
{
    public required string Id { get; init; }

    public required ItemState State { get; init; }

    /// <summary>The value of zeige_wenn; wahr without one. falsch means hidden.</summary>
    public required Ternary Shown { get; init; }

    public required RuleValue Value { get; init; }

    /// <summary>Null when hidden or without a condition.</summary>
    public Ternary? Condition { get; init; }

    /// <summary>The effect it has; null when none.</summary>
    public Effect? Effect { get; init; }

    /// <summary>What zeige_wenn names.</summary>
    public required IReadOnlyList<Fact> ShownBecause { get; init; }

    /// <summary>What erfuellt_wenn names; empty when hidden.</summary>
    public required IReadOnlyList<Fact> ConditionBecause { get; init; }
}

/// <summary>Where an item stands.</summary>
public enum ItemState
{
    Hidden,

    /// <summary>Shown, unanswered, and without a condition or with one that is decided all the same.</summary>
    Open,

    /// <summary>Its condition is offen, or it is falsch while it is offen whether the item is shown.</summary>
    Unresolved,

    /// <summary>Its condition is wahr.</summary>
    Fulfilled,

    /// <summary>Its condition is falsch.</summary>
    Unfulfilled,

    /// <summary>Answered and without a condition.</summary>
    Answered,
}
