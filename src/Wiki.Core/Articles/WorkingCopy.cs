namespace Wiki.Core.Articles;

/// <summary>What one person has typed into an editor since the last save, stored while they type; seen by nobody else.</summary>
public sealed class WorkingCopy
{
    /// <summary>What is not touched for so long is thrown away.</summary>
    public const int KeptDays = 7;

    internal const int MaxLength = 2 * 1024 * 1024;

    public required int UserId { get; init; }

    /// <summary>What is typed: article, checklist, plan template, as the record calls it.</summary>
    public required string Kind { get; init; }

    /// <summary>0 for something that isn't started yet.</summary>
    public required int SubjectId { get; init; }

    /// <summary>The editor's fields as typed, JSON; the Web knows their names.</summary>
    public required string Form { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; set; }
}
