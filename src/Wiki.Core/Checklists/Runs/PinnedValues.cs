using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Templates;
using Wiki.Core.Data;

namespace Wiki.Core.Checklists.Runs;

/// <summary>The yearly values runs are pinned to. An approved value never changes, a correction is another one, so what was read once is kept.</summary>
public sealed class PinnedValues
{
    private const int Most = 5000;

    private readonly ConcurrentDictionary<int, DatedValue> byId = new();

    internal async Task<ValueTable> TableAsync(WikiDbContext db, IReadOnlyList<int> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return ValueTable.Empty;
        var unknown = ids.Where(id => !byId.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            if (byId.Count > Most) byId.Clear();
            var read = await db.YearlyValues.Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Name, v.From, v.Until, v.Number }).ToListAsync(ct);
            foreach (var v in read) byId[v.Id] = new DatedValue(v.Name, v.From, v.Until, v.Number);
        }

        return new ValueTable(ids.Select(id => byId[id]));
    }

    /// <summary>The values that count today for this Stichtag, as <see cref="ValueTable.Find"/> would choose them; a missing one is missing here too.</summary>
    internal static async Task<List<int>> CountingAsync(WikiDbContext db, ChecklistTemplate template, DateOnly referenceDate, CancellationToken ct)
    {
        if (template.Values.Count == 0) return [];
        var names = template.Values.Select(v => v.Name).ToList();
        var found = await KnownValue.Of(db.YearlyValues.Where(v => names.Contains(v.Name))).ToListAsync(ct);
        return Counting(found.ToLookup(v => v.Name, StringComparer.Ordinal), template, referenceDate);
    }

    /// <param name="values">Approved ones without a correction.</param>
    internal static List<int> Counting(ILookup<string, KnownValue> values, ChecklistTemplate template, DateOnly referenceDate) =>
    [
        .. template.Values.Select(v => v.Name).Distinct(StringComparer.Ordinal)
            .Select(name => values[name].Where(v => v.From <= referenceDate && (v.Until is null || v.Until >= referenceDate)).MaxBy(v => v.From)?.Id)
            .OfType<int>().Order(),
    ];
}
