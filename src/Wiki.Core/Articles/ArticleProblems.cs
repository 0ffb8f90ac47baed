using Wiki.Core.Shared;

namespace Wiki.Core.Articles;

/// <summary>The no's of this room and their sentences.</summary>
public static class ArticleProblems
{
    public static readonly Problem NotAllowed = new("not-allowed", "Dafür fehlt Ihnen das Recht. Wer es hat, steht in der Zeichnungsordnung; vergeben wird es von der Administration.");
    public static readonly Problem Gone = new("gone", "Diesen Artikel gibt es nicht (mehr).");
    public static readonly Problem SlugTaken = new("slug-taken", "Diese Kennung gibt es schon. Wählen Sie eine andere.");
    public static readonly Problem SlugInvalid = new("slug-invalid", "Die Kennung darf nur Kleinbuchstaben ohne Umlaute, Ziffern und einzelne Bindestriche enthalten, höchstens 80 Zeichen, und kein reserviertes Wort sein.");
    public static readonly Problem TitleMissing = new("title-missing", "Der Titel fehlt.");
    public static readonly Problem TooLong = new("too-long", "Der Text ist länger als 1 MB. Teilen Sie ihn in mehrere Artikel.");
    public static readonly Problem FieldTooLong = new("field-too-long", "Titel (höchstens 200 Zeichen) oder Änderungsnotiz (höchstens 500) ist zu lang.");
    public static readonly Problem StaleDraft = new("stale-draft", "Jemand hat den Entwurf inzwischen gespeichert. Ihr Text ist gesichert; führen Sie beide zusammen.");
    public static readonly Problem DraftExists = new("draft-exists", "Zu diesem Artikel gibt es schon einen Entwurf. Öffnen Sie ihn über „Bearbeiten“, oder verwerfen Sie ihn zuerst.");
    public static readonly Problem NoDraft = new("no-draft", "Zu diesem Artikel gibt es keinen Entwurf mehr. Vielleicht hat ihn jemand eingereicht oder verworfen.");
    public static readonly Problem OvertakenBase = new("overtaken-base", "Seit diesem Entwurf wurde eine neuere Fassung freigegeben. Übernehmen Sie deren Änderungen in den Entwurf, dann lässt er sich einreichen.");
    public static readonly Problem NoSuchRevision = new("no-such-revision", "Diese Fassung gibt es nicht.");
    public static readonly Problem NotInReview = new("not-in-review", "Diese Fassung ist nicht mehr in Prüfung.");
    public static readonly Problem FourEyes = new("four-eyes", "Sie haben an diesem Text mitgeschrieben. Freigeben muss ihn eine andere Person (Vier-Augen-Prinzip).");
    public static readonly Problem EndsBeforeItBegins = new("ends-before-it-begins", "„Gilt bis“ liegt vor „Gilt ab“. Bitte prüfen Sie die Daten.");
    public static readonly Problem LaterRevisionUndecided = new("later-revision-undecided", "Es gibt schon eine freigegebene Fassung mit späterem Datum. Entscheiden Sie, ob sie bleibt oder zurückgenommen wird.");

    public static readonly Problem NoSuchFile = new("no-such-file", "Diese Datei gehört nicht (mehr) zum Entwurf.");
    public static readonly Problem FileNameMissing = new("file-name-missing", "Schreiben Sie den neuen Namen der Datei.");
    public static readonly Problem FileNamePersonal = new("file-name-personal", "Der Dateiname sagt vermutlich etwas über eine bestimmte Person, und er bliebe mit der Fassung stehen. Geben Sie der Datei einen Namen, der nur den Inhalt nennt, zum Beispiel „muster-bescheid“.");
    public static readonly Problem FileNameTaken = new("file-name-taken", "Eine Datei dieses Namens hat der Entwurf schon. Wählen Sie einen anderen.");
    public static readonly Problem FilesTooBig = new("files-too-big", "Mit dieser Datei hätte der Artikel mehr als 50 MB. Entfernen Sie andere, oder verkleinern Sie die Bilder.");
    public static readonly Problem TooManyFiles = new("too-many-files", "Der Entwurf hat schon 100 Dateien. Entfernen Sie welche, oder teilen Sie den Artikel.");

    public static readonly Problem OtherTeam = new("other-team", "Das entscheidet die zuständige Fachstelle oder ihre Vertretung.");
    public static readonly Problem SameSlug = new("same-slug", "Der Artikel hat diese Kennung schon.");
    public static readonly Problem AlreadyLocked = new("already-locked", "Der Artikel ist schon gesperrt.");
    public static readonly Problem NotLocked = new("not-locked", "Der Artikel ist nicht gesperrt.");
    public static readonly Problem AlreadyRetired = new("already-retired", "Der Artikel ist schon außer Kraft.");
    public static readonly Problem NothingToRetire = new("nothing-to-retire", "Von diesem Artikel war noch nie etwas freigegeben. Verwerfen Sie den Entwurf.");
    public static readonly Problem NothingValid = new("nothing-valid", "Heute gilt keine Fassung dieses Artikels; zu bestätigen ist nichts.");
    public static readonly Problem Overtaken = new("overtaken", "Jemand hat den Artikel gerade geändert. Sehen Sie sich den jetzigen Stand an, und entscheiden Sie noch einmal.");
    public static readonly Problem ReasonMissing = new("reason-missing", "Schreiben Sie bitte einen Grund.");
    public static readonly Problem ReasonTooLong = new("reason-too-long", "Der Grund ist zu lang: höchstens 500 Zeichen.");
    public static readonly Problem LegalAsOfInFuture = new("legal-as-of-in-future", "Der Rechtsstand liegt in der Zukunft.");
    public static readonly Problem LegalAsOfEarlier = new("legal-as-of-earlier", "Der neue Rechtsstand liegt vor dem, der schon geprüft ist.");
    public static readonly Problem HandOverPeople = new("hand-over-people", "Wählen Sie, von wem und an wen: Wer übernimmt, muss ein aktives Konto haben und jemand anders sein.");

    public static Problem NotEditorial(IReadOnlyList<string> reasons) =>
        new("not-editorial", "Das ist mehr als eine redaktionelle Änderung. Wählen Sie als Art der Änderung „inhaltlich“.") { Details = reasons };

    public static Problem UnknownNorms(IReadOnlyList<string> findings) =>
        new("unknown-norms", "Der Text nennt Fundstellen, die es im Gesetz nicht gibt. Berichtigen Sie sie; stimmt eine doch, trägt die Fachverantwortung sie als Ausnahme ein.") { Details = findings };

    public static Problem NotReady(IReadOnlyList<string> missing) =>
        new("not-ready", "Der Entwurf kann noch nicht eingereicht werden.") { Details = missing };
}
