using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>The no's about plan templates and their sentences.</summary>
public static class PlanProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Dafür fehlt Ihnen das Recht. Vorlagen schreiben Autorinnen und Autoren; freigeben darf sie die Freigabe.");
    public static readonly Problem Gone = new("gone", "Diese Vorlage gibt es nicht (mehr).");
    public static readonly Problem SlugTaken = new("slug-taken", "Eine Vorlage mit dieser Kennung gibt es schon. Ändern Sie „id“ im Text.");
    public static readonly Problem SlugInvalid = new("slug-invalid", "Der Text braucht eine Zeile „id: …“. Die Kennung darf nur Kleinbuchstaben ohne Umlaute, Ziffern und einzelne Bindestriche enthalten, höchstens 80 Zeichen, und kein reserviertes Wort sein.");
    public static readonly Problem NoteMissing = new("note-missing", "Die Änderungsnotiz fehlt: Sagen Sie in einem Satz, was sich ändert.");
    public static readonly Problem StaleDraft = new("stale-draft", "Jemand hat den Entwurf inzwischen gespeichert. Ihr Text steht unverändert unten; vergleichen Sie ihn mit dem gespeicherten Stand.");
    public static readonly Problem DraftExists = new("draft-exists", "Zu dieser Vorlage gibt es schon einen Entwurf. Öffnen Sie ihn über „Bearbeiten“, oder verwerfen Sie ihn zuerst.");
    public static readonly Problem NoDraft = new("no-draft", "Zu dieser Vorlage gibt es keinen Entwurf mehr. Vielleicht hat ihn jemand eingereicht oder verworfen.");
    public static readonly Problem OvertakenBase = new("overtaken-base", "Seit diesem Entwurf wurde eine neuere Version freigegeben. Übernehmen Sie deren Änderungen in den Entwurf, dann lässt er sich einreichen.");
    public static readonly Problem NotInReview = new("not-in-review", "Diese Version ist nicht mehr in Prüfung.");
    public static readonly Problem FourEyes = new("four-eyes", "Sie haben an diesem Text mitgeschrieben. Freigeben muss ihn eine andere Person (Vier-Augen-Prinzip).");

    public static Problem NotReady(IReadOnlyList<string> findings) =>
        new("not-ready", "Die Vorlage kann noch nicht eingereicht werden.") { Details = findings };
}
