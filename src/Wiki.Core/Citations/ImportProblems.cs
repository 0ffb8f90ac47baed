using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>Why a statute file is not taken in, in words for the person who sent it.</summary>
public static class ImportProblems
{
    public static readonly Problem NotAllowed = new("statutes-not-allowed", "Gesetzestexte einspielen dürfen Fachverantwortung, Freigabe und Administration.");
    public static readonly Problem DecideNotAllowed = new("statutes-decide-not-allowed", "Über einen angehaltenen Gesetzesstand entscheidet die Administration.");
    public static readonly Problem NoFile = new("statutes-no-file", "Bitte eine XML-Datei, ein ZIP oder einen Ordner angeben.");
    public static readonly Problem Missing = new("statutes-missing", "Diese Datei oder diesen Ordner gibt es nicht.");
    public static readonly Problem NothingInside = new("statutes-nothing-inside", "Darin ist keine XML-Datei.");
    public static readonly Problem EmptyFile = new("statutes-empty-file", "Die Datei ist leer.");
    public static readonly Problem TooLarge = new("statutes-too-large", "Die Datei ist größer als 40 MB; ein Gesetz ist das nicht.");
    public static readonly Problem TooDeep = new("statutes-too-deep", "Die Datei ist ungewöhnlich tief verschachtelt und wird nicht gelesen.");
    public static readonly Problem OwnEntities = new("statutes-own-entities", "Die Datei erklärt eigene Entitäten oder eine eigene DTD. Dateien von gesetze-im-internet.de tun das nie; sie wird nicht gelesen.");
    public static readonly Problem NotAStatute = new("statutes-not-a-statute", "Das ist keine Datei von gesetze-im-internet.de: die Wurzel „dokumente“ fehlt.");
    public static readonly Problem NoSections = new("statutes-no-sections", "Die Datei enthält keinen Paragrafen und keinen Artikel.");
    public static readonly Problem NoNumber = new("statutes-no-number", "Der Datei fehlt die Dokumentnummer (doknr) oder das Erstellungsdatum (builddate).");
    public static readonly Problem Garbled = new("statutes-wrong-encoding", "Die Zeichen der Datei sind verdorben (falsche Kodierung). Bitte die Datei neu herunterladen.");
    public static readonly Problem ZipTooLarge = new("statutes-zip-too-large", "Das ZIP ist entpackt größer als 200 MB und wird nicht gelesen.");
    public static readonly Problem ZipTooMany = new("statutes-zip-too-many", "Das ZIP enthält mehr als 2.000 Dateien und wird nicht gelesen.");
    public static readonly Problem ZipBroken = new("statutes-zip-broken", "Das ZIP ist beschädigt. Bitte neu herunterladen.");
    public static readonly Problem OtherTextSameDay = new("statutes-other-text-same-day", "Für diesen Tag ist schon ein anderer Text des Gesetzes eingespielt. Bitte den Tag prüfen und mit --stand angeben.");
    public static readonly Problem CodeTaken = new("statutes-code-taken", "Diese Abkürzung gehört schon zu einem anderen Gesetz.");
    public static readonly Problem InTheFuture = new("statutes-in-the-future", "Der Tag der Sichtung liegt in der Zukunft.");
    public static readonly Problem StateGone = new("statutes-state-gone", "Dieser Gesetzesstand wartet nicht mehr auf eine Entscheidung.");
    public static readonly Problem Overtaken = new("statutes-overtaken", "Jemand anderes hat gerade Gesetzestexte eingespielt. Bitte noch einmal versuchen.");

    public static Problem WrongEncoding(string name) =>
        new("statutes-wrong-encoding", $"Die Zeichenkodierung {name} wird nicht gelesen; erwartet wird UTF-8 oder ISO-8859-1.");

    public static Problem Broken(int line, int column, string what) =>
        new("statutes-broken", $"Die Datei ist beschädigt oder abgeschnitten (Zeile {line}, Spalte {column}): {what}");

    internal static string Explain(string message) =>
        message.Contains("Unexpected end of file", StringComparison.Ordinal) ? "sie endet mittendrin."
        : message.Contains("Invalid character", StringComparison.Ordinal) || message.Contains("encoding", StringComparison.OrdinalIgnoreCase) ? "ein Zeichen passt nicht zur angegebenen Kodierung."
        : message.Contains("undeclared entity", StringComparison.Ordinal) ? "sie verwendet eine unbekannte Entität."
        : "das XML ist nicht wohlgeformt.";
}
