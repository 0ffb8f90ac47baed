using Microsoft.AspNetCore.Identity;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>A person of the office, or a system actor that has a name but can't sign in.</summary>
public sealed class User : IdentityUser<int>
{
    /// <summary>The name people see.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Code of the Fachstelle; empty for system actors.</summary>
    public string Team { get; set; } = "";

    public SigningLevel Level { get; set; }

    /// <summary>Names from <see cref="RoleCatalog"/>.</summary>
    public List<string> Roles { get; set; } = [];

    /// <summary>A deactivated person keeps name and history but can't sign in; running sessions end at once.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>import, system …: acts in history, never signs in, is not listed among people.</summary>
    public bool IsSystem { get; init; }

    /// <summary>UTC; null before the first sign-in.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>The sign-in before the last one, UTC: what "seit Ihrem letzten Besuch" counts from.</summary>
    public DateTime? PreviousSignInAt { get; set; }
}
