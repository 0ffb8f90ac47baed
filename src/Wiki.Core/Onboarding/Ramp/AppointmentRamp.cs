using Wiki.Core.Onboarding.Calendar;

namespace Wiki.Core.Onboarding.Ramp;

/// <summary>
/// The Terminrampe: own appointments a week, target and actual. A week takes the target of its first day. Days on which nobody accompanies the
/// newcomer don't count for it, so the target stands still until somebody is there again.
/// </summary>
public sealed class AppointmentRamp
{
    private readonly PlanCalendar calendar;
    private readonly DutyDays accompanied;
    private readonly IReadOnlyList<DayRange> alone;

    public AppointmentRamp(PlanCalendar calendar, IReadOnlyList<DayRange> pauses, IReadOnlyList<DayRange> alone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        (this.calendar, this.alone) = (calendar, alone);
        accompanied = new DutyDays(calendar.Start, pauses.Concat(alone));
    }

    /// <summary>Own appointments a week that the ramp allows on that day; 0 before the start.</summary>
    public int TargetOn(DateOnly day)
    {
        if (day < calendar.Start) return 0;
        var count = Math.Max(1, accompanied.CountThrough(day)); // alone from the first day on: the first day's target
        return calendar.PhaseOfDuty(count).TargetIn(PlanCalendar.MonthOf(calendar.Start, count));
    }

    /// <summary>Nobody accompanies on that day: the target stands still.</summary>
    public bool RestsOn(DateOnly day) => alone.Any(range => range.Contains(day));

    /// <summary>All weeks of the plan, with what was held in them.</summary>
    /// <param name="own">Day and number of own appointments.</param>
    public IReadOnlyList<RampWeek> Weeks(IEnumerable<(DateOnly On, int Count)> own)
    {
        var held = own.ToList();
        var last = held.Count == 0 ? 0 : calendar.WeekOn(held.Max(entry => entry.On)); // somebody may log on after the last day
        return
        [
            .. Enumerable.Range(1, Math.Max(calendar.Weeks, last)).Select(number =>
            {
                var days = calendar.Week(number);
                return new RampWeek(
                    number, days.From, days.Until, TargetOn(days.From), held.Where(entry => days.Contains(entry.On)).Sum(entry => entry.Count),
                    alone.Any(range => range.Overlaps(days)));
            }),
        ];
    }
}

/// <summary>One week of duty on the ramp.</summary>
/// <param name="Rests">On some of its days nobody accompanied.</param>
public sealed record RampWeek(int Number, DateOnly From, DateOnly Until, int Target, int Actual, bool Rests)
{
    public bool IsOver => Actual > Target;
}
