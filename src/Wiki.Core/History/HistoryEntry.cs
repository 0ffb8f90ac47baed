namespace Wiki.Core.History;

/// <summary>One line of the record: who did what to which thing, when, with old and new values. Written once, never changed.</summary>
public sealed class HistoryEntry
{
    public int Id { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required int ActorId { get; init; }

    /// <summary>The name at that time; people may be renamed later.</summary>
    public required string ActorName { get; init; }

    /// <summary>Kind of thing: article, person, setting, team, topic …</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Number of the thing within its kind.</summary>
    public required int SubjectId { get; init; }

    /// <summary>What the thing was called then; empty where even that would say too much (runs, learning records).</summary>
    public string SubjectTitle { get; init; } = "";

    /// <summary>What happened, kebab-case, kind first: article-approved.</summary>
    public required string Verb { get; init; }

    /// <summary>The reason the person gave; null where none is asked.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>One field's old and new value; null means the field was empty.</summary>
public sealed record FieldChange(string Field, string? Old, string? New);
