namespace Wiki.Core.People;

/// <summary>Lets a program act as its owner, within a scope, until it ends or is revoked.</summary>
public sealed class PersonalToken
{
    /// <summary>What every token begins with, so that scanners find one that got into a repository.</summary>
    public const string Prefix = "wiki_";

    public const int MaxName = 100;

    /// <summary>Days after which a token ends at the latest.</summary>
    public const int MaxDays = 366;

    public int Id { get; private set; }

    public required int UserId { get; init; }

    /// <summary>What it is for, in the owner's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hex; the token itself is shown once and never stored.</summary>
    public required string TokenHash { get; init; }

    public required TokenScope Scope { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Day in the office on which it was used last; null when never.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    internal bool HoldsAt(DateTime now) => RevokedAt is null && now < ExpiresAt;

    internal void Revoke(DateTime now) => RevokedAt ??= now;
}
