using System.Text.Json.Nodes;

namespace Wiki.Web.Api;

/// <summary>Examples and meanings in the OpenAPI document; a test sends every example of a body to the API.</summary>
internal static class OpenApiExamples
{
    private const string Draft = """
        {
          "title": "Fiktionsbescheinigung verlängern",
          "slug": "fiktionsbescheinigung-verlaengern",
          "topic": "Verfahren und Voraussetzungen",
          "team": "humanitaer",
          "keywords": ["Fiktion"],
          "owner": "autorin",
          "deputy": "fachverantwortung",
          "markdown": "## Kurzantwort\n\nJa, solange über den Antrag nicht entschieden ist.\n\n## Voraussetzungen\n\nMaßgeblich ist § 81 Abs. 4 AufenthG.\n",
          "legalAsOf": "2026-11-01",
          "recheckMonths": 6,
          "changeKind": "substantive",
          "changeNote": "Erste Fassung"
        }
        """;

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["startArticle"] = Draft,
        ["saveDraft"] = Draft,
        ["submitDraft"] = """{ "personalDataReason": "Zentrale Rufnummer einer Behörde" }""",
        ["approveReview"] = """{ "validFrom": "2026-12-01" }""",
        ["returnReview"] = """{ "reason": "Die Frist im zweiten Absatz stimmt nicht." }""",
        ["evaluateChecklist"] = """{ "stichtag": "2026-11-20", "answers": { "arbeit": true, "lohn": 1200 } }""",
        ["recognizeCitations"] = """{ "text": "Nach § 25b Abs. 1 Satz 2 Nr. 3 AufenthG und § 104c." }""",
    };

    private static readonly Dictionary<string, (string Example, string Meaning)> Parameters = new()
    {
        ["slug"] = ("fiktionsbescheinigung-verlaengern", "Kennung des Artikels"),
        ["stichtag"] = ("2026-06-15", "Tag, an dem der Text gilt; ohne Angabe heute"),
        ["topic"] = ("Humanitärer Aufenthalt", "Name des Themenfelds"),
        ["team"] = ("humanitaer", "Kürzel der Fachstelle"),
        ["owner"] = ("autorin", "Benutzername der Verantwortung"),
        ["keyword"] = ("Fiktion", "Schlagwort; Groß- und Kleinschreibung ist gleich"),
        ["state"] = ("valid", "draft, inReview, approvedFuture, valid, superseded (frühere Fassungen) oder retired (außer Kraft); ohne Angabe valid"),
        ["limit"] = ("20", "Höchstzahl der Einträge"),
        ["after"] = ("", "Wert aus dem Feld next der Antwort davor"),
        ["q"] = ("25b", "Suchwort oder Fundstelle"),
        ["type"] = ("article", "article, checklist, statute, term oder contact"),
        ["law"] = ("aufenthg", "Kürzel des Gesetzes"),
        ["section"] = ("25b", "Paragraf oder Artikel"),
        ["subsection"] = ("1", "Absatz"),
        ["number"] = ("1", "Nummer der Fassung; bei Dateien ohne Angabe die gültige"),
        ["file"] = ("ablauf.png", "Name der Datei; beim Anhängen ein Vorschlag"),
        ["hash"] = ("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "SHA-256 der Datei"),
        ["id"] = ("1", "Nummer des Freigabevorgangs; bei Bögen die Kennung"),
        ["from"] = ("1", "Ältere Fassung; bei Gesetzen der ältere Tag"),
        ["to"] = ("2", "Neuere Fassung; bei Gesetzen der neuere Tag"),
    };

    private static readonly HashSet<(string Operation, string Parameter)> Required =
    [
        ("search", "q"), ("suggest", "q"), ("listCitations", "law"), ("listCitations", "section"), ("compareRevisions", "from"), ("compareRevisions", "to"),
        ("listStatuteChanges", "from"), ("listStatuteChanges", "to"),
    ];

    /// <summary>A new node each time: a node can hang in one place only.</summary>
    public static JsonNode Problem => JsonNode.Parse(
        """{ "type": "about:blank", "title": "Conflict", "status": 409, "code": "already-decided", "detail": "Über diese Fassung ist schon entschieden. Was entschieden wurde, steht im Verlauf.", "details": null, "request": "0HNA1:00000003" }""")!; // a constant

    public static JsonNode? Body(string operation) => Bodies.TryGetValue(operation, out var json) ? JsonNode.Parse(json) : null;

    public static JsonNode? Parameter(string name) => Parameters.TryGetValue(name, out var known) && known.Example.Length > 0 ? JsonValue.Create(known.Example) : null;

    public static string? Meaning(string name) => Parameters.TryGetValue(name, out var known) ? known.Meaning : null;

    public static bool IsRequired(string operation, string parameter) => Required.Contains((operation, parameter));
}
