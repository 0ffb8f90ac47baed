using Wiki.Core.Articles;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Onboarding.Milestones;
using Wiki.Core.Onboarding.Overview;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Templates;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding;

/// <summary>Words of onboarding for people.</summary>
internal static class OnboardingWords
{
    public static string Of(Company company) => company switch
    {
        Company.Observing => "Hospitation",
        Company.InTheRoom => "Patin oder Pate sitzt mit im Raum",
        Company.OnCall => "Patin oder Pate ist erreichbar",
        Company.Review => "wöchentliche Rückschau",
        _ => "ohne Begleitung",
    };

    public static string Of(AppointmentRole role) => role switch
    {
        AppointmentRole.Observed => "Hospitation",
        AppointmentRole.Joined => "Mitmachen",
        _ => "Eigen",
    };

    public static string Of(PlanSigner signer) => signer == PlanSigner.Mentor ? "Patin oder Pate" : "Leitung";

    /// <summary>Whose signature is missing, in a few words.</summary>
    public static string Next(MilestoneStanding standing) => standing.Next switch
    {
        PlanSigner.Mentor => "es zeichnet zuerst Patin oder Pate",
        PlanSigner.Lead => standing.Seats.Count > 1 ? "gezeichnet, es fehlt die Leitung" : "es zeichnet die Leitung",
        _ => "abgenommen",
    };

    /// <summary>, vorzeitig, abweichend …: what was special about a signature; empty where nothing was.</summary>
    public static string Variant(SignatureRow row) =>
        (row.Timing switch { MilestoneTiming.Early => ", vorzeitig", MilestoneTiming.Late => ", verspätet", _ => "" }) + (row.Unmet.Length > 0 ? ", abweichend" : "");

    /// <summary>Monat 2, ruht, beginnt am 01.12.2026 …</summary>
    public static string Standing(PlanRow row) => row.Standing switch
    {
        PlanStanding.Planned => $"beginnt am {German.Date(row.StartsOn)}",
        PlanStanding.Paused => $"Monat {row.Month} von {row.Months}, ruht gerade",
        PlanStanding.Over => "letzte Phase vorbei, noch nicht abgeschlossen",
        PlanStanding.Ended => $"beendet am {German.Date(row.LastDay)}",
        _ => $"Monat {row.Month} von {row.Months}",
    };

    public static string Span(PhaseDays phase) => $"{German.Date(phase.From)} bis {German.Date(phase.Until)}";

    public static string Target(Phase phase) =>
        phase.Ramp.Count == 0 ? $"{phase.WeeklyTarget ?? 0}" : string.Join(", ", phase.Ramp.Select(month => $"Monat {month.Key}: {month.Value}"));

    public static string Pause(PauseRow pause) =>
        pause.Until is { } until ? $"{German.Date(pause.From)} bis {German.Date(until)}" : $"seit {German.Date(pause.From)}, Ende offen";

    public static string Name(PlanVersionRow row) => row.Number is { } number ? $"Version {number}" : row.State switch
    {
        RevisionState.InReview => "In Prüfung",
        RevisionState.Returned => "Zurückgegeben",
        _ => "Zurückgezogen",
    };

    /// <summary>4 von 5 gelesen, 1 überfällig, 1 wieder zu lesen</summary>
    public static string Of(ReadingCount count) => count.Total == 0 ? "keine Lektüre"
        : $"{count.Done} von {count.Total} gelesen{(count.Overdue > 0 ? $", {count.Overdue} überfällig" : "")}{(count.Reopened > 0 ? $", {count.Reopened} wieder zu lesen" : "")}";

    /// <summary>Week above its target, in one sentence.</summary>
    public static string Over(RampWeek week) => $"Woche {week.Number} über dem Ziel: {week.Actual} statt {week.Target} {(week.Target == 1 ? "Termin" : "Termine")}";
}
