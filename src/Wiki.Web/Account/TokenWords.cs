using Wiki.Core.People;
using Wiki.Web.Setup;
using Wiki.Web.Ui;

namespace Wiki.Web.Account;

/// <summary>Choices and states of tokens as people read them.</summary>
internal static class TokenWords
{
    public static IReadOnlyList<SelectField.Option> Scopes { get; } =
    [
        new("lesen", "lesen: was Sie sehen dürfen"),
        new("schreiben", "schreiben: dazu Entwürfe speichern und einreichen"),
        new("freigeben", "freigeben: alles, was Sie dürfen"),
    ];

    public static IReadOnlyList<SelectField.Option> Spans { get; } = [new("30", "30 Tage"), new("90", "90 Tage"), new("365", "ein Jahr")];

    public static string State(PersonalTokenRow row) =>
        row.Holds ? $"gilt bis {German.Date(row.ExpiresAt)}" : row.IsRevoked ? "widerrufen" : $"abgelaufen am {German.Date(row.ExpiresAt)}";
}
