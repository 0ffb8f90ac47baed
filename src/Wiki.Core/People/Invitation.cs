using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>A one-time link with which an invited person sets the first password, or a new one after it was forgotten.</summary>
public sealed class Invitation
{
    internal static readonly TimeSpan Lasts = TimeSpan.FromHours(72);

    public int Id { get; private set; }

    public required int UserId { get; init; }

    /// <summary>SHA-256 of the token, hex; the token itself is shown once and never stored.</summary>
    public required string TokenHash { get; init; }

    /// <summary>UTC, 72 hours after it was made.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null while unused.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>UTC; set when a newer link or a deactivation took this one's place.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Concurrency token: a double click uses the link once.</summary>
    public int Version { get; private set; }

    internal Problem? WhyNot(DateTime now) =>
        UsedAt is not null ? PeopleProblems.InvitationUsed
        : RevokedAt is not null ? PeopleProblems.InvitationUnknown
        : now >= ExpiresAt ? PeopleProblems.InvitationExpired
        : null;

    internal Result Use(DateTime now)
    {
        if (WhyNot(now) is { } problem) return problem;

        UsedAt = now;
        Version++;
        return Result.Done;
    }

    internal void Revoke(DateTime now)
    {
        RevokedAt = now;
        Version++;
    }
}
