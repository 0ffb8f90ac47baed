using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.People;

/// <summary>What the form about a person holds while it is filled in.</summary>
public sealed class PersonForm
{
    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Mail { get; set; }

    public string? Team { get; set; }

    public SigningLevel Level { get; set; } = SigningLevel.S1;

    public List<string>? Roles { get; set; }

    /// <summary>Version of the person the form was made from.</summary>
    public int Version { get; set; }

    public static PersonForm Of(PersonRow person) => new()
    {
        UserName = person.UserName,
        DisplayName = person.DisplayName,
        Mail = person.Mail,
        Team = person.Team,
        Level = person.Level,
        Roles = [.. person.Roles],
        Version = person.Version,
    };

    public PersonDetails ToDetails() => new()
    {
        UserName = UserName ?? "",
        DisplayName = DisplayName ?? "",
        Mail = Mail,
        Team = Team ?? "",
        Level = Level,
        Roles = Roles ?? [],
    };
}
