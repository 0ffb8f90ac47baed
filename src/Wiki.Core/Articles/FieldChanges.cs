using System.Globalization;
using Wiki.Core.History;

namespace Wiki.Core.Articles;

/// <summary>Compares the Angaben of two texts field by field, in German words, for history and review.</summary>
public static class FieldChanges
{
    public static IReadOnlyList<FieldChange> Between(ArticleFields old, ArticleFields now)
    {
        var changes = new List<FieldChange>();
        Compare("Titel", old.Title, now.Title);
        Compare("Themenfeld", old.Topic, now.Topic);
        Compare("Fachstelle", old.Team, now.Team);
        Compare("Schlagworte", string.Join(", ", old.Keywords), string.Join(", ", now.Keywords));
        Compare("Verantwortung", old.Owner, now.Owner);
        Compare("Vertretung", old.Deputy, now.Deputy);
        Compare("Gilt ab", Day(old.ValidFrom), Day(now.ValidFrom));
        Compare("Gilt bis", Day(old.ValidUntil), Day(now.ValidUntil));
        Compare("Rechtsstand", Day(old.LegalAsOf), Day(now.LegalAsOf));
        Compare("Prüfzyklus", Months(old.RecheckMonths), Months(now.RecheckMonths));
        Compare("Änderungsart", Word(old.ChangeKind), Word(now.ChangeKind));
        Compare("Quellen", Lines(old.Sources.Select(Line)), Lines(now.Sources.Select(Line)));
        Compare("Klärungsbedarf", Lines(old.OpenQuestions.Select(Line)), Lines(now.OpenQuestions.Select(Line)));
        return changes;

        void Compare(string field, string? before, string? after)
        {
            before = string.IsNullOrEmpty(before) ? null : before;
            after = string.IsNullOrEmpty(after) ? null : after;
            if (before != after) changes.Add(new FieldChange(field, before, after));
        }
    }

    /// <summary>inhaltlich, redaktionell, dringlich.</summary>
    public static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Editorial => "redaktionell",
        ChangeKind.Urgent => "dringlich",
        _ => "inhaltlich",
    };

    private static string? Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string? Months(int? months) => months is null ? null : $"{months} Monate";

    private static string Line(SourceNote source) => source.AsOf is { } day ? $"{source.Title} ({source.Kind}, {Day(day)})" : $"{source.Title} ({source.Kind})";

    private static string Line(OpenQuestion question) =>
        $"{question.Question} → {question.Answer ?? (question.ApprovedAnyway is { } why ? $"freigegeben trotz offener Frage: {why}" : "offen")}";

    private static string Lines(IEnumerable<string> lines) => string.Join("; ", lines);
}
