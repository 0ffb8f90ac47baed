using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Competences;

/// <summary>The no's about releasing and withdrawing competences and their sentences.</summary>
public static class CompetenceProblems
{
    public static readonly Problem NotYours = new(
        "competence-not-yours", "Freigeben kann eine Kompetenz, wer die Person heute begleitet: Patin oder Pate, bei längerer Abwesenheit die Vertretung.");

    public static readonly Problem NotOneself = new("competence-not-oneself", "Für sich selbst gibt niemand eine Kompetenz frei.");
    public static readonly Problem WithdrawNotYours = new("competence-withdraw-not-yours", "Entziehen können eine Kompetenz die Begleitung von heute und die Leitung der Fachstelle.");
    public static readonly Problem NoCompetence = new("no-such-competence", "Diese Kompetenz gibt es in dem Plan nicht (mehr).");
    public static readonly Problem Stale = new("stale-competence", "Seit Sie die Seite geöffnet haben, wurde diese Kompetenz freigegeben oder entzogen. Sehen Sie sich den jetzigen Stand an.");
    public static readonly Problem NotSure = new("not-sure", "Setzen Sie den Haken, wenn Sie die Kompetenz wirklich freigeben.");

    public static readonly Problem NoReason = new(
        "competence-reason", $"Schreiben Sie in einem Satz, warum die Kompetenz entzogen wird: {CompetenceRelease.MinReason} bis {CompetenceRelease.MaxReason} Zeichen. Die Person liest ihn.");

    public static Problem Missing(IReadOnlyList<string> missing) =>
        new("competence-conditions", "Diese Kompetenz lässt sich noch nicht freigeben. Es fehlt:") { Details = missing };
}
