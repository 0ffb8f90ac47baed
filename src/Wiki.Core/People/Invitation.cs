namespace Wiki.Core.People;

/// <summary>A one-time link with which an invited person sets the first password.</summary>
public sealed class Invitation
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    /// <summary>SHA-256 of the token, hex; the token itself is shown once and never stored.</summary>
    public required string TokenHash { get; init; }

    /// <summary>UTC, 72 hours after it was made.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null while unused.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>Concurrency token: a double click uses the link once.</summary>
    public int Version { get; set; }
}
