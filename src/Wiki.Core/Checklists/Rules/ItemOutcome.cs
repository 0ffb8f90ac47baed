using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Checklists.Rules;

/// <summary>An item after evaluation.</summary>
/// <param name="Condition">Null when hidden or without a condition.</param>
internal sealed record ItemOutcome(ChecklistItem Item, Ternary Shown, RuleValue Value, Ternary? Condition)
{
    public bool IsVisible => Shown != Ternary.False;

    public bool IsOpen => IsVisible && Item.IsInput && Value.IsOpen;

    /// <summary>The condition is offen, or falsch while it is offen whether the item is shown.</summary>
    public bool IsUnresolved => Condition == Ternary.Open || (Shown == Ternary.Open && Condition == Ternary.False);

    public Effect? Effect => Condition == Ternary.False && Shown == Ternary.True ? Item.Otherwise?.Effect : null;

    /// <summary>The effect it would have if what is unknown turned out badly.</summary>
    public Effect? PossibleEffect => IsUnresolved ? Item.Otherwise?.Effect : null;

    public ItemState State => this switch
    {
        { IsVisible: false } => ItemState.Hidden,
        { IsUnresolved: true } => ItemState.Unresolved,
        { IsOpen: true } => ItemState.Open,
        { Condition: Ternary.True } => ItemState.Fulfilled,
        { Condition: Ternary.False } => ItemState.Unfulfilled,
        _ => ItemState.Answered,
    };
}
