using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Values;

/// <summary>The no's about yearly values and their sentences.</summary>
public static class ValueProblems
{
    public static readonly Problem Gone = new("gone", "Diesen Wert gibt es nicht (mehr).");
    public static readonly Problem FourEyes = new("four-eyes", "Sie haben diesen Wert vorgeschlagen. Freigeben muss ihn eine andere Person (Vier-Augen-Prinzip).");
    public static readonly Problem AlreadyDecided = new("already-decided", "Über diesen Wert ist schon entschieden.");
    public static readonly Problem ReasonMissing = new("reason-missing", "Schreiben Sie bitte, warum Sie den Wert ablehnen.");
    public static readonly Problem ProposalOpen = new("proposal-open", "Für diesen Wert und diesen Tag liegt schon ein Vorschlag vor. Entscheiden Sie zuerst über ihn.");
    public static readonly Problem SameValue = new("same-value", "Genau dieser Wert ist schon freigegeben.");
    public static readonly Problem BadName = new("bad-name", "Ein Name besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und Unterstrichen, zum Beispiel bbg_rv_jahr.");
    public static readonly Problem SourceMissing = new("source-missing", "Die Quelle fehlt: Nennen Sie Verordnung oder Bekanntmachung, höchstens 500 Zeichen.");
    public static readonly Problem EndsBeforeItBegins = new("ends-before-it-begins", "„Gilt bis“ liegt vor „Gilt ab“. Bitte prüfen Sie die Daten.");
}
