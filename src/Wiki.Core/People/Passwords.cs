using Microsoft.AspNetCore.Identity;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Rules for passwords, and the only place that hashes or compares one.</summary>
public sealed class Passwords(IPasswordHasher<User> hasher)
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    /// <summary>PBKDF2-HMAC-SHA512 rounds (OWASP's password storage advice asks for at least 210,000).</summary>
    public const int Rounds = 210_000;

    private const int OwnPart = 8; // characters that must be left once the user name is taken out

    private static readonly User Nobody = User.NewSystemActor("nobody", "");

    private readonly Lazy<string> decoy = new(() => hasher.HashPassword(Nobody, OneTimeToken.New()));

    public static Problem? Check(string password, string userName)
    {
        if (password.Length < MinLength) return PeopleProblems.PasswordTooShort;
        if (password.Length > MaxLength) return PeopleProblems.PasswordTooLong;

        var rest = userName.Length == 0 ? password : password.Replace(userName, "", StringComparison.OrdinalIgnoreCase);
        return rest.Length < password.Length && rest.Length < OwnPart ? PeopleProblems.PasswordIsUserName : null;
    }

    public string Hash(string password) => hasher.HashPassword(Nobody, Canonical(password));

    /// <summary>Costs the same whether there is a hash or not, so the clock doesn't tell which accounts exist.</summary>
    public bool Matches(string? hash, string password, out bool outdated)
    {
        var outcome = hasher.VerifyHashedPassword(Nobody, hash ?? decoy.Value, Canonical(password));
        outdated = outcome == PasswordVerificationResult.SuccessRehashNeeded;
        return hash is not null && password.Length <= MaxLength && outcome != PasswordVerificationResult.Failed;
    }

    /// <summary>The same letters typed on different systems (ä in one or two code points) are the same password.</summary>
    private static string Canonical(string password)
    {
        var bounded = password.Length > MaxLength ? password[..MaxLength] : password;
        try
        {
            return bounded.Normalize();
        }
        catch (ArgumentException)
        {
            return bounded; // not valid Unicode: compared as it is
        }
    }
}
