namespace Wiki.TestKit;

/// <summary>A clock that stands still until a test moves it; starts on Friday, 20 November 2026, 10:00 in Berlin.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateTimeOffset time) => now = time;

    /// <summary>Ten in the morning in Berlin on that day.</summary>
    public void SetDay(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(10, 0));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        now = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
