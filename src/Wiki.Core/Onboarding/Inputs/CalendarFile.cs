using System.Globalization;
using System.Text;

namespace Wiki.Core.Onboarding.Inputs;

/// <summary>A session as an iCalendar file (RFC 5545) for any calendar program: wall clock of the office, the zone's rules included.</summary>
public static class CalendarFile
{
    private const int MostOctets = 75;

    /// <summary>Central European time as it has been switched since 1996.</summary>
    private static readonly string[] Zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
        "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <param name="address">Where the session stands in the wiki.</param>
    public static string Of(InputDetail session, Uri address)
    {
        var begins = session.On.ToDateTime(session.StartsAt);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wissens-Wiki//Inputveranstaltungen//DE", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            .. Zone,
            "BEGIN:VEVENT",
            $"UID:{session.Uid}",
            $"DTSTAMP:{session.ChangedAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"SEQUENCE:{session.Version.ToString(CultureInfo.InvariantCulture)}",
            $"DTSTART;TZID=Europe/Berlin:{Local(begins)}",
            $"DTEND;TZID=Europe/Berlin:{Local(begins.AddMinutes(session.Minutes))}",
            $"SUMMARY:{Escape(session.Topic)}",
            $"LOCATION:{Escape(session.Place)}",
            $"DESCRIPTION:{Escape(Description(session))}",
            $"URL:{address}",
            session.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(line => Fold(line) + "\r\n"));
    }

    private static string Description(InputDetail session) =>
        string.Join('\n', new[] { $"{session.TeamName}, {session.Holder}" }.Concat(session.Articles.Select(article => $"Artikel: {article.Title}")));

    private static string Local(DateTime wallClock) => wallClock.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        new StringBuilder(string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)))).Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\n", "\\n").ToString();

    /// <summary>No line has more than 75 octets; a continuation begins with a blank, and no letter is cut in two.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
