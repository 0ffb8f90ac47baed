namespace Wiki.Core.Checklists.Rules;

/// <summary>Answers to the items of one template, already read and typed; an item without one is unanswered.</summary>
public sealed class Answers
{
    private readonly Dictionary<string, RuleValue> byItem;

    internal Answers(Dictionary<string, RuleValue> byItem) => this.byItem = byItem;

    public static Answers None { get; } = new([]);

    public int Count => byItem.Count;

    /// <summary>Null when unanswered, or when the answer was given to an item that had another type.</summary>
    internal RuleValue? Find(string itemId, RuleType type) =>
        byItem.TryGetValue(itemId, out var value) && value.Type == type ? value : null;
}
