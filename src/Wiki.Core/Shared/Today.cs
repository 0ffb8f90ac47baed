namespace Wiki.Core.Shared;

/// <summary>The calendar day in the office: deadlines and validity count in Europe/Berlin, whatever the machine's zone is.</summary>
public static class Today
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateOnly In(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow().UtcDateTime);
    }

    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The wall clock of the office for a stored UTC time.</summary>
    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Berlin);

    /// <summary>UTC of midnight in the office.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Berlin);

    /// <summary>UTC of the midnight at the end of the day; the calendar's last day never ends.</summary>
    public static DateTime EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTime.MaxValue : StartOf(day.AddDays(1));
}
