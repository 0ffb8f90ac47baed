using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Milestones;

/// <summary>The no's about signing milestones and their sentences.</summary>
public static class MilestoneProblems
{
    public static readonly Problem NotYours = new(
        "milestone-not-yours", "Einen Meilenstein zeichnen die Begleitung von heute (Patin oder Pate, bei längerer Abwesenheit die Vertretung) und die Leitung der Fachstelle.");

    public static readonly Problem NotOneself = new("milestone-not-oneself", "Den eigenen Meilenstein zeichnet niemand selbst.");
    public static readonly Problem NoMilestone = new("no-such-milestone", "Diesen Meilenstein gibt es in dem Plan nicht (mehr).");
    public static readonly Problem MentorFirst = new("milestone-mentor-first", "Zuerst zeichnet die Begleitung, danach die Leitung der Fachstelle.");
    public static readonly Problem SamePerson = new("milestone-same-person", "Sie haben diesen Meilenstein schon gezeichnet. Die zweite Unterschrift leistet eine andere Person.");
    public static readonly Problem AlreadySigned = new("milestone-signed", "Dieser Meilenstein ist schon abgenommen.");
    public static readonly Problem TooLate = new("milestone-complete", "Alle haben gezeichnet, der Meilenstein ist abgenommen. Die Unterschrift lässt sich nicht mehr zurücknehmen.");
    public static readonly Problem NotYourSignature = new("milestone-not-your-signature", "Zurücknehmen kann eine Unterschrift nur, wer sie geleistet hat.");
    public static readonly Problem NotSure = new("not-sure", "Setzen Sie den Haken, wenn Sie den Meilenstein wirklich abnehmen.");

    public static readonly Problem Stale = new(
        "stale-milestone", "Seit Sie die Seite geöffnet haben, hat sich an den Bedingungen, am Plan oder an den Unterschriften etwas geändert. Sehen Sie sich den jetzigen Stand an, und zeichnen Sie noch einmal.");

    public static readonly Problem ReasonLength = new(
        "milestone-reason", $"Die Begründung hat {MilestoneSignature.MinReason} bis {MilestoneSignature.MaxReason} Zeichen. Die Person, die Begleitung und die Leitung lesen sie.");

    /// <param name="missing">What stands in the way, in sentences.</param>
    public static Problem NeedsReason(IReadOnlyList<string> missing) =>
        new("milestone-conditions", "So lässt sich der Meilenstein noch nicht abnehmen. Soll er es trotzdem werden, schreiben Sie die Begründung dazu.") { Details = missing };
}
