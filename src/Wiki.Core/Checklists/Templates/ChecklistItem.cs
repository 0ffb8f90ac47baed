namespace Wiki.Core.Checklists.Templates;

/// <summary>A Punkt: a question, a document or something derived.</summary>
public sealed record ChecklistItem
{
    public required string Id { get; init; }

    public required ItemType Type { get; init; }

    /// <summary>The question, or the title of what has no question.</summary>
    public required string Label { get; init; }

    /// <summary>The label stands under „titel“ in the file, not under „frage“.</summary>
    public bool LabelIsTitle { get; init; }

    public required IReadOnlyList<ItemOption> Options { get; init; }

    public string? Unit { get; init; }

    /// <summary>zeige_wenn; null means always shown.</summary>
    public Condition? ShowIf { get; init; }

    /// <summary>erfuellt_wenn.</summary>
    public Condition? FulfilledIf { get; init; }

    public Otherwise? Otherwise { get; init; }

    /// <summary>Citations as written; without a law's name AufenthG is meant.</summary>
    public required IReadOnlyList<string> Norms { get; init; }

    /// <summary>Codes of documents that prove the answer.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    public string? Hint { get; init; }

    /// <summary>Names of risks this item touches; for display only.</summary>
    public required IReadOnlyList<string> Risks { get; init; }

    public required KeyLines Lines { get; init; }

    /// <summary>A person answers it.</summary>
    public bool IsInput => Type != ItemType.Derived;
}

/// <summary>One answer a Choice offers.</summary>
/// <param name="Text">German; null where the file gives only codes.</param>
public sealed record ItemOption(string Code, string? Text);

/// <summary>What follows when the item's condition is falsch.</summary>
/// <param name="Text">Advice for the caseworker.</param>
public sealed record Otherwise(Effect Effect, string? Text);
