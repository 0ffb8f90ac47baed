namespace Wiki.Core.Checklists.Rules;

/// <summary>Counts completed months and years up to the Stichtag; a date after it gives a negative count.</summary>
public static class CalendarCount
{
    /// <summary>The greatest n with the date plus n months, its day clamped to the month's end, not after the Stichtag.</summary>
    public static int MonthsSince(DateOnly date, DateOnly referenceDate)
    {
        var months = ((referenceDate.Year - date.Year) * 12) + referenceDate.Month - date.Month;
        var day = Math.Min(date.Day, DateTime.DaysInMonth(referenceDate.Year, referenceDate.Month));
        return day <= referenceDate.Day ? months : months - 1;
    }

    /// <summary>Completed birthdays; who is born on 29 February completes the year on 1 March.</summary>
    public static int YearsSince(DateOnly date, DateOnly referenceDate)
    {
        var years = referenceDate.Year - date.Year;
        var reached = (referenceDate.Month, referenceDate.Day).CompareTo((date.Month, date.Day)) >= 0;
        return reached ? years : years - 1;
    }
}
