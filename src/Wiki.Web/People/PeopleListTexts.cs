using Wiki.Core.People;
using Wiki.Web.Ui;

namespace Wiki.Web.People;

/// <summary>German words in the address of the list of people, and what they ask for; unknown words ask for the default.</summary>
internal static class PeopleListTexts
{
    public static readonly SelectField.Option[] States = [new("", "Aktiv"), new("eingeladen", "Eingeladen"), new("deaktiviert", "Deaktiviert"), new("alle", "Alle")];

    public static readonly SelectField.Option[] Orders = [new("", "Name"), new("benutzername", "Benutzername"), new("fachstelle", "Fachstelle"), new("anmeldung", "letzter Anmeldung")];

    public static PeopleFilter Filter(string? text, string? team, string? role, string? status, string? sort) => new()
    {
        Text = text,
        Team = team,
        Role = role,
        Status = status switch
        {
            "eingeladen" => PersonStatus.Invited,
            "deaktiviert" => PersonStatus.Inactive,
            "alle" => PersonStatus.All,
            _ => PersonStatus.Active,
        },
        Sort = sort switch
        {
            "benutzername" => PeopleSort.UserName,
            "fachstelle" => PeopleSort.Team,
            "anmeldung" => PeopleSort.LastSignIn,
            _ => PeopleSort.Name,
        },
    };
}
