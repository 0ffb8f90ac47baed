using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Ramp;

/// <summary>The no's about logged appointments and their sentences.</summary>
public static class AppointmentProblems
{
    public static readonly Problem Day = new("bad-day", "Der Tag fehlt oder passt nicht: Eingetragen werden Termine von heute und aus den letzten 60 Tagen.");
    public static readonly Problem BeforeStart = new("before-start", "Der Tag liegt vor dem Beginn des Plans.");
    public static readonly Problem Resting = new("plan-rests", "An diesem Tag ruht der Plan. Stimmt das nicht, sprechen Sie mit der Fachstellenleitung: Sie kann die Pause ändern.");
    public static readonly Problem NoRole = new("no-role", "Wählen Sie Ihre Rolle: Hospitation, Mitmachen oder Eigen.");
    public static readonly Problem Count = new("bad-count", $"Die Zahl der Termine liegt zwischen 1 und {AccompaniedAppointment.MostAtOnce}.");
    public static readonly Problem NoTopic = new("no-topic", "Wählen Sie ein Thema, oder nennen Sie es in der Notiz.");
    public static readonly Problem NoteTooLong = new("note-too-long", $"Die Notiz darf höchstens {AccompaniedAppointment.MaxNote} Zeichen haben.");
    public static readonly Problem Removed = new("removed", "Diesen Eintrag hat jemand gerade gelöscht.");

    /// <summary>Nobody's data in a learning record, not even with a reason: a note about the case does without.</summary>
    public static Problem Personal(IReadOnlyList<string> places) =>
        new("personal-data", "In der Notiz steht vermutlich etwas über eine bestimmte Person. Schreiben Sie sie bitte ohne Namen, Geburtsdaten, Nummern und Adressen.") { Details = places };
}
