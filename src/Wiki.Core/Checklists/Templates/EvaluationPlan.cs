namespace Wiki.Core.Checklists.Templates;

/// <summary>What evaluation needs beyond the file: dependencies first. Only the loader makes one.</summary>
public sealed class EvaluationPlan
{
    internal EvaluationPlan()
    {
    }

    /// <summary>Items and computed fields so that each comes after everything it reads.</summary>
    internal IReadOnlyList<PlanStep> Steps { get; init; } = [];

    internal IReadOnlyDictionary<string, ChecklistItem> ItemsById { get; init; } = new Dictionary<string, ChecklistItem>();

    /// <summary>Yearly values read anywhere except in risks, in the order of „werte“.</summary>
    internal IReadOnlyList<string> UsedValues { get; init; } = [];
}

/// <summary>One value to work out: exactly one of the two is set.</summary>
internal readonly record struct PlanStep(ChecklistItem? Item, ComputedField? Computed);
