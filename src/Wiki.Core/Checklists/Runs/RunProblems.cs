using Wiki.Core.Shared;

namespace Wiki.Core.Checklists.Runs;

/// <summary>The no's about runs and their sentences.</summary>
public static class RunProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Läufe beginnt, wer Vorgänge bearbeitet. Ihre Rolle sieht das nicht vor; einen Bogen ausprobieren können Sie jederzeit.");
    public static readonly Problem Gone = new("gone", "Diesen Lauf gibt es nicht (mehr), oder er ist nicht für Sie bestimmt.");
    public static readonly Problem Closed = new("run-closed", "Dieser Lauf ist nicht mehr in Bearbeitung. Seine Antworten ändern sich nicht mehr.");
    public static readonly Problem Overtaken = new("stale-run", "Der Lauf hat sich inzwischen geändert. Sehen Sie ihn noch einmal durch und wiederholen Sie dann den Schritt.");
    public static readonly Problem FileNumberMissing = new("file-number-missing", "Das Aktenzeichen fehlt. Für einen Versuch ohne Fall wählen Sie „Übung“.");
    public static readonly Problem FileNumberTooLong = new("file-number-too-long", $"Ein Aktenzeichen hat höchstens {ChecklistRun.MaxFileNumber} Zeichen und steht in einer Zeile.");
    public static readonly Problem OutsideValidity = new("outside-validity", "An diesem Stichtag gilt keine Version des Bogens. Wählen Sie einen anderen Stichtag, oder sehen Sie im Verlauf nach, wann er gilt.");
    public static readonly Problem AlreadyThere = new("already-handed-over", "Der Lauf liegt schon bei dieser Person.");
    public static readonly Problem NoColleague = new("no-colleague", "Diese Person kann keine Läufe bearbeiten. Wählen Sie eine aus der Liste.");
    public static readonly Problem NothingToMove = new("nothing-to-move", "Der Lauf ist schon auf der neuesten Fassung.");
    public static readonly Problem MustMove = new("must-move", "Der Bogen wurde dringlich geändert. Stellen Sie den Lauf zuerst auf die neue Fassung um; Ihre Antworten bleiben.");
    public static readonly Problem NotSigned = new("not-signed", "In die Akte kommt ein Lauf erst, wenn er gezeichnet ist.");
    public static readonly Problem NoteTooLong = new("note-too-long", $"Der Vermerk darf höchstens {WriteRunNote.MaxNote} Zeichen haben.");

    public static Problem FileNumberForm(string pattern) =>
        new("file-number-form", $"Das Aktenzeichen hat die Form {pattern} (A ein Buchstabe, 0 eine Ziffer). Bitte prüfen Sie die Eingabe.");

    public static Problem ArticleLocked(string slug) =>
        new("article-locked", $"Der Artikel „{slug}“ zu diesem Bogen ist eilgesperrt. Solange kann kein Lauf beginnen; was gilt, sagt die Sperre im Artikel.");
}
