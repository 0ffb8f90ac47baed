using Wiki.Core.Onboarding.Calendar;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>
/// The specified plan over 12 months of duty, from Monday 14.09.2026, with two pauses (16 days over Christmas, 14 days in May), a change of
/// mentor and two weeks without anybody. Every date below was counted by hand on a wall calendar with the holidays of NRW.
/// </summary>
public sealed class PlanCalendarTests
{
    private const int Petra = 1;
    private const int Murat = 2;
    private const int Selin = 3;

    private static readonly DateOnly Start = new(2026, 9, 14);
    private static readonly DayRange Christmas = new(new(2026, 12, 17), new(2027, 1, 1));
    private static readonly DayRange May = new(new(2027, 5, 10), new(2027, 5, 23));

    private readonly PlanCalendar calendar = new(PlanFixtures.Specified(), Start, [May, Christmas], "NW");

    public static TheoryData<string, DateOnly, DateOnly, DateOnly> PhasesByHand => new()
    {
        // phase, first day, last day, reading due (last working day)
        { "p0", new(2026, 9, 14), new(2026, 9, 27), new(2026, 9, 25) }, // Sunday → Friday
        { "p1", new(2026, 9, 28), new(2026, 11, 8), new(2026, 11, 6) }, // over the change of clocks on 25.10.
        { "p2", new(2026, 11, 9), new(2027, 3, 1), new(2027, 3, 1) }, // five months would end on 13.02., 16 days of pause
        { "p3", new(2027, 3, 2), new(2027, 3, 29), new(2027, 3, 25) }, // Easter Monday → Maundy Thursday; clocks changed on 28.03.
        { "p4", new(2027, 3, 30), new(2027, 9, 12), new(2027, 9, 10) }, // eleven months would end on 13.08., 30 days of pause
        { "p5", new(2027, 9, 13), new(2027, 10, 13), new(2027, 10, 13) },
    };

    public static TheoryData<DateOnly, int, int, string?> DaysByHand => new()
    {
        // day, month of duty, week of duty, phase
        { new(2026, 9, 13), 0, 0, null },
        { new(2026, 9, 14), 1, 1, "p0" },
        { new(2026, 9, 27), 1, 2, "p0" },
        { new(2026, 10, 13), 1, 5, "p1" },
        { new(2026, 10, 14), 2, 5, "p1" },
        { new(2026, 10, 25), 2, 6, "p1" },
        { new(2026, 11, 9), 2, 9, "p2" },
        { new(2026, 12, 16), 4, 14, "p2" },
        { new(2026, 12, 24), 4, 14, "p2" }, // pause: month and week stand still
        { new(2027, 1, 2), 4, 14, "p2" },
        { new(2027, 1, 29), 4, 18, "p2" },
        { new(2027, 1, 30), 5, 18, "p2" }, // month 5 would have begun on 14.01.
        { new(2027, 3, 2), 6, 22, "p3" },
        { new(2027, 3, 28), 6, 26, "p3" },
        { new(2027, 3, 30), 7, 26, "p4" },
        { new(2027, 5, 15), 8, 32, "p4" }, // second pause
        { new(2027, 10, 13), 12, 53, "p5" },
        { new(2027, 10, 14), 13, 53, null },
    };

    [Theory]
    [MemberData(nameof(PhasesByHand))]
    public void Phases_have_the_days_counted_by_hand(string code, DateOnly from, DateOnly until, DateOnly due)
    {
        var phase = calendar.Phases.Single(phase => phase.Phase.Code == code);

        Assert.Equal((from, until, due), (phase.From, phase.Until, phase.ReadingDue));
    }

    [Theory]
    [MemberData(nameof(DaysByHand))]
    public void A_day_lies_in_the_month_week_and_phase_counted_by_hand(DateOnly day, int month, int week, string? phase) =>
        Assert.Equal((month, week, phase), (calendar.MonthOn(day), calendar.WeekOn(day), calendar.PhaseOn(day)?.Phase.Code));

    [Fact]
    public void Milestones_are_due_on_the_last_working_day_of_their_month() =>
        Assert.Equal([new DateOnly(2027, 3, 25), new DateOnly(2027, 10, 13)], PlanFixtures.Specified().Milestones.Select(milestone => calendar.EndOfMonth(milestone.Month)));

    [Fact]
    public void A_week_with_a_pause_in_it_is_longer()
    {
        Assert.Equal(new DayRange(new(2026, 12, 7), new(2026, 12, 13)), calendar.Week(13));
        Assert.Equal(new DayRange(new(2026, 12, 14), new(2027, 1, 5)), calendar.Week(14)); // three days before Christmas, four after
        Assert.Equal(13, calendar.LastFullWeek(new(2027, 1, 5)));
        Assert.Equal(14, calendar.LastFullWeek(new(2027, 1, 6)));
    }

    [Fact]
    public void Between_phases_there_is_neither_gap_nor_overlap_whatever_start_and_pause()
    {
        for (var offset = 0; offset < 400; offset += 7)
        {
            var start = Start.AddDays(offset);
            DayRange[] pauses = [new(start.AddDays(offset % 50), start.AddDays((offset % 50) + 9)), May];
            var other = new PlanCalendar(PlanFixtures.Specified(), start, pauses, "BY");

            foreach (var (phase, next) in other.Phases.Zip(other.Phases.Skip(1)))
            {
                var between = Enumerable.Range(1, next.From.DayNumber - phase.Until.DayNumber - 1).Select(phase.Until.AddDays);
                Assert.All(between, day => Assert.Contains(pauses, pause => pause.Contains(day)));
                Assert.DoesNotContain(pauses, pause => pause.Contains(phase.Until) || pause.Contains(next.From));
            }

            Assert.All(other.Phases, phase => Assert.InRange(phase.ReadingDue, phase.From, phase.Until));
        }
    }

