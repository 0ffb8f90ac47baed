using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>What must be in order before a draft can be submitted; the editor shows it, the verb enforces it.</summary>
public static class ReadyCheck
{
    public const int MaxShortAnswer = 300;

    /// <summary>Every point, met or not, in the order the editor shows them.</summary>
    public static IReadOnlyList<ReadyPoint> Of(ArticleFields fields, RenderedArticle text, DateOnly today)
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
        ];
    }
}

/// <summary>One point before submission.</summary>
/// <param name="Field">Name of the form field it is about.</param>
/// <param name="Name">What it is called when met.</param>
/// <param name="Missing">What is wrong when not.</param>
public sealed record ReadyPoint(string Field, bool Met, string Name, string Missing);
