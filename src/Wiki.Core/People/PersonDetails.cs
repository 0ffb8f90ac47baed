using System.Net.Mail;
using System.Text.RegularExpressions;
using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>What an administrator enters about a person.</summary>
public sealed partial record PersonDetails
{
    public const int UserNameMaxLength = 40;
    public const int DisplayNameMaxLength = 100;
    public const int MailMaxLength = 200;

    /// <summary>Never changes once given: owners and deputies of articles are named by it.</summary>
    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public string? Mail { get; init; }

    /// <summary>Code of an open Fachstelle; may be empty for somebody who only administers.</summary>
    public required string Team { get; init; }

    public SigningLevel Level { get; init; }

    /// <summary>Names from <see cref="RoleCatalog"/>, at least one.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The first thing that is wrong, or null; whether the Fachstelle exists is the verb's question.</summary>
    internal Problem? Check()
    {
        if (!UserNameForm().IsMatch(UserName.Trim().ToLowerInvariant())) return PeopleProblems.UserNameForm;
        if (DisplayName.Trim().Length is 0 or > DisplayNameMaxLength) return PeopleProblems.DisplayName;
        if (!string.IsNullOrWhiteSpace(Mail) && !IsMail(Mail.Trim())) return PeopleProblems.Mail;
        if (Roles.Count == 0) return PeopleProblems.NoRole;
        if (Roles.FirstOrDefault(role => !RoleCatalog.Bundles.ContainsKey(role)) is { } unknown) return PeopleProblems.UnknownRole(unknown);
        if (!RoleCatalog.AreCompatible(Roles)) return PeopleProblems.AuditorAndAdministrator;
        if (Team.Length == 0 && Roles.Any(role => role != RoleCatalog.Administrator)) return PeopleProblems.NoTeam;
        return Enum.IsDefined(Level) ? null : PeopleProblems.UnknownLevel;
    }

    private static bool IsMail(string mail) => mail.Length <= MailMaxLength && MailAddress.TryCreate(mail, out var parsed) && parsed.Address == mail;

    [GeneratedRegex("^[a-z][a-z0-9._-]{1,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex UserNameForm();
}
