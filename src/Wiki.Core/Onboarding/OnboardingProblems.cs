using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding;

/// <summary>The no's about onboarding plans and their sentences.</summary>
public static class OnboardingProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Einarbeitungspläne führt die Leitung der Fachstelle, zu der die Person gehört.");
    public static readonly Problem Gone = new("gone", "Diesen Einarbeitungsplan gibt es nicht (mehr).");
    public static readonly Problem Ended = new("plan-ended", "Dieser Plan ist abgeschlossen und wird nicht mehr geändert.");
    public static readonly Problem Stale = new("stale-plan", "Jemand hat den Plan inzwischen geändert. Ihre Eingaben stehen unten; sehen Sie sich den jetzigen Stand an, und speichern Sie noch einmal.");
    public static readonly Problem NoSuchPerson = new("no-such-person", "Wählen Sie eine aktive Person Ihrer Fachstelle.");
    public static readonly Problem PlanRuns = new("plan-runs", "Für diese Person läuft schon ein Einarbeitungsplan. Beenden Sie ihn zuerst, wenn sie in einen anderen wechseln soll.");
    public static readonly Problem NotOneself = new("not-oneself", "Für sich selbst führt niemand einen Einarbeitungsplan.");
    public static readonly Problem NoTemplate = new("no-template", "Diese Vorlage hat keine freigegebene Version. Wählen Sie eine andere.");
    public static readonly Problem NoStart = new("no-start", "Der erste Tag fehlt. Er darf höchstens ein Jahr zurück und ein Jahr voraus liegen.");
    public static readonly Problem NoMentor = new("no-mentor", "Wählen Sie eine Patin oder einen Paten: eine aktive Person mit der Rolle Pate.");
    public static readonly Problem NoDeputy = new("no-deputy", "Als Vertretung wählen Sie eine andere aktive Person mit der Rolle Pate, oder lassen Sie das Feld leer.");
    public static readonly Problem MentorIsNewcomer = new("mentor-is-newcomer", "Niemand begleitet sich selbst: Patin oder Pate, Vertretung und neue Kraft sind verschiedene Personen.");
    public static readonly Problem MentorBefore = new("mentor-before", "Der Wechsel liegt vor dem letzten Wechsel. Wählen Sie einen späteren Tag.");
    public static readonly Problem MentorDay = new("mentor-day", "Der Tag des Wechsels fehlt oder liegt in der Vergangenheit.");
    public static readonly Problem PauseDays = new("pause-days", "Der erste Tag der Pause fehlt. Er darf höchstens drei Monate zurückliegen.");
    public static readonly Problem PauseBackwards = new("pause-backwards", "Der letzte Tag liegt vor dem ersten.");
    public static readonly Problem PauseBeforeStart = new("pause-before-start", "Die Pause beginnt vor dem Plan. Liegt der Dienstantritt später, beenden Sie den Plan und beginnen ihn neu.");
    public static readonly Problem PauseOverlaps = new("pause-overlaps", "Für einen Teil dieser Tage ruht der Plan schon.");
    public static readonly Problem NotPaused = new("not-paused", "An diesem Tag ruht der Plan nicht (mehr).");
    public static readonly Problem NoSuchPhase = new("no-such-phase", "Diese Phase gibt es in dem Plan nicht (mehr).");
    public static readonly Problem NoNewerVersion = new("no-newer-version", "Zu diesem Plan wartet keine Änderung der Vorlage mehr.");
    public static readonly Problem AbsenceDays = new("absence-days", "Der erste Tag der Abwesenheit fehlt. Er darf höchstens drei Monate zurückliegen, und der letzte liegt nicht davor.");
    public static readonly Problem AbsenceOverlaps = new("absence-overlaps", "Für einen Teil dieser Tage ist die Abwesenheit schon eingetragen.");
    public static readonly Problem NothingToRemind = new("nothing-to-remind", "Gerade drängt nichts: Es ist nichts überfällig und nichts wieder zu lesen. Erinnert wurde niemand.");
    public static readonly Problem NoAbsence = new("no-absence", "Diese Abwesenheit gibt es nicht (mehr).");

    /// <summary>Nobody's data in a learning record, not even with another reason.</summary>
    public static Problem PersonalReason(IReadOnlyList<PersonalDataHit> hits) =>
        new("personal-data", "In der Begründung steht vermutlich etwas über eine bestimmte Person. Schreiben Sie sie bitte ohne Namen, Geburtsdaten, Nummern und Adressen.")
        {
            Details = [.. hits.Select(hit => hit.Sentence).Distinct()],
        };

    public static Problem NotReadable(IReadOnlyList<string> findings) =>
        new("not-readable", "So lässt sich der Plan nicht lesen.") { Details = findings };
}
