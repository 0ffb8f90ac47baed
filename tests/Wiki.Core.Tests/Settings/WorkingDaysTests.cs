using Wiki.Core.Settings;

namespace Wiki.Core.Tests.Settings;

public sealed class WorkingDaysTests
{
    /// <summary>The public holidays of North Rhine-Westphalia, written down from the calendar.</summary>
    public static TheoryData<string> HolidaysOfNorthRhineWestphalia() =>
    [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-06-04", "2026-10-03", "2026-11-01", "2026-12-25", "2026-12-26",
        "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-17", "2027-05-27", "2027-10-03", "2027-11-01", "2027-12-25", "2027-12-26",
    ];

    [Theory]
    [MemberData(nameof(HolidaysOfNorthRhineWestphalia))]
    public void Each_holiday_of_the_calendar_is_known(string day) => Assert.True(WorkingDays.IsHoliday(Day(day), "NW"));

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public void There_are_no_others(int year)
    {
        var found = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Where(day => WorkingDays.IsHoliday(day, "NW"));

        Assert.Equal(HolidaysOfNorthRhineWestphalia().Select(row => Day(row.Data)).Where(day => day.Year == year), found);
    }

    /// <summary>Easter at its earliest and latest, and where simple rules go wrong.</summary>
    [Theory]
    [InlineData("2008-03-24")]
    [InlineData("2024-04-01")]
    [InlineData("2025-04-21")]
    [InlineData("2028-04-17")]
    [InlineData("2038-04-26")]
    [InlineData("2049-04-19")]
    [InlineData("2076-04-20")]
    public void Easter_monday_moves(string day) => Assert.True(WorkingDays.IsHoliday(Day(day), "NW"));

    [Theory]
    [InlineData("2026-06-04", "NI", false)] // Corpus Christi
    [InlineData("2026-06-04", "BY", true)]
    [InlineData("2026-10-31", "NW", false)] // Reformation Day
    [InlineData("2026-10-31", "NI", true)]
    [InlineData("2026-11-18", "SN", true)] // Repentance Day
    [InlineData("2026-11-18", "NW", false)]
    [InlineData("2027-11-17", "SN", true)]
    [InlineData("2026-03-08", "BE", true)]
    [InlineData("2026-01-06", "BW", true)]
    [InlineData("2026-08-15", "SL", true)]
    [InlineData("2026-09-20", "TH", true)]
    [InlineData("2026-10-03", "??", true)]
    public void Some_holidays_depend_on_the_state(string day, string state, bool isHoliday) =>
        Assert.Equal(isHoliday, WorkingDays.IsHoliday(Day(day), state));

    [Theory]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-11-20", 1, "2026-11-23")] // Friday to Monday
    [InlineData("2026-11-20", 5, "2026-11-27")]
    [InlineData("2026-11-21", 1, "2026-11-23")] // from a Saturday
    [InlineData("2026-12-23", 3, "2026-12-29")] // Christmas Day on a Friday, Boxing Day on a Saturday
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("2026-05-13", 1, "2026-05-15")] // over Ascension Day
    [InlineData("2026-10-23", 5, "2026-10-30")] // over the end of summer time
    [InlineData("2026-10-30", 1, "2026-11-02")] // All Saints on a Sunday
    [InlineData("2027-03-25", 2, "2027-03-31")] // over Easter and the start of summer time
    public void Deadlines_skip_weekends_and_holidays(string from, int days, string until) =>
        Assert.Equal(Day(until), WorkingDays.Add(Day(from), days, "NW"));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
