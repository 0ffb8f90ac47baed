using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>The text of a law as it was seen on one day. That day is a sighting; when the text came into force is not known from it.</summary>
public sealed class StatuteState
{
    public int Id { get; private set; }

    public required int StatuteId { get; init; }

    /// <summary>Day of the sighting.</summary>
    public required DateOnly SeenOn { get; init; }

    /// <summary>Day on which the portal wrote the file.</summary>
    public required DateOnly BuildDate { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string FileHash { get; init; }

    /// <summary>SHA-256 of names, headings and texts: equal for two serialisations of the same text.</summary>
    public required string ContentHash { get; init; }

    public required string FileName { get; init; }

    /// <summary>Remarks of the portal: last change, changes not worked in yet.</summary>
    public IReadOnlyList<StandNote> Notes { get; init; } = [];

    public required int SectionCount { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ImportedAt { get; init; }

    public required int ImportedById { get; init; }

    /// <summary>The name at that time.</summary>
    public required string ImportedByName { get; init; }

    /// <summary>Why the state waits for an administrator: the sections it lost; null when it was taken in at once.</summary>
    public string? HeldBecause { get; init; }

    /// <summary>UTC; when an administrator took a held state in.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public int? AcceptedById { get; private set; }

    /// <summary>The name at that time.</summary>
    public string? AcceptedByName { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public bool IsHeld => HeldBecause is not null && AcceptedAt is null;

    internal Result Accept(Actor administrator, DateTime now)
    {
        if (!administrator.May(Right.Administer)) return ImportProblems.DecideNotAllowed;
        if (!IsHeld) return ImportProblems.StateGone;

        (AcceptedAt, AcceptedById, AcceptedByName) = (now, administrator.Id, administrator.Name);
        Version++;
        return Result.Done;
    }

    internal Result Reject(Actor administrator)
    {
        if (!administrator.May(Right.Administer)) return ImportProblems.DecideNotAllowed;
        return IsHeld ? Result.Done : ImportProblems.StateGone;
    }
}

/// <summary>A remark of the portal on the state of the text: last change, changes not worked in yet.</summary>
/// <param name="Kind">Neuf, Stand, Hinweis or Sonst.</param>
public sealed record StandNote(string Kind, string Text);
