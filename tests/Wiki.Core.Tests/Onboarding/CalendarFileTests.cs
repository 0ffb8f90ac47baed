using System.Globalization;
using System.Text;
using Wiki.Core.Onboarding.Inputs;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>The calendar file against RFC 5545: line ends, folding, escaping, the zone.</summary>
public sealed class CalendarFileTests
{
    private static readonly Uri Address = new("https://wiki.example/einarbeitung/inputs/17");

    [Fact]
    public void Every_line_ends_with_carriage_return_and_line_feed_and_none_is_longer_than_75_octets()
    {
        var file = CalendarFile.Of(Session(topic: $"Überlänge: {string.Concat(Enumerable.Repeat("Äußerst überraschende Prüfung 👩‍💼, ", 12))}"), Address);

        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(file.Split("\r\n"), line => line.StartsWith(' ')); // it did fold
    }

    [Fact]
    public void Unfolding_gives_the_text_back_letter_by_letter()
    {
        var topic = string.Concat(Enumerable.Repeat("Prüfschema „§ 5“; Teil 1, Pfad C:\\Akte ", 8)).Trim();

        var lines = Unfolded(CalendarFile.Of(Session(topic), Address));

        Assert.Equal(topic, Unescaped(lines.Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..]));
    }

    [Fact]
    public void What_has_a_meaning_in_the_format_is_escaped_and_nobody_smuggles_a_line()
    {
        var lines = Unfolded(CalendarFile.Of(Session("A; B, C \\ D\r\nATTENDEE:mailto:x@example.org", "Raum\n1\u0007"), Address));

        Assert.Contains("SUMMARY:A\\; B\\, C \\\\ D\\nATTENDEE:mailto:x@example.org", lines);
        Assert.Contains("LOCATION:Raum\\n1", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
    }

    [Fact]
    public void The_event_names_itself_its_stamp_and_the_wall_clock_of_the_office()
    {
        var lines = Unfolded(CalendarFile.Of(Session("Input"), Address));

        foreach (var expected in new[]
        {
            "VERSION:2.0", "UID:11111111-2222-3333-4444-555555555555", "DTSTAMP:20261120T090000Z", "SEQUENCE:3", "DTSTART;TZID=Europe/Berlin:20261203T133000",
            "DTEND;TZID=Europe/Berlin:20261203T150000", "STATUS:CONFIRMED", "URL:https://wiki.example/einarbeitung/inputs/17",
        })
        {
            Assert.Contains(expected, lines);
        }

        Assert.Single(lines, line => line.StartsWith("PRODID:", StringComparison.Ordinal));
        Assert.Contains("STATUS:CANCELLED", Unfolded(CalendarFile.Of(Session("Input") with { IsCancelled = true }, Address)));
    }

    [Fact]
    public void Every_BEGIN_has_its_END_in_the_right_order()
    {
        var open = new Stack<string>();
        foreach (var line in Unfolded(CalendarFile.Of(Session("Input"), Address)))
        {
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal)) open.Push(line[6..]);
            if (line.StartsWith("END:", StringComparison.Ordinal)) Assert.Equal(open.Pop(), line[4..]);
        }

        Assert.Empty(open);
    }

    /// <summary>The rules of the file against the zone data of the machine, over thirty years, at both clock changes.</summary>
    [Fact]
    public void The_zone_s_rules_are_those_of_Berlin()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var lines = Unfolded(CalendarFile.Of(Session("Input"), Address));
        var (summer, winter) = (Rule(lines, "DAYLIGHT"), Rule(lines, "STANDARD"));

        Assert.Equal((3, TimeSpan.FromHours(1), TimeSpan.FromHours(2)), (summer.Month, summer.From, summer.To));
        Assert.Equal((10, TimeSpan.FromHours(2), TimeSpan.FromHours(1)), (winter.Month, winter.From, winter.To));
        foreach (var rule in new[] { summer, winter })
        {
            for (var year = 1996; year <= 2040; year++)
            {
                var change = LastSunday(year, rule.Month).ToDateTime(rule.At) - rule.From; // UTC
                Assert.Equal(rule.From, berlin.GetUtcOffset(DateTime.SpecifyKind(change.AddMinutes(-1), DateTimeKind.Utc)));
                Assert.Equal(rule.To, berlin.GetUtcOffset(DateTime.SpecifyKind(change, DateTimeKind.Utc)));
            }
        }
    }

    private static InputDetail Session(string topic, string place = "Raum 1") => new(
        17, "11111111-2222-3333-4444-555555555555", 3, topic, new DateOnly(2026, 12, 3), new TimeOnly(13, 30), 90, place, "i3", "Allgemein 1", "Petra Lindner",
        new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc), false, [new SessionArticle("duldung", "Duldung (§ 60a)")], [], false, null, false, false, null);

    private static string[] Unfolded(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') plain.Append(text[++i] == 'n' ? '\n' : text[i]);
            else plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var day = new DateOnly(year, month, 31);
        while (day.DayOfWeek != DayOfWeek.Sunday) day = day.AddDays(-1);
        return day;
    }

    private static (int Month, TimeOnly At, TimeSpan From, TimeSpan To) Rule(string[] lines, string part)
    {
        var inside = lines.SkipWhile(line => line != $"BEGIN:{part}").TakeWhile(line => line != $"END:{part}").ToArray();
        string Of(string name) => inside.Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
        Assert.Matches("^FREQ=YEARLY;BYMONTH=\\d+;BYDAY=-1SU$", Of("RRULE"));
        var start = DateTime.ParseExact(Of("DTSTART"), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        Assert.Equal(LastSunday(start.Year, start.Month), DateOnly.FromDateTime(start)); // the first day is one of the rule's own
        return (start.Month, TimeOnly.FromDateTime(start), Offset(Of("TZOFFSETFROM")), Offset(Of("TZOFFSETTO")));
    }

    private static TimeSpan Offset(string text) => TimeSpan.ParseExact(text[1..], "hhmm", CultureInfo.InvariantCulture);
}
