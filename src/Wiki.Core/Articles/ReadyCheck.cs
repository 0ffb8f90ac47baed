using Wiki.Core.Articles.Files;
using Wiki.Core.Files;
using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>What must be in order before a draft can be submitted; the editor shows it, the verb enforces it.</summary>
public static class ReadyCheck
{
    public const int MaxShortAnswer = 300;

    /// <summary>Characters below which a picture's description says nothing.</summary>
    private const int MinDescription = 3;

    /// <summary>Every point, met or not, in the order the editor shows them.</summary>
    public static IReadOnlyList<ReadyPoint> Of(ArticleFields fields, RenderedArticle text, DateOnly today, IReadOnlyList<AttachedFile>? files = null)
    {
        var length = text.Sections.ShortAnswer?.Text.Length ?? 0;
        var open = fields.OpenQuestions.Count(question => question.Blocks);
        return
        [
            new("titel", fields.Title.Length > 0, "Titel", "Titel fehlt"),
            new("themenfeld", fields.Topic.Length > 0, "Themenfeld", "Themenfeld fehlt"),
            new("fachstelle", fields.Team.Length > 0, "Fachstelle", "Fachstelle fehlt"),
            new("verantwortung", fields.Owner.Length > 0 && fields.Deputy.Length > 0 && !fields.Owner.Equals(fields.Deputy, StringComparison.OrdinalIgnoreCase),
                "Verantwortung und Vertretung", "Verantwortung und Vertretung müssen zwei verschiedene Personen sein"),
            new("text", length is > 0 and <= MaxShortAnswer, $"Kurzantwort, {length} von {MaxShortAnswer} Zeichen",
                length == 0 ? "Kurzantwort fehlt: der Text beginnt mit „## Kurzantwort“" : $"Kurzantwort hat {length} von {MaxShortAnswer} Zeichen"),
            new("rechtsstand", fields.LegalAsOf is { } day && day <= today, "Rechtsstand",
                fields.LegalAsOf is null ? "Rechtsstand fehlt" : "Rechtsstand liegt in der Zukunft"),
            new("gilt-bis", fields.ValidUntil is null || fields.ValidUntil >= (fields.ValidFrom ?? today), "Gültigkeit", "„Gilt bis“ liegt vor „Gilt ab“"),
            new("klaerungsbedarf", open == 0, "Klärungsbedarf", $"{open} offene Rechtsfragen ohne Antwort und ohne Begründung"),
            new("aenderungsnotiz", fields.ChangeNote.Length > 0, "Änderungsnotiz", "Änderungsnotiz fehlt"),
            .. text.Files.Count == 0 ? [] : OfFiles(text.Files, files ?? []),
        ];
    }

    private static IEnumerable<ReadyPoint> OfFiles(IReadOnlyList<FoundFile> places, IReadOnlyList<AttachedFile> files)
    {
        var missing = Names(places.Where(place => files.All(file => file.Name != place.Name)));
        yield return new("dateien", missing.Length == 0, "Dateien im Text", $"Der Text nennt Dateien, die nicht angehängt sind: {missing}");

        var pictures = places.Where(place => place.IsPicture).ToList();
        if (pictures.Count == 0) yield break;
        var wrong = Names(pictures.Where(place => files.Any(file => file.Name == place.Name && !file.Kind.IsPicture())));
        yield return new("dateien", wrong.Length == 0, "Bilder", $"Als Bild eingefügt, aber keines: {wrong}. Schreiben Sie [Text](datei:name) ohne Ausrufezeichen davor");
        var mute = Names(pictures.Where(place => place.Text.Length < MinDescription));
        yield return new("text", mute.Length == 0, "Bildbeschreibungen", $"Bild ohne Beschreibung: {mute}. Schreiben Sie in die eckigen Klammern, was man sieht");
    }

    private static string Names(IEnumerable<FoundFile> places) => string.Join(", ", places.Select(place => place.Name).Distinct());
}

/// <summary>One point before submission.</summary>
/// <param name="Field">Name of the form field it is about.</param>
/// <param name="Name">What it is called when met.</param>
/// <param name="Missing">What is wrong when not.</param>
public sealed record ReadyPoint(string Field, bool Met, string Name, string Missing);
