using System.Globalization;
using Wiki.Core.Checklists.Templates;

namespace Wiki.Core.Onboarding.Templates;

/// <summary>Says in words what differs between two plans, for the lead who approves a version or takes it over.</summary>
public sealed class PlanDiff
{
    private readonly List<TemplateChange> changes = [];

    private PlanDiff()
    {
    }

    public static IReadOnlyList<TemplateChange> Between(PlanOutline before, PlanOutline after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var diff = new PlanDiff();
        diff.Fact("Kopf", "Titel", before.Title, after.Title);
        diff.Fact("Kopf", "Dauer in Monaten", Number(before.Months), Number(after.Months));
        diff.Fact("Kopf", "Stufe", before.Level.ToString(), after.Level.ToString());
        diff.Fact("Kopf", "Fachstelle", before.Team, after.Team);
        diff.Group("Meilenstein", before.Milestones, after.Milestones, m => m.Code, m => m.Title, (subject, old, now) =>
        {
            diff.Fact(subject, "Titel", old.Title, now.Title);
            diff.Fact(subject, "Monat", Number(old.Month), Number(now.Month));
            diff.Fact(subject, "Bedingung", old.Condition.Text, now.Condition.Text);
            diff.List(subject, "Abnahme", [.. old.SignedBy.Select(s => s.Word())], [.. now.SignedBy.Select(s => s.Word())]);
        });
        diff.Group("Phase", before.Phases, after.Phases, p => p.Code, p => p.Title, diff.PhaseFacts);
        diff.Group("Inputveranstaltung", before.Inputs, after.Inputs, i => i.Code, i => i.Title, (subject, old, now) =>
        {
            diff.Fact(subject, "Titel", old.Title, now.Title);
            diff.Fact(subject, "Minuten", Number(old.Minutes), Number(now.Minutes));
        });
        diff.Group("Kompetenz", before.Competences, after.Competences, c => c.Code, c => c.Title, (subject, old, now) =>
        {
            diff.Fact(subject, "Titel", old.Title, now.Title);
            diff.List(subject, "Pflichtlektüre", old.Reading, now.Reading);
            diff.List(subject, "Bögen", old.Checklists, now.Checklists);
        });
        diff.List("Regeln", "Regel", before.Rules, after.Rules);
        return diff.changes;
    }

    private void PhaseFacts(string subject, Phase before, Phase after)
    {
        Fact(subject, "Titel", before.Title, after.Title);
        Fact(subject, "Zeit", before.Span.InWords(), after.Span.InWords());
        Fact(subject, "Begleitung", before.Company.Word(), after.Company.Word());
        Fact(subject, "Eigene Termine je Woche", Target(before), Target(after));
        Fact(subject, "Begleitete Termine bis zum Ende", Number(before.AccompaniedGoal), Number(after.AccompaniedGoal));
        List(subject, "Lektüre", before.Reading, after.Reading);
        List(subject, "Inputveranstaltung", before.Inputs, after.Inputs);
        List(subject, "Aufgabe", before.Tasks, after.Tasks);
        List(subject, "Abnahme", [.. before.SignedBy.Select(s => s.Word())], [.. after.SignedBy.Select(s => s.Word())]);
        Fact(subject, "Meilenstein", before.Milestone, after.Milestone);
    }

    private void Group<T>(string noun, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> code, Func<T, string> name, Action<string, T, T> facts)
    {
        var old = before.ToDictionary(code);
        var current = after.Select(code).ToHashSet();
        foreach (var gone in before.Where(entry => !current.Contains(code(entry)))) Add($"{noun} ‚{name(gone)}‘", ChangeSort.Removed, "entfernt");
        foreach (var entry in after)
        {
            var subject = $"{noun} ‚{name(entry)}‘";
            if (old.TryGetValue(code(entry), out var earlier)) facts(subject, earlier, entry);
            else Add(subject, ChangeSort.Added, "neu");
        }
    }

    private void List(string subject, string noun, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        foreach (var added in after.Except(before)) Add(subject, ChangeSort.Changed, $"{noun} neu: ‚{added}‘");
        foreach (var gone in before.Except(after)) Add(subject, ChangeSort.Changed, $"{noun} entfällt: ‚{gone}‘");
    }

    private void Fact(string subject, string name, string? before, string? after)
    {
        if (before == after) return;
        Add(subject, ChangeSort.Changed, (before, after) switch
        {
            (null, { } added) => $"{name} neu: ‚{added}‘",
            ({ } gone, null) => $"{name} entfällt (bisher ‚{gone}‘)",
            var (from, to) => $"{name} geändert von ‚{from}‘ zu ‚{to}‘",
        });
    }

    private void Add(string subject, ChangeSort sort, string what) => changes.Add(new TemplateChange(subject, sort, $"{subject}: {what}"));

    private static string Target(Phase phase) =>
        phase.Ramp.Count == 0 ? Number(phase.WeeklyTarget ?? 0)! : string.Join(", ", phase.Ramp.Select(month => $"Monat {month.Key}: {month.Value}")); // a number is given

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
