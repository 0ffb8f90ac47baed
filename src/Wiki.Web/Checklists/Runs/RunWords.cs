using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.Checklists.Templates;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists.Runs;

/// <summary>States, reasons and documents of runs as people read them.</summary>
internal static class RunWords
{
    public static string Of(RunState state) => state switch
    {
        RunState.Begun => "begonnen",
        RunState.InProgress => "in Bearbeitung",
        RunState.AwaitingDocuments => "wartet auf Unterlagen",
        RunState.Suspended => "ausgesetzt",
        RunState.ReadyToDecide => "entscheidungsreif",
        RunState.Submitted => "vorgelegt",
        RunState.Returned => "zurückgegeben",
        RunState.FullySigned => "gezeichnet",
        RunState.TakenIntoFile => "in der Akte",
        _ => "abgebrochen",
    };

    public static (string Kind, string Icon) Badge(RunState state) => state switch
    {
        RunState.ReadyToDecide or RunState.FullySigned or RunState.TakenIntoFile => ("ok", "success"),
        RunState.AwaitingDocuments or RunState.Suspended or RunState.Returned => ("warn", "warning"),
        RunState.Abandoned => ("quiet", "info"),
        _ => ("info", "info"),
    };

    public static string Of(AbandonReason reason) => reason switch
    {
        AbandonReason.Withdrawn => "Antrag zurückgenommen",
        AbandonReason.OtherOffice => "Andere Behörde zuständig",
        AbandonReason.Mistake => "Falscher Bogen oder falsches Aktenzeichen",
        _ => "Anders erledigt",
    };

    public static string Of(RunPass pass) => pass switch
    {
        RunPass.NoPerson => "Es ist keine Person gemeint",
        RunPass.OfficeData => "Angabe einer Behörde oder Stelle",
        _ => "Lässt sich hier nicht vermeiden",
    };

    public static RunPass? PassOf(string? sent) => Enum.TryParse<RunPass>(sent, out var pass) && Enum.IsDefined(pass) ? pass : null;

    public static string Of(DocumentView? document) => document?.State switch
    {
        DocumentState.Present => "liegt vor",
        DocumentState.Missing => "fehlt",
        DocumentState.Requested => $"angefordert am {German.Date(document.RequestedOn)}",
        _ => "offen",
    };

    /// <summary>What the run is about: the file number, or that it is practice.</summary>
    public static string Reference(string? fileNumber) => fileNumber is null ? "Übung" : $"AZ {fileNumber}";

    /// <summary>14:05 Uhr for today, else with the day.</summary>
    public static string Saved(DateTime utc, DateOnly today) => German.DayOf(utc) == today ? $"{German.Time(utc).Split(", ")[1]}" : German.Time(utc);

    /// <summary>Documents to say something about: those of the file, then those that prove shown answers, each once.</summary>
    public static IReadOnlyList<string> Documents(RunView run) =>
        [.. run.Template.Documents.Concat(run.Questions.SelectMany(item => item.Evidence)).Distinct(StringComparer.Ordinal)];

    /// <summary>Computed amounts, months, days: what is yes or no stands at the questions.</summary>
    public static IReadOnlyList<Fact> Numbers(RunView run) => [.. run.Evaluation.Explanation.Computed.Where(fact => fact.Value.Type is RuleType.Number or RuleType.Date)];

    /// <summary>Documents that a question asks about besides its answer; a question that is itself a document has none.</summary>
    public static IReadOnlyList<string> Evidence(ChecklistItem item) => item.Type == ItemType.Document ? [] : item.Evidence;
}
