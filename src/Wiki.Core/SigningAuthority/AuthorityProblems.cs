using Wiki.Core.Shared;

namespace Wiki.Core.SigningAuthority;

/// <summary>What signing authority may be refused for, with the sentence that says what to do.</summary>
public static class AuthorityProblems
{
    public static Problem NotAllowed { get; } = new(
        "authority-not-allowed", "Regeln und Befugnisse pflegt die Freigabe der Fachstelle, für die eigenen Leute und Bögen. Wenden Sie sich an Ihre Leitung.");

    public static Problem NotOneself { get; } = new(
        "authority-not-oneself", "Sich selbst kann niemand eine Befugnis geben. Bitten Sie eine andere Freigabe Ihrer Fachstelle.");

    public static Problem Gone { get; } = new("authority-gone", "Diesen Eintrag gibt es nicht. Laden Sie die Seite neu.");

    public static Problem Overtaken { get; } = new(
        "authority-changed-meanwhile", "Diese Regel wurde inzwischen geändert oder beendet. Sehen Sie sich den neuen Stand an und tragen Sie Ihre Änderung dort ein.");

    public static Problem RuleSource { get; } = new(
        "rule-source", $"Nennen Sie die Dienstanweisung, aus der die Regel kommt, mit höchstens {AuthorityRule.MaxSource} Zeichen.");

    public static Problem RuleDates { get; } = new(
        "rule-dates", "Eine Regel gilt frühestens ab heute und endet nicht vor ihrem ersten Tag.");

    public static Problem RuleCaseType { get; } = new("rule-case-type", "Diesen Bogen gibt es nicht. Wählen Sie einen aus der Liste.");

    public static Problem RuleFlag { get; } = new("rule-flag", $"Ein Merkmal hat höchstens {SigningFlags.MaxLength} Zeichen.");

    public static Problem PersonUnfit { get; } = new(
        "grant-unfit", "Befugnisse bekommt, wer aktiv ist, zu Ihrer Fachstelle gehört und Bögen bearbeiten darf. Wählen Sie eine Person aus der Liste.");

    public static Problem GrantLevel { get; } = new(
        "grant-level", "Eine Befugnis hat mindestens S1 und nicht mehr, als Sie selbst haben.");

    public static Problem GrantScope { get; } = new(
        "grant-scope", "Wählen Sie mindestens einen Bogen, oder geben Sie die Befugnis für alle Bögen.");

    public static Problem GrantTitle { get; } = new(
        "grant-title", $"Schreiben Sie in wenigen Worten, worauf die Befugnis beruht, mit höchstens {GrantedAuthority.MaxTitle} Zeichen.");

    public static Problem GrantDates { get; } = new(
        "grant-dates", "Die Befugnis beginnt frühestens heute und endet nicht vor ihrem ersten Tag.");

    public static Problem GrantTwice { get; } = new(
        "grant-twice", "Diese Befugnis hat die Person in dieser Zeit schon. Beenden Sie erst die bisherige.");

    public static Problem DeputyDates { get; } = new(
        "signing-deputy-dates", "Die Vertretung braucht einen ersten und einen letzten Tag: der letzte nicht vor dem ersten, nicht vergangen und höchstens ein Jahr entfernt.");

    public static Problem DeputyUnfit { get; } = new(
        "signing-deputy-unfit", "Vertreten werden Personen Ihrer Fachstelle, und vertreten kann sie jede andere aktive Person, die Bögen bearbeiten darf.");

    public static Problem DeputyTwice { get; } = new("signing-deputy-twice", "Diese Vertretung besteht in dieser Zeit schon.");
}
