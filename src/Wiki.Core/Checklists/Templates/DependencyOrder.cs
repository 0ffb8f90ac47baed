namespace Wiki.Core.Checklists.Templates;

/// <summary>Orders items and computed fields so that each comes after what it reads; iterative, for chains of any length.</summary>
internal sealed class DependencyOrder(Findings findings)
{
    /// <summary>File order wherever dependencies leave a choice; null when something depends on itself, which is reported.</summary>
    public IReadOnlyList<string>? Of(Dictionary<string, ChecklistItem> items, Dictionary<string, Condition?> computed)
    {
        var reads = items.ToDictionary(i => i.Key, i => Reads(i.Value));
        foreach (var (name, expression) in computed) reads[name] = expression?.Names ?? [];

        var waiting = new Dictionary<string, int>();
        var readers = reads.Keys.ToDictionary(n => n, _ => new List<string>());
        foreach (var (name, sources) in reads)
        {
            var known = sources.Where(readers.ContainsKey).Distinct().ToList();
            waiting[name] = known.Count;
            foreach (var source in known) readers[source].Add(name);
        }

        var order = new List<string>(reads.Count);
        var ready = new Queue<string>(reads.Keys.Where(n => waiting[n] == 0));
        while (ready.TryDequeue(out var name))
        {
            order.Add(name);
            foreach (var reader in readers[name])
            {
                if (--waiting[reader] == 0) ready.Enqueue(reader);
            }
        }

        if (order.Count == reads.Count) return order;
        ReportCycle(reads, waiting, items, computed);
        return null;
    }

    /// <summary>A value rests on zeige_wenn; that of a derived item also on erfuellt_wenn, that of an answered one not.</summary>
    private static IReadOnlyList<string> Reads(ChecklistItem item) =>
        [.. item.ShowIf?.Names ?? [], .. item.Type == ItemType.Derived ? item.FulfilledIf?.Names ?? [] : []];

    private void ReportCycle(
        Dictionary<string, IReadOnlyList<string>> reads, Dictionary<string, int> waiting, Dictionary<string, ChecklistItem> items,
        Dictionary<string, Condition?> computed)
    {
        var path = new List<string>();
        var onPath = new HashSet<string>();
        var name = waiting.First(w => w.Value > 0).Key;
        while (onPath.Add(name))
        {
            path.Add(name);
            name = reads[name].First(source => waiting.TryGetValue(source, out var open) && open > 0);
        }

        var cycle = path.Skip(path.IndexOf(name)).Append(name).ToList();
        var place = items.TryGetValue(name, out var item) ? (item.ShowIf ?? item.FulfilledIf)?.Place : computed[name]?.Place;
        var shown = cycle.Count <= 12 ? string.Join(" → ", cycle) : string.Join(" → ", cycle.Take(11)) + " → … → " + name;
        findings.Add("cycle", place?.Line ?? 1, place?.Column ?? 1, name, $"Hier hängt etwas von sich selbst ab: {shown}.");
    }
}
