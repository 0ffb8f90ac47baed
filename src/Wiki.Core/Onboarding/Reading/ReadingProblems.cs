using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>The no's about reading and their sentences.</summary>
public static class ReadingProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Lektüre zuweisen dürfen die Fachstellenleitung für ihre Fachstelle und Patinnen und Paten für die Menschen, die sie begleiten.");
    public static readonly Problem NotYourPeople = new("not-your-people", "Sie können nur Menschen Ihrer Fachstelle oder solchen, die Sie begleiten, Lektüre zuweisen. Zugewiesen wurde nichts.");
    public static readonly Problem NobodyChosen = new("nobody-chosen", "Wählen Sie, wer lesen soll.");
    public static readonly Problem DueInPast = new("due-in-past", "Der Tag, bis zu dem gelesen werden soll, liegt in der Vergangenheit. Wählen Sie heute oder später.");
    public static readonly Problem WhyTooLong = new("why-too-long", $"Die Begründung ist zu lang: höchstens {ReadingAssignment.MaxWhy} Zeichen.");
    public static readonly Problem NothingValid = new("nothing-valid", "Heute gilt keine Fassung dieses Artikels; zu lesen gibt es nichts.");
    public static readonly Problem Locked = new("article-locked", "Der Artikel ist eilgesperrt: Sein Text könnte falsch sein. Sobald die Sperre aufgehoben ist, geht es hier weiter.");
    public static readonly Problem Gone = new("gone", "Diese Lesezuweisung gibt es nicht (mehr).");
    public static readonly Problem PartOfPlan = new("part-of-plan", "Diese Lektüre gehört zu einem Einarbeitungsplan. Ändern Sie den Plan, wenn sie entfallen soll.");
    public static readonly Problem NotAsked = new("not-asked", "Diesen Artikel hat Ihnen niemand zum Lesen zugewiesen; zu bestätigen ist nichts.");
    public static readonly Problem OtherRevision = new("other-revision", "Inzwischen gilt eine andere Fassung. Lesen Sie bitte, was jetzt gilt, und bestätigen Sie dann.");
    public static readonly Problem Overtaken = new("overtaken", "Jemand hat gerade dasselbe zugewiesen. Sehen Sie sich den jetzigen Stand an.");
}
