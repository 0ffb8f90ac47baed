using Wiki.Core.Checklists;
using Wiki.Core.Shared;
using Wiki.Core.SigningAuthority;
using Wiki.Web.Checklists;
using Wiki.Web.Setup;

namespace Wiki.Web.SigningAuthority;

/// <summary>Rules, levels and grants as people read them.</summary>
internal static class AuthorityWords
{
    /// <summary>What people call the levels.</summary>
    public static string Of(SigningLevel level) => level switch
    {
        SigningLevel.S0 => "S0 Servicepoint",
        SigningLevel.S1 => "S1 Sachbearbeitung mD",
        SigningLevel.S2 => "S2 Sachbearbeitung gD",
        SigningLevel.S3 => "S3 Fachstellenleitung",
        _ => "S4 Amtsleitung",
    };

    public static string Outcome(OutcomeKind? outcome) => outcome switch
    {
        OutcomeKind.Favourable => "günstiges Ergebnis",
        OutcomeKind.Unfavourable => "ungünstiges Ergebnis",
        OutcomeKind.Interim => "Zwischenschritt",
        _ => "jedes Ergebnis",
    };

    public static string Flag(string flag, IEnumerable<ChecklistOutcomes> sheets) =>
        flag == SigningFlags.Deviation ? "Abweichung vom Vorschlag"
        : sheets.SelectMany(sheet => sheet.Risks).FirstOrDefault(risk => risk.Name == flag)?.Label ?? flag.Replace('_', ' ');

    /// <summary>„jeder Bogen, ungünstiges Ergebnis, mit Merkmal …“.</summary>
    public static string Case(RuleTerms terms, IReadOnlyDictionary<string, ChecklistOutcomes> sheets) =>
        $"{(terms.CaseType is { } type ? Sheet(type, sheets) : "Jeder Bogen der Fachstelle")}, {Outcome(terms.Outcome)}{(terms.Flag is { } flag ? $", Merkmal „{Flag(flag, sheets.Values)}“" : "")}";

    public static string Sheet(string slug, IReadOnlyDictionary<string, ChecklistOutcomes> sheets) => sheets.TryGetValue(slug, out var sheet) ? sheet.Title : slug;

    public static string Scope(GrantRow row, IReadOnlyDictionary<string, ChecklistOutcomes> sheets) =>
        row.AllCases ? "alle Bögen" : string.Join(", ", row.CaseTypes.Select(slug => Sheet(slug, sheets)));

    public static string Span(DateOnly from, DateOnly? until) => ChecklistWords.Span(from, until);

    public static (string Kind, string Icon, string Word) State(RuleRow row, DateOnly today)
    {
        if (row.EndedAt is { } ended) return ("quiet", "draft", $"beendet am {German.Date(ended)}");
        if (row.Terms.Until < today) return ("quiet", "draft", "abgelaufen");
        return row.Terms.From > today ? ("info", "info", "gilt noch nicht") : ("ok", "success", "gilt");
    }

    public static (string Kind, string Icon, string Word) State(DateOnly from, DateOnly? until, DateTime? endedAt, DateOnly today)
    {
        if (endedAt is { } ended) return ("quiet", "draft", $"beendet am {German.Date(ended)}");
        if (until < today) return ("quiet", "draft", "abgelaufen");
        return from > today ? ("info", "info", "gilt noch nicht") : ("ok", "success", "gilt");
    }

    /// <summary>S1 to S4, and S0 where it means something.</summary>
    public static IReadOnlyList<Ui.SelectField.Option> Levels(SigningLevel lowest, SigningLevel highest) =>
        [.. Enum.GetValues<SigningLevel>().Where(level => level >= lowest && level <= highest).Select(level => new Ui.SelectField.Option($"{level}", Of(level)))];
}
