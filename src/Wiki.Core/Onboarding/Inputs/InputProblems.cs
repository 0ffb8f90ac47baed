using Wiki.Core.Shared;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>The no's about input sessions and courses, and their sentences.</summary>
public static class InputProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Inputveranstaltungen richten Fachstellenleitungen, Patinnen und Paten ein; ändern darf sie, wer sie angelegt hat, und die Leitung der Fachstelle.");
    public static readonly Problem Gone = new("gone", "Diese Veranstaltung gibt es nicht (mehr).");
    public static readonly Problem TopicMissing = new("topic-missing", $"Das Thema fehlt oder ist länger als {InputSession.MaxTopic} Zeichen.");
    public static readonly Problem PlaceMissing = new("place-missing", $"Der Ort fehlt oder ist länger als {InputSession.MaxPlace} Zeichen. Für eine Videokonferenz genügt „online“.");
    public static readonly Problem BadLength = new("bad-length", "Die Dauer liegt zwischen 15 Minuten und 10 Stunden.");
    public static readonly Problem DayInPast = new("day-in-past", "Der Tag liegt in der Vergangenheit.");
    public static readonly Problem PlanKeyTooLong = new("plan-key-too-long", "Das Kürzel aus dem Einarbeitungsplan ist höchstens 40 Zeichen lang, zum Beispiel i3.");
    public static readonly Problem TooManyMaterials = new("too-many-materials", $"Höchstens {InputSession.MaxMaterials} Materialien; mehr gehört in einen Artikel.");
    public static readonly Problem Stale = new("stale-session", "Jemand hat die Veranstaltung inzwischen geändert. Sehen Sie sich den jetzigen Stand an, und tragen Sie Ihre Änderung noch einmal ein.");
    public static readonly Problem Cancelled = new("session-cancelled", "Diese Veranstaltung ist abgesagt.");
    public static readonly Problem Over = new("session-over", "Diese Veranstaltung ist vorbei. Ob Sie dabei waren, trägt ein, wer sie gehalten hat.");
    public static readonly Problem NotYet = new("session-not-yet", "Wer dabei war, wird am Tag der Veranstaltung eingetragen oder danach.");
    public static readonly Problem NotYourPeople = new("not-your-people", "Eintragen können Sie, wer angemeldet ist, und Menschen, die Sie führen oder begleiten.");
    public static readonly Problem CourseIncomplete = new("course-incomplete", $"Titel und Anbieter gehören dazu, je höchstens {ExternalCourse.MaxText} Zeichen.");
    public static readonly Problem CourseInFuture = new("course-in-future", "Eingetragen wird ein Kurs, wenn er besucht ist: Der Tag liegt in der Zukunft.");
    public static readonly Problem CourseGone = new("gone", "Diesen Kurs gibt es nicht (mehr).");

    public static Problem UnknownArticles(IReadOnlyList<string> unknown) =>
        new("unknown-articles", "Diese Artikel gibt es nicht. Schreiben Sie je Zeile eine Kennung oder die Adresse des Artikels.") { Details = unknown };

    public static Problem BadMaterials(IReadOnlyList<string> lines) =>
        new("bad-materials", "Schreiben Sie je Zeile „Titel | Adresse“; die Adresse beginnt mit https:// oder, innerhalb des Wikis, mit /.") { Details = lines };
}
