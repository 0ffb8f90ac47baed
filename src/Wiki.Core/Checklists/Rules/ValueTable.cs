namespace Wiki.Core.Checklists.Rules;

/// <summary>A yearly value and the days it applies to.</summary>
/// <param name="Until">Last day; null means until further notice.</param>
public sealed record DatedValue(string Name, DateOnly From, DateOnly? Until, Rational Number);

/// <summary>The yearly values wert() reads: the approved table of the office, or what a template's file proposes.</summary>
public sealed class ValueTable
{
    private readonly Dictionary<string, DatedValue[]> byName;

    public ValueTable(IEnumerable<DatedValue> values) =>
        byName = values.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.From).ToArray());

    public static ValueTable Empty { get; } = new([]);

    /// <summary>The value valid on that day; of several the one that began last. Null when there is none.</summary>
    public Rational? Find(string name, DateOnly day)
    {
        if (!byName.TryGetValue(name, out var values)) return null;
        foreach (var value in values)
        {
            if (value.From <= day && (value.Until is null || day <= value.Until)) return value.Number;
        }

        return null;
    }

    /// <summary>The first day of the span without a value; null when it is covered.</summary>
    public DateOnly? FirstGap(string name, DateOnly from, DateOnly until)
    {
        var values = byName.GetValueOrDefault(name) ?? [];
        for (var day = from; day <= until;)
        {
            var covering = values.Where(v => v.From <= day && (v.Until is null || day <= v.Until)).ToList();
            if (covering.Count == 0) return day;
            var end = covering.Exists(v => v.Until is null) ? until : covering.Max(v => v.Until!.Value); // all have an end here
            if (end >= until || end == DateOnly.MaxValue) return null;
            day = end.AddDays(1);
        }

        return null;
    }
}
