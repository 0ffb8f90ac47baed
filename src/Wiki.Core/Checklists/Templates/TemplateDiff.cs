namespace Wiki.Core.Checklists.Templates;

/// <summary>Says in words what differs between two versions, for the lead who approves.</summary>
public sealed class TemplateDiff
{
    private readonly List<TemplateChange> changes = [];

    private TemplateDiff()
    {
    }

    public static IReadOnlyList<TemplateChange> Between(ChecklistTemplate before, ChecklistTemplate after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var diff = new TemplateDiff();
        diff.Fields("Kopf", TemplateFacts.Head(before), TemplateFacts.Head(after));
        diff.Group("Wert", before.Values, after.Values, v => v.Name, v => v.Label ?? v.Name, TemplateFacts.Value);
        diff.Group("Berechnetes Feld", before.Computed, after.Computed, c => c.Name, c => c.Label ?? c.Name, TemplateFacts.Computed);
        diff.Group("Abschnitt", before.Parts, after.Parts, p => p.Id, p => p.Title, p => [("Titel", p.Title)]);
        diff.Items(before, after);
        diff.Group("Ergebnis", before.Outcomes, after.Outcomes, o => o.Id, o => o.Id, TemplateFacts.Outcome, orderMatters: true);
        diff.Group("Risiko", before.Risks, after.Risks, r => r.Name, r => r.Label ?? r.Name, TemplateFacts.Risk);
        return diff.changes;
    }

    private void Items(ChecklistTemplate before, ChecklistTemplate after)
    {
        Group("Punkt", before.Items, after.Items, i => i.Id, i => i.Label, TemplateFacts.Item);
        var parts = before.Parts.SelectMany(p => p.Items.Select(i => (i.Id, Part: p))).ToDictionary(i => i.Id, i => i.Part);
        foreach (var part in after.Parts)
        {
            foreach (var item in part.Items)
            {
                if (parts.TryGetValue(item.Id, out var old) && old.Id != part.Id)
                    Add($"Punkt ‚{item.Label}‘", ChangeSort.Moved, $"aus dem Abschnitt ‚{old.Title}‘ in den Abschnitt ‚{part.Title}‘ verschoben");
            }

            var known = before.Parts.FirstOrDefault(p => p.Id == part.Id)?.Items ?? [];
            Order($"Abschnitt ‚{part.Title}‘", "Punkte", [.. known.Select(i => i.Id)], [.. part.Items.Select(i => i.Id)]);
        }
    }

    private void Group<T>(
        string noun, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, string> name,
        Func<T, IEnumerable<(string Name, string? Value)>> facts, bool orderMatters = false)
    {
        var old = before.ToDictionary(id);
        var current = after.ToDictionary(id);
        foreach (var gone in before.Where(b => !current.ContainsKey(id(b)))) Add(Subject(gone), ChangeSort.Removed, "entfernt");
        foreach (var entry in after)
        {
            if (old.TryGetValue(id(entry), out var earlier)) Fields(Subject(entry), facts(earlier), facts(entry));
            else Add(Subject(entry), ChangeSort.Added, "neu" + Described(facts(entry)));
        }

        if (orderMatters) Order("Ergebnisse", "Ergebnisse", [.. before.Select(id)], [.. after.Select(id)]);

        string Subject(T entry) => $"{noun} ‚{name(entry)}‘";
    }

    private void Fields(string subject, IEnumerable<(string Name, string? Value)> before, IEnumerable<(string Name, string? Value)> after)
    {
        foreach (var (old, current) in before.Zip(after))
        {
            if (old.Value == current.Value) continue;
            Add(subject, ChangeSort.Changed, (old.Value, current.Value) switch
            {
                (null, { } added) => $"{current.Name} neu: ‚{added}‘",
                ({ } removed, null) => $"{current.Name} entfernt (bisher ‚{removed}‘)",
                var (from, to) => $"{current.Name} geändert von ‚{from}‘ zu ‚{to}‘",
            });
        }
    }

    /// <summary>Only what both versions have: additions and removals say so themselves.</summary>
    private void Order(string subject, string what, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        List<string> old = [.. before.Where(after.Contains)];
        List<string> current = [.. after.Where(before.Contains)];
        if (!old.SequenceEqual(current))
            Add(subject, ChangeSort.Moved, $"Reihenfolge der {what} geändert von ‚{string.Join(", ", old)}‘ zu ‚{string.Join(", ", current)}‘");
    }

    private void Add(string subject, ChangeSort sort, string what) => changes.Add(new TemplateChange(subject, sort, $"{subject}: {what}"));

    private static string Described(IEnumerable<(string Name, string? Value)> facts)
    {
        var stated = facts.Where(f => f.Value is not null).Select(f => $"{f.Name} ‚{f.Value}‘").ToList();
        return stated.Count == 0 ? "" : " (" + string.Join(", ", stated) + ")";
    }
}
