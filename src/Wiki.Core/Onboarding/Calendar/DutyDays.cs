namespace Wiki.Core.Onboarding.Calendar;

/// <summary>Counts days of duty: calendar days from the start on without the gaps. Everything a plan says in weeks and months counts these.</summary>
public sealed class DutyDays
{
    private readonly IReadOnlyList<DayRange> gaps;

    public DutyDays(DateOnly start, IEnumerable<DayRange> gaps)
    {
        Start = start;
        this.gaps = DayRange.Joined(gaps.Where(gap => gap.Until >= start).Select(gap => gap.From < start ? gap with { From = start } : gap));
    }

    /// <summary>Day the count begins, a gap or not.</summary>
    public DateOnly Start { get; }

    public bool IsDuty(DateOnly day) => day >= Start && !gaps.Any(gap => gap.Contains(day));

    /// <summary>Days of duty up to and including the day; 0 before the start.</summary>
    public int CountThrough(DateOnly day)
    {
        if (day < Start) return 0;
        var lost = gaps.Where(gap => gap.From <= day).Sum(gap => (gap.Until < day ? gap.Until : day).DayNumber - gap.From.DayNumber + 1);
        return day.DayNumber - Start.DayNumber + 1 - lost;
    }

    /// <summary>The date of a day of duty.</summary>
    /// <param name="number">0 for the first.</param>
    /// <returns>The calendar's last day when an open gap begins before it.</returns>
    public DateOnly DateOf(int number)
    {
        var date = Start.AddDays(number);
        foreach (var gap in gaps)
        {
            if (gap.From > date) break;
            if (gap.Until == DateOnly.MaxValue) return DateOnly.MaxValue;
            date = date.AddDays(gap.Until.DayNumber - gap.From.DayNumber + 1);
        }

        return date;
    }
}
