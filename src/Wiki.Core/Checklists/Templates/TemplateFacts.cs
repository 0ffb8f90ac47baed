using System.Globalization;

namespace Wiki.Core.Checklists.Templates;

/// <summary>The properties of a template by their German names, for the diff; always the same list per kind of thing.</summary>
internal static class TemplateFacts
{
    public static IEnumerable<(string Name, string? Value)> Head(ChecklistTemplate template) =>
    [
        ("Titel", template.Title),
        ("Rechtsgrundlage", Joined(template.Norms)),
        ("Gültig ab", Date(template.ValidFrom)),
        ("Gültig bis", Date(template.ValidUntil)),
        ("Rechtsstand", Date(template.LegalAsOf)),
        ("Fachstelle", template.Team),
        ("Artikel", Joined(template.Articles)),
        ("Datenschutz", template.Privacy is { } p ? $"{p.CaseReference}, Freitext {p.FreeText}, Löschung nach {p.DeleteAfterDays} Tagen" : null),
        ("Rollen", Joined(template.Levels.Select(l => $"{l.Key} {l.Value}"))),
        ("Quelle der Werte", template.ValueSource),
        ("Unterlagen", Joined(template.Documents)),
    ];

    public static IEnumerable<(string Name, string? Value)> Value(ProposedValue value) =>
        [("Text", value.Label), ("Werte", Joined(value.ByYear.Select(y => string.Create(CultureInfo.InvariantCulture, $"{y.Key}: {y.Value}"))))];

    public static IEnumerable<(string Name, string? Value)> Computed(ComputedField field) => [("Text", field.Label), ("Berechnung", field.Expression.Text)];

    public static IEnumerable<(string Name, string? Value)> Item(ChecklistItem item) =>
    [
        ("Typ", item.Type.Word()),
        (item.LabelIsTitle ? "Titel" : "Frage", item.Label),
        ("Optionen", Joined(item.Options.Select(o => o.Text is null ? o.Code : $"{o.Code} „{o.Text}“"))),
        ("Einheit", item.Unit),
        ("Anzeige", item.ShowIf?.Text),
        ("Rechtsgrundlage", Joined(item.Norms)),
        ("Nachweise", Joined(item.Evidence)),
        ("Hinweis", item.Hint),
        ("Bedingung", item.FulfilledIf?.Text),
        ("Wirkung", item.Otherwise?.Effect.Word()),
        ("Folgetext", item.Otherwise?.Text),
        ("Risiken", Joined(item.Risks)),
    ];

    public static IEnumerable<(string Name, string? Value)> Outcome(OutcomeRule outcome) =>
    [
        ("Art", outcome.Kind.Word()),
        ("Bedingung", outcome.If.Text),
        ("Entscheidung", outcome.Decision),
        ("Stufe", outcome.Level.ToString()),
        ("Folgen", Joined(outcome.FollowUps)),
        ("Pflichten", Joined(outcome.Duties)),
    ];

    public static IEnumerable<(string Name, string? Value)> Risk(RiskRule risk) =>
    [
        ("Text", risk.Label),
        ("Bedingung", risk.If.Text),
        ("Gewicht", risk.Weight.ToString(CultureInfo.InvariantCulture)),
        ("Stichprobe", risk.Sampling.Word()),
    ];

    private static string? Joined(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } text ? text : null;

    private static string? Date(DateOnly? date) => date?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
