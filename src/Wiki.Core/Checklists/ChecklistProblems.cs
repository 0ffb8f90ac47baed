using Wiki.Core.Shared;

namespace Wiki.Core.Checklists;

/// <summary>The no's of this room and their sentences.</summary>
public static class ChecklistProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Dafür fehlt Ihnen das Recht. Wer es hat, steht in der Zeichnungsordnung; vergeben wird es von der Administration.");
    public static readonly Problem Gone = new("gone", "Diesen Bogen gibt es nicht (mehr).");
    public static readonly Problem SlugTaken = new("slug-taken", "Einen Bogen mit dieser Kennung gibt es schon. Ändern Sie „id“ im Text.");
    public static readonly Problem SlugInvalid = new("slug-invalid", "Der Text braucht eine Zeile „id: …“. Die Kennung darf nur Kleinbuchstaben ohne Umlaute, Ziffern und einzelne Bindestriche enthalten, höchstens 80 Zeichen, und kein reserviertes Wort sein.");
    public static readonly Problem TooLong = new("too-long", "Der Text ist länger als 1 MB.");
    public static readonly Problem NoteTooLong = new("field-too-long", "Die Änderungsnotiz darf höchstens 500 Zeichen haben.");
    public static readonly Problem NoteMissing = new("note-missing", "Die Änderungsnotiz fehlt: Sagen Sie in einem Satz, was sich ändert.");
    public static readonly Problem StaleDraft = new("stale-draft", "Jemand hat den Entwurf inzwischen gespeichert. Ihr Text steht unverändert unten; vergleichen Sie ihn mit dem gespeicherten Stand.");
    public static readonly Problem DraftExists = new("draft-exists", "Zu diesem Bogen gibt es schon einen Entwurf. Öffnen Sie ihn über „Bearbeiten“, oder verwerfen Sie ihn zuerst.");
    public static readonly Problem NoDraft = new("no-draft", "Zu diesem Bogen gibt es keinen Entwurf mehr. Vielleicht hat ihn jemand eingereicht oder verworfen.");
    public static readonly Problem OvertakenBase = new("overtaken-base", "Seit diesem Entwurf wurde eine neuere Version freigegeben. Übernehmen Sie deren Änderungen in den Entwurf, dann lässt er sich einreichen.");
    public static readonly Problem NoSuchVersion = new("no-such-version", "Diese Version gibt es nicht.");
    public static readonly Problem NotInReview = new("not-in-review", "Diese Version ist nicht mehr in Prüfung.");
    public static readonly Problem FourEyes = new("four-eyes", "Sie haben an diesem Text mitgeschrieben. Freigeben muss ihn eine andere Person (Vier-Augen-Prinzip).");
    public static readonly Problem OutsideFileValidity = new("outside-file-validity", "Der Bogen gilt an diesem Tag nach seinem eigenen Text nicht („gueltig“). Wählen Sie einen anderen Tag, oder geben Sie ihn zurück.");
    public static readonly Problem LaterVersionUndecided = new("later-revision-undecided", "Es gibt schon eine freigegebene Version mit späterem Datum. Entscheiden Sie, ob sie bleibt oder zurückgenommen wird.");
    public static readonly Problem BadCode = new("bad-code", "Ein Code besteht aus Kleinbuchstaben ohne Umlaute, Ziffern, _ und -, höchstens 80 Zeichen.");
    public static readonly Problem BadText = new("bad-text", "Der Text fehlt oder ist länger als 300 Zeichen.");
    public static readonly Problem TextExists = new("text-exists", "Diesen Code gibt es schon, und sein Text steht in freigegebenen Bögen. Ändern darf ihn, wer auch Quellen pflegt (Fachverantwortung, Freigabe).");

    public static Problem NotReady(IReadOnlyList<string> findings) =>
        new("not-ready", "Der Bogen kann noch nicht eingereicht werden.") { Details = findings };
}
