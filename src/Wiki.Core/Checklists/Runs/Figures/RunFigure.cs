namespace Wiki.Core.Checklists.Runs.Figures;

/// <summary>What one finished run adds to the figures of its checklist: no person, no file number, no day, and nothing that leads back to the run.</summary>
public sealed class RunFigure
{
    public int Id { get; private set; }

    public required int ChecklistId { get; init; }

    /// <summary>First day of the month in which it was finished.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Id of the outcome; null when it was abandoned.</summary>
    public required string? Outcome { get; init; }

    /// <summary>Decided otherwise than proposed.</summary>
    public required bool Deviated { get; init; }

    /// <summary>Calendar days from start to end.</summary>
    public required int Days { get; init; }

    /// <summary>First question without an answer when it was abandoned; null otherwise.</summary>
    public required string? StalledAt { get; init; }
}

/// <summary>How often a question did not apply in finished runs of a month.</summary>
public sealed class ItemFigure
{
    public required int ChecklistId { get; init; }

    public required DateOnly Month { get; init; }

    public required string ItemId { get; init; }

    public int NotApplicable { get; internal set; }
}
