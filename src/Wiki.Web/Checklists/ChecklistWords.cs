using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Checklists.Values;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>States, kinds and values of checklists as people read them.</summary>
internal static class ChecklistWords
{
    public static string State(RevisionState state) => state switch
    {
        RevisionState.InReview => "In Prüfung",
        RevisionState.Approved => "Freigegeben",
        RevisionState.Returned => "Zurückgegeben",
        _ => "Zurückgezogen",
    };

    public static string Name(TemplateVersionRow row) => row.Number is { } number ? $"Version {number}" : State(row.State);

    /// <summary>"01.03.2026 bis 31.08.2026", "ab 01.09.2026", or the state when nothing of it ever applied.</summary>
    public static string Span(TemplateVersionRow row)
    {
        if (row.State != RevisionState.Approved || row.ValidFrom is not { } from) return State(row.State);
        var before = row.SupersededFrom?.AddDays(-1);
        var last = row.ValidUntil is null || before < row.ValidUntil ? before ?? row.ValidUntil : row.ValidUntil;
        return last is null ? $"ab {German.Date(from)}" : last < from ? "nie, sofort abgelöst" : $"{German.Date(from)} bis {German.Date(last)}";
    }

    public static string Span(DateOnly from, DateOnly? until) => until is { } last ? $"{German.Date(from)} bis {German.Date(last)}" : $"ab {German.Date(from)}";

    public static string Of(Effect effect) => effect switch
    {
        Effect.Exclusion => "Ausschlussgrund",
        Effect.Missing => "Voraussetzung fehlt",
        Effect.Discretion => "Ermessen",
        Effect.Suspend => "Aussetzen",
        _ => "Vorlage nach oben",
    };

    public static string Of(OutcomeKind? kind) => kind switch
    {
        OutcomeKind.Favourable => "günstig",
        OutcomeKind.Unfavourable => "ungünstig",
        OutcomeKind.Interim => "Zwischenschritt",
        _ => "gesperrt",
    };

    public static (string Kind, string Icon) Badge(OutcomeKind? kind) => kind switch
    {
        OutcomeKind.Favourable => ("ok", "success"),
        OutcomeKind.Unfavourable => ("bad", "danger"),
        OutcomeKind.Interim => ("info", "info"),
        _ => ("warn", "warning"),
    };

    /// <summary>A decision with its citations unbroken: no line ends on a paragraph sign.</summary>
    public static string Bound(string? decision) => (decision ?? "").Replace("§ ", "§\u00a0", StringComparison.Ordinal).Replace("Abs. ", "Abs.\u00a0", StringComparison.Ordinal);

    public static string Of(ItemType type) => type switch
    {
        ItemType.YesNo => "Ja oder nein",
        ItemType.Date => "Datum",
        ItemType.Number => "Zahl",
        ItemType.Amount => "Betrag",
        ItemType.Choice => "Auswahl",
        ItemType.Document => "Unterlage",
        _ => "wird berechnet",
    };

    public static string Of(ValueVerdict? verdict) => verdict switch
    {
        ValueVerdict.Approved => "freigegeben",
        ValueVerdict.Rejected => "abgelehnt",
        ValueVerdict.Withdrawn => "zurückgezogen",
        _ => "vorgeschlagen",
    };

    /// <summary>101.400 or 45.934,20: the exact number with German signs.</summary>
    public static string Number(Rational number)
    {
        var text = number.ToString();
        var sign = text.StartsWith('-') ? "−" : "";
        var parts = text.TrimStart('-').Split('.');
        if (parts[0].Contains('/', StringComparison.Ordinal)) return sign + parts[0];
        for (var i = parts[0].Length - 3; i > 0; i -= 3) parts[0] = parts[0].Insert(i, ".");
        return sign + string.Join(',', parts);
    }

    /// <summary>A value of the rules: ja, 20.11.2026, the text of a code.</summary>
    /// <param name="item">The item it belongs to; null for a computed field.</param>
    public static string Value(RuleValue value, ChecklistItem? item = null) => value.Type switch
    {
        RuleType.Truth when item?.Type == ItemType.Document => value.Truth ? "liegt vor" : "fehlt",
        RuleType.Truth => value.Truth ? "ja" : "nein",
        RuleType.Number => Number(value.Number),
        RuleType.Date => German.Date(value.Date),
        RuleType.Text => item?.Options.FirstOrDefault(option => option.Code == value.Text)?.Text ?? value.Text,
        _ => value.IsNotApplicable ? "entfällt" : "offen",
    };
}
