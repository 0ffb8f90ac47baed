using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>What accounts may be refused for, with the sentence that says what to do.</summary>
public static class PeopleProblems
{
    public static readonly Problem DeputyOwnTeam = new("deputy-own-team", "Eine Vertretung benennt die Freigabe der Fachstelle selbst.");
    public static readonly Problem DeputyUnfit = new("deputy-unfit", "Vertreten kann nur, wer aktiv ist, die Rolle Freigabe hat und zu einer anderen Fachstelle gehört.");
    public static readonly Problem DeputyDates = new("deputy-dates", "Die Vertretung braucht einen ersten und einen letzten Tag: der letzte nicht vor dem ersten, nicht vergangen und höchstens ein Jahr entfernt.");
    public static readonly Problem DeputyTwice = new("deputy-twice", "Diese Person vertritt die Fachstelle in dieser Zeit schon.");
    public static Problem NotAllowed { get; } = new("people-not-allowed", "Personen verwaltet nur die Fachadministration.");

    public static Problem Gone { get; } = new("person-gone", "Diese Person gibt es nicht.");

    public static Problem Overtaken { get; } = new(
        "person-changed-meanwhile", "Diese Person wurde inzwischen geändert. Laden Sie die Seite neu und tragen Sie Ihre Änderung noch einmal ein.");

    public static Problem UserNameForm { get; } = new(
        "user-name-form", "Der Benutzername braucht 2 bis 40 Zeichen: Kleinbuchstaben ohne Umlaute, Ziffern, Punkt, Binde- oder Unterstrich; vorn steht ein Buchstabe.");

    public static Problem UserNameTaken { get; } = new(
        "user-name-taken", "Diesen Benutzernamen gibt es schon. Wählen Sie einen anderen, oder öffnen Sie die Person und erzeugen Sie dort einen neuen Einladungslink.");

    public static Problem DisplayName { get; } = new("display-name", "Tragen Sie einen Namen mit höchstens 100 Zeichen ein.");

    public static Problem Mail { get; } = new("mail", "Die E-Mail-Adresse ist nicht vollständig. Sie hat die Form name@behoerde.example.");

    public static Problem NoRole { get; } = new("no-role", "Wählen Sie mindestens eine Rolle.");

    public static Problem AuditorAndAdministrator { get; } = new(
        "auditor-and-administrator", "IKS und Admin dürfen nicht bei derselben Person liegen: Wer prüft, darf keine Rechte vergeben. Nehmen Sie eine der beiden Rollen heraus.");

    public static Problem NoTeam { get; } = new("no-team", "Wählen Sie eine Fachstelle. Nur wer ausschließlich die Rolle Admin hat, braucht keine.");

    public static Problem UnknownTeam { get; } = new("unknown-team", "Diese Fachstelle gibt es nicht oder sie ist geschlossen. Wählen Sie eine andere.");

    public static Problem UnknownLevel { get; } = new("unknown-level", "Diese Zeichnungsstufe gibt es nicht. Wählen Sie S0 bis S4.");

    public static Problem OwnRights { get; } = new(
        "own-rights", "Eigene Rollen, Stufe und Fachstelle kann niemand selbst ändern. Bitten Sie eine andere Person der Fachadministration darum.");

    public static Problem NotOneself { get; } = new(
        "not-oneself", "Sie können sich nicht selbst deaktivieren. Bitten Sie eine andere Person der Fachadministration darum.");

    public static Problem LastAdministrator { get; } = new(
        "last-administrator", "Das ist die letzte Person der Fachadministration, die sich anmelden kann. Geben Sie die Rolle Admin zuerst einer anderen Person.");

    public static Problem Inactive { get; } = new("person-inactive", "Diese Person ist deaktiviert. Aktivieren Sie sie zuerst wieder.");

    public static Problem SignInRefused { get; } = new(
        "sign-in-refused", "Benutzername oder Passwort stimmt nicht. Prüfen Sie beides; bleibt es dabei, wenden Sie sich an die Fachadministration.");

    public static Problem TooManyAttempts { get; } = new(
        "too-many-attempts", "Zu viele Fehlversuche. Warten Sie 15 Minuten, oder wenden Sie sich an die Fachadministration.");

    public static Problem WrongCurrentPassword { get; } = new("wrong-current-password", "Das bisherige Passwort stimmt nicht. Geben Sie es noch einmal ein.");

    public static Problem PasswordTooShort { get; } = new("password-too-short", "Das Passwort braucht mindestens 12 Zeichen. Gut geeignet sind mehrere Wörter hintereinander.");

    public static Problem PasswordTooLong { get; } = new("password-too-long", "Das Passwort darf höchstens 200 Zeichen haben.");

    public static Problem PasswordIsUserName { get; } = new("password-is-user-name", "Das Passwort besteht fast nur aus dem Benutzernamen. Wählen Sie ein anderes.");

    public static Problem InvitationUnknown { get; } = new(
        "invitation-unknown", "Dieser Einladungslink gilt nicht oder wurde durch einen neueren ersetzt. Bitten Sie die Fachadministration um einen neuen.");

    public static Problem InvitationUsed { get; } = new(
        "invitation-used", "Dieser Einladungslink wurde schon benutzt. Melden Sie sich mit Ihrem Passwort an; kennen Sie es nicht, bitten Sie die Fachadministration um einen neuen Link.");

    public static Problem InvitationExpired { get; } = new(
        "invitation-expired", "Dieser Einladungslink ist abgelaufen; er galt 72 Stunden. Bitten Sie die Fachadministration um einen neuen.");

    public static Problem SetUpDone { get; } = new("set-up-done", "Das Wiki ist schon eingerichtet. Melden Sie sich an.");

    public static Problem SetUpCodeWrong { get; } = new(
        "set-up-code-wrong", "Der Einrichtungscode stimmt nicht. Er steht im Protokoll des letzten Programmstarts; nach einem Neustart gilt ein neuer.");

    public static Problem UnknownRole(string role) => new("unknown-role", $"Die Rolle „{role}“ gibt es nicht. Möglich sind: {string.Join(", ", RoleCatalog.Bundles.Keys)}.");
}
