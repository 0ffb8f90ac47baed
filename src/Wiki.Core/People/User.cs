using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>A person of the office, or a system actor that has a name but can't sign in.</summary>
public sealed class User : IdentityUser<int>
{
    /// <summary>Wrong passwords in a row after which the account rests.</summary>
    internal const int FailuresUntilLockout = 5;

    internal static readonly TimeSpan LockoutLasts = TimeSpan.FromMinutes(15);

    /// <summary>The name people see.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The display name folded for German sorting and searching.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Code of the Fachstelle; empty for system actors and for those who only administer.</summary>
    public string Team { get; set; } = "";

    public SigningLevel Level { get; set; }

    /// <summary>Names from <see cref="RoleCatalog"/>.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>A deactivated person keeps name and history but can't sign in; running sessions end at once.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>import, system …: acts in history, never signs in, is not listed among people.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Single signs work as shortcuts; whoever is in the way of them switches them off.</summary>
    public bool UsesShortcuts { get; init; } = true;

    /// <summary>UTC; null before the first sign-in.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>The sign-in before the last one, UTC: what "seit Ihrem letzten Besuch" counts from.</summary>
    public DateTime? PreviousSignInAt { get; set; }

    /// <summary>Concurrency token of what administrators change; signing in leaves it alone, so it never makes a form stale.</summary>
    public int Version { get; private set; }

    /// <summary>How a typed user name is looked up: without blanks around it, in capitals.</summary>
    public static string Normalize(string? userName) => (userName ?? "").Trim().ToUpperInvariant();

    internal static User New(PersonDetails details)
    {
        var userName = details.UserName.Trim().ToLowerInvariant();
        var user = new User { UserName = userName, NormalizedUserName = Normalize(userName), DisplayName = "" };
        user.Take(details);
        user.EndSessions();
        return user;
    }

    internal static User NewSystemActor(string userName, string displayName) => new()
    {
        UserName = userName,
        NormalizedUserName = Normalize(userName),
        DisplayName = displayName,
        SortKey = GermanText.SortKey(displayName),
        IsSystem = true,
        SecurityStamp = NewStamp(),
    };

    /// <summary>Takes over what the form says; the value lists what really changed and is empty when nothing did.</summary>
    internal Result<IReadOnlyList<FieldChange>> Change(PersonDetails details, int version, Actor by)
    {
        if (version != Version) return PeopleProblems.Overtaken;

        var rolesChange = !details.Roles.ToHashSet().SetEquals(Roles);
        if (by.Id == Id && (rolesChange || details.Level != Level || details.Team != Team)) return PeopleProblems.OwnRights;

        var before = Snapshot();
        Take(details);
        if (rolesChange) EndSessions();
        var changes = before.Zip(Snapshot())
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new FieldChange(pair.First.Field, pair.First.Value, pair.Second.Value))
            .ToArray();
        if (changes.Length > 0) Version++;
        return changes;
    }

    internal Result Deactivate(Actor by)
    {
        if (by.Id == Id) return PeopleProblems.NotOneself;

        IsActive = false;
        EndSessions();
        Version++;
        return Result.Done;
    }

    internal void Reactivate()
    {
        IsActive = true;
        Version++;
    }

    /// <summary>A new password ends all sessions and lifts a lockout.</summary>
    internal void SetPassword(string hash)
    {
        PasswordHash = hash;
        LockoutEnd = null;
        AccessFailedCount = 0;
        EndSessions();
    }

    /// <summary>Cookies carry the stamp; with a new one none of the old fits.</summary>
    internal void EndSessions() => SecurityStamp = NewStamp();

    internal bool IsLockedOut(DateTime now) => LockoutEnd > now;

    internal void SignInSucceeded(DateTime now)
    {
        AccessFailedCount = 0;
        LockoutEnd = null;
        PreviousSignInAt = LastSignInAt;
        LastSignInAt = now;
    }

    /// <returns>True when this failure locked the account.</returns>
    internal bool SignInFailed(DateTime now)
    {
        AccessFailedCount++;
        if (AccessFailedCount < FailuresUntilLockout) return false;

        AccessFailedCount = 0;
        LockoutEnd = now + LockoutLasts;
        return true;
    }

    internal Actor ToActor() => new()
    {
        Id = Id,
        UserName = UserName!, // every row has one: New and NewSystemActor set it
        Name = DisplayName,
        Team = Team,
        Level = Level,
        Rights = RoleCatalog.RightsOf(Roles),
        UsesShortcuts = UsesShortcuts,
    };

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private void Take(PersonDetails details)
    {
        DisplayName = details.DisplayName.Trim();
        SortKey = GermanText.SortKey(DisplayName);
        Email = string.IsNullOrWhiteSpace(details.Mail) ? null : details.Mail.Trim();
        NormalizedEmail = Email?.ToUpperInvariant();
        Team = details.Team;
        Level = details.Level;
        Roles = [.. RoleCatalog.Bundles.Keys.Where(details.Roles.Contains)]; // always in the catalogue's order
    }

    private (string Field, string? Value)[] Snapshot() =>
        [("name", DisplayName), ("mail", Email), ("team", Team), ("level", Level.ToString()), ("roles", string.Join(", ", Roles))];
}
