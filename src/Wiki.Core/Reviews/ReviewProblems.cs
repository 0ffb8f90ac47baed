using Wiki.Core.Shared;

namespace Wiki.Core.Reviews;

/// <summary>The no's of this room and their sentences.</summary>
public static class ReviewProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Freigeben dürfen nur Personen mit der Rolle Freigabe.");
    public static readonly Problem Gone = new("gone", "Diesen Vorgang gibt es nicht (mehr).");
    public static readonly Problem AlreadyDecided = new("already-decided", "Über diese Fassung ist schon entschieden. Was entschieden wurde, steht im Verlauf.");
    public static readonly Problem FourEyes = new("four-eyes", "Sie haben an diesem Text mitgeschrieben. Entscheiden muss eine andere Person (Vier-Augen-Prinzip).");
    public static readonly Problem OtherTeam = new("other-team", "Diese Fassung entscheidet die Freigabe der zuständigen Fachstelle oder ihre Vertretung.");
    public static readonly Problem ReasonMissing = new("reason-missing", "Schreiben Sie bitte, warum Sie die Fassung zurückgeben.");
    public static readonly Problem ReasonTooLong = new("reason-too-long", "Der Grund ist zu lang: höchstens 2000 Zeichen. Kürzen Sie ihn, Ihr Text steht noch da.");
    public static readonly Problem NothingToConfirm = new("nothing-to-confirm", "Hier ist nichts zu bestätigen.");
    public static readonly Problem AlreadyConfirmed = new("already-confirmed", "Die dringliche Freigabe ist schon bestätigt.");
    public static readonly Problem SamePerson = new("same-person", "Sie haben selbst freigegeben. Bestätigen muss eine zweite Person mit Freigabe.");
    public static readonly Problem ReviewOpen = new("review-open", "Hierzu liegt schon eine Fassung zur Freigabe. Warten Sie die Entscheidung ab, oder ziehen Sie sie zurück.");
    public static readonly Problem AlreadySubmitted = new("already-submitted", "Der Entwurf wurde gerade schon eingereicht.");
    public static readonly Problem NotYours = new("not-yours", "Zurückziehen kann nur, wer eingereicht hat.");
}
