namespace Wiki.Core.Onboarding.Calendar;

/// <summary>Days from one to another, both included; the calendar's last day stands for an open end.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly Until)
{
    public bool Contains(DateOnly day) => From <= day && day <= Until;

    public bool Overlaps(DayRange other) => From <= other.Until && other.From <= Until;

    /// <summary>Sorted, without overlaps, neighbours joined; empty ranges fall away.</summary>
    public static IReadOnlyList<DayRange> Joined(IEnumerable<DayRange> ranges)
    {
        var joined = new List<DayRange>();
        foreach (var range in ranges.Where(range => range.From <= range.Until).OrderBy(range => range.From))
        {
            if (joined.Count > 0 && Touches(joined[^1], range)) joined[^1] = joined[^1] with { Until = Later(joined[^1].Until, range.Until) };
            else joined.Add(range);
        }

        return joined;
    }

    /// <summary>Days that lie in one of these and in one of those.</summary>
    public static IEnumerable<DayRange> Common(IReadOnlyList<DayRange> these, IReadOnlyList<DayRange> those) =>
        from one in these
        from other in those
        where one.Overlaps(other)
        select new DayRange(Later(one.From, other.From), one.Until < other.Until ? one.Until : other.Until);

    private static bool Touches(DayRange first, DayRange next) => first.Until == DateOnly.MaxValue || next.From <= first.Until.AddDays(1);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
