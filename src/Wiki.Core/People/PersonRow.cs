using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>A person as administrators see it.</summary>
public sealed record PersonRow
{
    public required int Id { get; init; }

    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public string? Mail { get; init; }

    /// <summary>Code; empty for somebody who only administers.</summary>
    public required string Team { get; init; }

    public required string TeamName { get; init; }

    public SigningLevel Level { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public bool IsActive { get; init; }

    /// <summary>False: invited, but the link was not used yet.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Too many wrong passwords; lifts by itself or with a new link.</summary>
    public bool IsLockedOut { get; init; }

    /// <summary>UTC; null before the first sign-in.</summary>
    public DateTime? LastSignInAt { get; init; }

    /// <summary>UTC; null when no link is open. May lie in the past: then the link ran out.</summary>
    public DateTime? LinkExpiresAt { get; init; }

    /// <summary>Goes into the form; a change by somebody else in between is noticed by it.</summary>
    public int Version { get; init; }

    internal string SortKey { get; init; } = "";

    internal DateTimeOffset? LockoutEnd { get; init; }
}

/// <summary>Just enough of a person to name or choose it.</summary>
public sealed record PersonName(int Id, string UserName, string DisplayName, string Team, bool IsActive);

/// <summary>A Fachstelle to choose from.</summary>
public sealed record TeamChoice(string Code, string Name);
