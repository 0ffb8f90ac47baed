namespace Wiki.Core.Settings;

/// <summary>Working days of the office: Monday to Friday without the public holidays of the federal state.</summary>
public static class WorkingDays
{
    /// <summary>The day that lies so many working days after the given one.</summary>
    public static DateOnly Add(DateOnly day, int workingDays, string state)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day, state)) workingDays--;
        }

        return day;
    }

    public static bool IsWorkingDay(DateOnly day, string state) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day, state);

    /// <param name="state">ISO 3166-2 without DE-: NW, BY …; an unknown one has the nine nationwide holidays.</param>
    public static bool IsHoliday(DateOnly day, string state)
    {
        var easter = Easter(day.Year);
        return (day.Month, day.Day) switch
        {
            (1, 1) or (5, 1) or (10, 3) or (12, 25) or (12, 26) => true,
            (1, 6) => state is "BW" or "BY" or "ST",
            (3, 8) => state is "BE" or "MV",
            (8, 15) => state is "SL",
            (9, 20) => state is "TH",
            (10, 31) => state is "BB" or "HB" or "HH" or "MV" or "NI" or "SN" or "ST" or "SH" or "TH",
            (11, 1) => state is "BW" or "BY" or "NW" or "RP" or "SL",
            _ => day == easter.AddDays(-2) || day == easter.AddDays(1) || day == easter.AddDays(39) || day == easter.AddDays(50)
                || (day == easter.AddDays(60) && state is ("BW" or "BY" or "HE" or "NW" or "RP" or "SL"))
                || (state is "SN" && day == RepentanceDay(day.Year)),
        };
    }

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm (Meeus).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Buß- und Bettag: the Wednesday before 23 November.</summary>
    private static DateOnly RepentanceDay(int year)
    {
        var day = new DateOnly(year, 11, 22);
        while (day.DayOfWeek != DayOfWeek.Wednesday) day = day.AddDays(-1);
        return day;
    }
}
