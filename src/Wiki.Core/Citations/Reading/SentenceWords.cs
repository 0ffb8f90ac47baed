namespace Wiki.Core.Citations.Reading;

/// <summary>Words that decide whether a dot ends a sentence of statute text.</summary>
internal static class SentenceWords
{
    /// <summary>Abbreviations behind which a capital letter may follow within the sentence.</summary>
    public static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "BGBl", "RGBl", "ABl", "GVBl", "BAnz", "GMBl", "BStBl", "VkBl", "vgl", "Vgl", "bzw", "Dr", "Prof", "ca", "evtl", "ggf", "gem", "Bek", "inkl",
        "einschl", "sog", "Verf", "Hrsg", "Mio", "Mrd", "ff", "Dipl", "Ing", "med", "phil", "jur",
    };

    /// <summary>Abbreviations of units; a number, a Roman number or a capital belongs to them.</summary>
    public static readonly HashSet<string> UnitAbbreviations = new(StringComparer.Ordinal)
    {
        "Abs", "Nr", "Nrn", "Art", "Buchst", "lit", "S", "Abschn", "Anl", "Kap", "Ziff", "Hs", "Halbs", "Unterabs", "Fn", "Rn", "Bd", "Teilbd",
    };

    public static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    };

    /// <summary>Words that number a unit of law: a dot behind their number is a full stop.</summary>
    public static readonly HashSet<string> UnitWords = new(StringComparer.Ordinal)
    {
        "Absatz", "Absatzes", "Absätze", "Absätzen", "Abs.", "Satz", "Satzes", "Sätze", "Sätzen", "Nummer", "Nummern", "Nr.", "Nrn.", "§", "§§", "Artikel",
        "Artikels", "Artikeln", "Art.", "Anlage", "Anlagen", "Buch", "Teil", "Teils", "Kapitel", "Kapitels", "Abschnitt", "Abschnitts", "Abschnitten",
        "Abschnitte", "Buchstabe", "Buchstaben", "Buchst.", "Doppelbuchstabe", "Doppelbuchstaben", "Spalte", "Zeile", "Stufe", "Klasse", "Gruppe",
    };

    public static readonly HashSet<string> Connectors = new(StringComparer.Ordinal) { "und", "oder", "bis", "sowie", "noch" };

    /// <summary>Words that start sentences rather than go on: they decide against an ordinal ("das 27. Lebensjahr").</summary>
    public static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "Der", "Die", "Das", "Dem", "Den", "Des", "Dies", "Diese", "Dieser", "Dieses", "Diesem", "Ein", "Eine", "Einem", "Einer", "Eines", "Er", "Sie", "Es",
        "Im", "In", "Ist", "Sind", "Wird", "Werden", "Hat", "Haben", "Bei", "Für", "Von", "Vor", "Zu", "Zur", "Zum", "Soweit", "Sofern", "Wenn", "Auf", "Aus",
        "Nach", "Satz", "Absatz", "Gleiches", "Entsprechendes", "Kann", "Soll", "Darf", "Mit", "Als", "Abweichend", "Hierbei", "Dabei", "Wer", "Bis",
        "Sätze", "Absätze", "Dazu", "Hierzu", "Daneben", "Ferner", "Auch", "Über", "Unter", "Während", "Innerhalb", "Liegt", "Liegen", "Solange",
    };
}
