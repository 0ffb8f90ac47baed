using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Settings;

namespace Wiki.Core.Onboarding.Calendar;

/// <summary>
/// Which days the phases of a plan have. Pure: start, phases, pauses and the federal state's holidays go in, dates come out. A month of the plan
/// is a month of duty, so a pause moves everything after it by its days.
/// </summary>
public sealed class PlanCalendar
{
    private readonly DutyDays duty;
    private readonly PlanOutline outline;
    private readonly string state;

    /// <param name="pauses">Joined or not; one that still runs ends today.</param>
    /// <param name="state">ISO 3166-2 without DE-: whose holidays are no working days.</param>
    public PlanCalendar(PlanOutline outline, DateOnly start, IReadOnlyList<DayRange> pauses, string state)
    {
        (this.outline, this.state) = (outline, state);
        duty = new DutyDays(start, pauses);
        Start = start;
        var first = 0;
        var phases = new List<PhaseDays>();
        foreach (var phase in outline.Phases)
        {
            var last = NominalEnd(start, phase.Span).DayNumber - start.DayNumber;
            phases.Add(Days(phase, duty.DateOf(first), duty.DateOf(last)));
            first = last + 1;
        }

        Phases = phases;
    }

    public DateOnly Start { get; }

    /// <summary>In time, without gaps between them.</summary>
    public IReadOnlyList<PhaseDays> Phases { get; }

    /// <summary>Last day of the last phase.</summary>
    public DateOnly End => Phases[^1].Until;

    /// <summary>The phase of the day; during a pause the one it interrupts. Null before the start and after the end.</summary>
    public PhaseDays? PhaseOn(DateOnly day) => day < Start ? null : Phases.FirstOrDefault(phase => day <= phase.Until);

    /// <summary>Month of duty, from 1; 0 before the first day of duty. A pause stays in the month it interrupts.</summary>
    public int MonthOn(DateOnly day) => MonthOf(Start, duty.CountThrough(day));

    /// <summary>Week of duty, from 1; 0 before the first day of duty.</summary>
    public int WeekOn(DateOnly day) => (duty.CountThrough(day) + 6) / 7;

    /// <summary>First and last date of a week of duty; a pause in between makes it longer.</summary>
    public DayRange Week(int number) => new(duty.DateOf((number - 1) * 7), duty.DateOf((number * 7) - 1));

    /// <summary>Last week of duty that is over on the day; 0 while none is.</summary>
    public int LastFullWeek(DateOnly day) => duty.CountThrough(day.AddDays(-1)) / 7;

    /// <summary>Number of weeks of duty the plan has, the last one perhaps not full.</summary>
    public int Weeks => WeekOn(End);

    /// <summary>Last working day of a month of duty: when a milestone is due.</summary>
    public DateOnly EndOfMonth(int month)
    {
        var last = NominalEnd(Start, new PhaseSpan(SpanUnit.Month, 1, month)).DayNumber - Start.DayNumber;
        return LastWorkingDay(Start, duty.DateOf(last));
    }

    /// <summary>Where a span of the plan would end without pauses.</summary>
    internal static DateOnly NominalEnd(DateOnly start, PhaseSpan span) =>
        span.Unit == SpanUnit.Week ? start.AddDays((span.Last * 7) - 1) : start.AddMonths(span.Last).AddDays(-1);

    /// <summary>The phase that the day of duty with that number belongs to; the last one ever after.</summary>
    /// <param name="count">From 1.</param>
    internal Phase PhaseOfDuty(int count)
    {
        var nominal = Start.AddDays(count - 1);
        return outline.Phases.FirstOrDefault(phase => nominal <= NominalEnd(Start, phase.Span)) ?? outline.Phases[^1];
    }

    /// <summary>Month of duty of a count of days of duty.</summary>
    internal static int MonthOf(DateOnly start, int count)
    {
        if (count <= 0) return 0;
        var nominal = start.AddDays(count - 1);
        var month = ((nominal.Year - start.Year) * 12) + nominal.Month - start.Month;
        return nominal < start.AddMonths(month) ? month : month + 1;
    }

    private PhaseDays Days(Phase phase, DateOnly from, DateOnly until) => new(phase, from, until, LastWorkingDay(from, until));

    /// <summary>The last day in there on which people work; the last day itself where there is none.</summary>
    private DateOnly LastWorkingDay(DateOnly from, DateOnly until)
    {
        for (var day = until; day >= from; day = day.AddDays(-1))
        {
            if (duty.IsDuty(day) && WorkingDays.IsWorkingDay(day, state)) return day;
        }

        return until;
    }
}

/// <summary>A phase with its days.</summary>
/// <param name="ReadingDue">The last working day in it: when its reading and its tasks are due.</param>
public sealed record PhaseDays(Phase Phase, DateOnly From, DateOnly Until, DateOnly ReadingDue);
