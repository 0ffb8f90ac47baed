using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.People;

/// <summary>How roles, levels and states of an account are explained on screen.</summary>
internal static class RoleTexts
{
    public static IReadOnlyList<(string Role, string Meaning)> Roles { get; } =
    [
        (RoleCatalog.Reader, "lesen, suchen, Bögen bearbeiten"),
        (RoleCatalog.Author, "Entwürfe schreiben und vorlegen"),
        (RoleCatalog.TopicOwner, "Artikel der eigenen Fachstelle pflegen"),
        (RoleCatalog.Approver, "fremde Entwürfe entscheiden"),
        (RoleCatalog.Mentor, "Einarbeitung begleiten"),
        (RoleCatalog.Auditor, "Stichproben prüfen; nicht mit Admin"),
        (RoleCatalog.Administrator, "Personen und Einstellungen; nicht mit IKS"),
    ];

    public static string Of(SigningLevel level) => level switch
    {
        SigningLevel.S0 => "S0 Servicepoint",
        SigningLevel.S1 => "S1 mittlerer Dienst",
        SigningLevel.S2 => "S2 gehobener Dienst",
        SigningLevel.S3 => "S3 Fachstellenleitung",
        SigningLevel.S4 => "S4 Amtsleitung",
        _ => level.ToString(),
    };

    /// <summary>Class, icon and word of an account's state.</summary>
    public static (string Kind, string Icon, string Word) StateOf(PersonRow person) => person switch
    {
        { IsActive: false } => ("quiet", "draft", "deaktiviert"),
        { IsLockedOut: true } => ("warn", "warning", "vorübergehend gesperrt"),
        { HasPassword: false } => ("info", "info", "eingeladen"),
        _ => ("ok", "success", "aktiv"),
    };
}