    [Fact]
    public void The_ramp_waits_while_nobody_accompanies_and_goes_on_from_there()
    {
        var ramp = new AppointmentRamp(calendar, [Christmas, May], Company(until: new(2027, 10, 13)).Alone());

        var expected = new Dictionary<DateOnly, int>
        {
            [new(2026, 11, 8)] = 0,
            [new(2026, 11, 9)] = 5, // Mitmachen
            [new(2027, 3, 1)] = 5,
            [new(2027, 3, 2)] = 6, // month 6
            [new(2027, 3, 29)] = 6,
            [new(2027, 3, 30)] = 8, // month 7
            [new(2027, 4, 20)] = 8, // alone
            [new(2027, 5, 27)] = 8,
            [new(2027, 5, 28)] = 10, // month 8 began on 30.04.; 14 days alone and 14 of pause later
            [new(2027, 6, 26)] = 10,
            [new(2027, 6, 27)] = 13,
            [new(2027, 7, 28)] = 16,
            [new(2027, 8, 27)] = 20,
            [new(2027, 9, 26)] = 20,
            [new(2027, 9, 27)] = 25, // the last phase began on 13.09.
        };
        Assert.Equal(expected, expected.Keys.ToDictionary(day => day, ramp.TargetOn));
        Assert.True(ramp.RestsOn(new(2027, 4, 12)));
        Assert.False(ramp.RestsOn(new(2027, 4, 26)));
    }

    [Fact]
    public void Mentor_deputy_and_nobody_take_their_turns_by_the_day()
    {
        var company = Company(until: new(2027, 10, 13));

        Assert.Equal([new DayRange(new(2027, 4, 12), new(2027, 4, 25))], company.Alone());
        Assert.Equal(
            [null, Petra, Murat, Petra, Petra, Selin, null, Selin],
            new DateOnly[] { new(2026, 9, 13), new(2026, 9, 14), new(2026, 10, 15), new(2026, 10, 24), new(2026, 11, 17), new(2027, 2, 1), new(2027, 4, 15), new(2027, 4, 26) }.Select(company.On));
    }

    [Fact]
    public void An_open_absence_counts_from_its_fourth_working_day_on_and_then_from_its_first()
    {
        AwayDays[] away = [new(Selin, new(new(2027, 6, 4), DateOnly.MaxValue))]; // Friday
        MentorTerm[] terms = [new(Start, Selin, null)];

        Assert.Empty(new Accompaniment(terms, away, new(2027, 6, 8), "NW").Alone()); // Friday, Monday, Tuesday
        Assert.Equal([new DayRange(new(2027, 6, 4), DateOnly.MaxValue)], new Accompaniment(terms, away, new(2027, 6, 9), "NW").Alone());
    }

    [Fact]
    public void Weeks_hold_target_and_actual_of_their_days()
    {
        var ramp = new AppointmentRamp(calendar, [Christmas, May], Company(until: new(2027, 10, 13)).Alone());

        var weeks = ramp.Weeks([(new(2026, 11, 9), 3), (new(2026, 11, 15), 3), (new(2026, 11, 16), 2), (new(2027, 1, 4), 5)]);

        Assert.Equal((53, 0), (weeks.Count, weeks[7].Target));
        Assert.Equal((5, 6, true), (weeks[8].Target, weeks[8].Actual, weeks[8].IsOver)); // week 9: 9.–15.11.
        Assert.Equal((5, 2, false), (weeks[9].Target, weeks[9].Actual, weeks[9].IsOver));
        Assert.Equal((new DateOnly(2026, 12, 14), 5, false), (weeks[13].From, weeks[13].Actual, weeks[13].IsOver)); // the last days of week 14 lie after the pause
        Assert.Equal((5, 6), (weeks[21].Target, weeks[22].Target)); // month 6 begins on the last day of week 22
        Assert.Equal([28, 29, 30], weeks.Where(week => week.Rests).Select(week => week.Number));
    }

    [Theory]
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")] // the day had 25 hours
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2027-03-27T23:00:00Z", "2027-03-28")]
    [InlineData("2027-03-28T21:59:59Z", "2027-03-28")] // the day had 23 hours
    [InlineData("2027-03-28T22:00:00Z", "2027-03-29")]
    public void Both_changes_of_clocks_keep_the_day(string utc, string day) =>
        Assert.Equal(day, $"{Today.Of(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime):yyyy-MM-dd}");

    /// <summary>Petra with Murat as her deputy, from 1 February Selin alone. Petra: two weeks in October, three days in November. Selin: two weeks in April.</summary>
    private static Accompaniment Company(DateOnly until) => new(
        [new(Start, Petra, Murat), new(new(2027, 2, 1), Selin, null)],
        [
            new(Petra, new(new(2026, 10, 12), new(2026, 10, 23))), new(Petra, new(new(2026, 11, 16), new(2026, 11, 18))), new(Selin, new(new(2027, 4, 12), new(2027, 4, 25))),
        ],
        until, "NW");
}
