namespace Wiki.Web.Administration;

/// <summary>Verbs and kinds of the record as people read them; what has no word yet shows its code.</summary>
internal static class HistoryWords
{
    private static readonly Dictionary<string, string> Verbs = new()
    {
        ["article-started"] = "Artikel begonnen",
        ["draft-saved"] = "Entwurf gespeichert",
        ["draft-merged"] = "Texte zusammengeführt",
        ["draft-discarded"] = "Entwurf verworfen",
        ["revision-restored"] = "Fassung als Entwurf übernommen",
        ["revision-submitted"] = "Zur Freigabe eingereicht",
        ["revision-approved"] = "Freigegeben",
        ["revision-returned"] = "Zurückgegeben",
        ["revision-withdrawn"] = "Einreichung zurückgezogen",
        ["later-revision-withdrawn"] = "Spätere Fassung zurückgenommen",
        ["personal-data-passed"] = "Hinweis auf Personendaten begründet",
        ["question-asked"] = "Rückfrage gestellt",
        ["question-answered"] = "Rückfrage beantwortet",
        ["question-closed"] = "Rückfrage geschlossen",
        ["question-drafted"] = "Rückfrage in den Entwurf übernommen",
        ["question-passed-on"] = "Rückfrage weitergegeben",
        ["checklist-started"] = "Bogen begonnen",
        ["value-proposed"] = "Jahreswert vorgeschlagen",
        ["value-approved"] = "Jahreswert freigegeben",
        ["value-rejected"] = "Jahreswert abgelehnt",
        ["code-text-saved"] = "Text eines Codes gespeichert",
        ["article-renamed"] = "Umbenannt",
        ["article-locked"] = "Eilgesperrt",
        ["article-unlocked"] = "Eilsperrung aufgehoben",
        ["article-revealed"] = "Gesperrten Text gelesen",
        ["article-retired"] = "Außer Kraft gesetzt",
        ["article-revived"] = "Wieder in Kraft gesetzt",
        ["article-confirmed"] = "Ohne Änderung bestätigt",
        ["article-handed-over"] = "Übergeben",
        ["urgent-confirmed"] = "Dringliche Freigabe bestätigt",
        ["deputy-named"] = "Vertretung benannt",
        ["deputy-ended"] = "Vertretung beendet",
        ["reading-assigned"] = "Lektüre zugewiesen",
        ["reading-withdrawn"] = "Lesezuweisung zurückgenommen",
        ["reading-acknowledged"] = "Lektüre bestätigt",
        ["person-invited"] = "Person eingeladen",
        ["person-changed"] = "Person geändert",
        ["person-deactivated"] = "Person deaktiviert",
        ["person-reactivated"] = "Person reaktiviert",
        ["invitation-renewed"] = "Einladung erneuert",
        ["invitation-accepted"] = "Einladung angenommen",
        ["password-changed"] = "Passwort geändert",
        ["sessions-ended"] = "Sitzungen beendet",
        ["token-created"] = "Token angelegt",
        ["token-revoked"] = "Token widerrufen",
        ["backup-made"] = "Sicherung erstellt",
        ["backup-restored"] = "Aus Sicherung wiederhergestellt",
        ["settings-changed"] = "Einstellungen geändert",
        ["searchword-added"] = "Suchwort angelegt",
        ["searchword-changed"] = "Suchwort geändert",
        ["searchword-removed"] = "Suchwort entfernt",
        ["missedquery-decided"] = "Suche ohne Treffer entschieden",
        ["norm-exemption-saved"] = "Ausnahme für Fundstelle gespeichert",
        ["norm-exemption-removed"] = "Ausnahme für Fundstelle entfernt",
    };

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["article"] = "Artikel",
        ["checklist"] = "Bogen",
        ["question"] = "Rückfrage",
        ["yearly-value"] = "Jahreswert",
        ["code-text"] = "Text eines Codes",
        ["reading"] = "Lektüre",
        ["person"] = "Person",
        ["setting"] = "Einstellung",
        ["statute"] = "Gesetz",
        ["search-word"] = "Suchwort",
        ["wiki"] = "Wiki",
        ["searchword"] = "Suchwort",
        ["missedquery"] = "Suche ohne Treffer",
        ["norm-exemption"] = "Ausnahme für Fundstelle",
    };

    public static string Verb(string code) => Verbs.GetValueOrDefault(code, code);

    public static string Kind(string code) => Kinds.GetValueOrDefault(code, code);
}
