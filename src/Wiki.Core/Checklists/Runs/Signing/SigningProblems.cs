using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;

namespace Wiki.Core.Checklists.Runs.Signing;

/// <summary>Why a run can't be decided, signed or submitted, with the sentence that says what to do.</summary>
public static class SigningProblems
{
    public static readonly Problem Practice = new("run-practice", "Ein Übungslauf wird nicht gezeichnet. Für einen echten Vorgang beginnen Sie einen Lauf mit Aktenzeichen.");
    public static readonly Problem Blocked = new("run-blocked", "Der Bogen schlägt noch kein Ergebnis vor, weil etwas ungeklärt ist. Klären Sie die offenen Punkte; was fehlt, steht unter dem Ergebnis.");
    public static readonly Problem MoveFirst = new("run-move-first", "Der Bogen oder ein Jahreswert hat sich seit Beginn des Laufs geändert. Stellen Sie den Lauf auf die neue Fassung um; gezeichnet wird darauf.");
    public static readonly Problem NoteMissing = new("run-note-missing", "Dieses Ergebnis braucht einen Vermerk, der den Einzelfall würdigt. Schreiben Sie ihn, dann können Sie zeichnen oder vorlegen.");
    public static readonly Problem NotSubmitted = new("run-not-submitted", "Dieser Lauf ist nicht (mehr) vorgelegt. Laden Sie die Seite neu.");
    public static readonly Problem OwnSubmission = new("run-own-submission", "Was Sie selbst vorgelegt oder gezeichnet haben, muss eine zweite Person zeichnen.");
    public static readonly Problem NoSigner = new("run-no-signer", "Diese Person kann hier nicht zeichnen. Wählen Sie eine aus der Liste.");
    public static readonly Problem NoSuchOutcome = new("run-no-outcome", "Dieses Ergebnis gibt es in diesem Bogen nicht, oder es lässt sich nicht wählen, solange Punkte offen sind. Wählen Sie eines aus der Liste.");
    public static readonly Problem ReasonMissing = new("run-reason-missing", "Wählen Sie einen Grund.");
    public static readonly Problem NotYours = new("run-not-yours", "Zurückziehen kann den Lauf nur, wer ihn bearbeitet.");

    /// <summary>The refusal says why, and that the run can be submitted instead.</summary>
    public static Problem MayNotSign(SigningAnswer answer) =>
        new("run-may-not-sign", $"{answer.Because}{(answer.Signers.Count > 0 ? $" Legen Sie den Lauf vor, zum Beispiel {answer.Signers[0].Name}." : "")}");
}
