using Wiki.Core.Onboarding.Reading;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding.Reading;

/// <summary>How far somebody is, in words.</summary>
public static class ReadingWords
{
    private static readonly string[] Small = ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    /// <summary>Until when: heute, seit … überfällig, bis ….</summary>
    public static string Due(DateOnly? due, DateOnly today) => due switch
    {
        null => "",
        { } day when day < today => $"seit {German.Date(day)} überfällig",
        { } day when day == today => "bis heute",
        { } day => $"bis {German.Date(day)}",
    };

    /// <summary>What makes the item worth a line: new or changed, and how long it takes.</summary>
    public static string Effort(TimedReading reading) => reading.Item.Status == ReadingStatus.Reopened
        ? $"{(reading.Length.Places == 0 ? "Andere Angaben" : German.Count(reading.Length.Places, "Stelle", "Stellen"))} anders als in Ihrer Fassung {reading.Item.ReadNumber} · {Minutes(reading.Length.Minutes)}"
        : $"Neu für Sie · {Minutes(reading.Length.Minutes)}";

    public static string Minutes(int minutes) => $"etwa {German.Count(minutes, "Minute", "Minuten")}";

    /// <summary>"Drei Stellen sind anders."</summary>
    public static string Places(int places) => places switch
    {
        0 => "Der Text ist gleich; geändert sind nur Angaben.",
        1 => "Eine Stelle ist anders.",
        _ => $"{(places < Small.Length ? Capital(Small[places]) : German.Number(places))} Stellen sind anders.",
    };

    /// <summary>State, kind of badge and icon for leads and mentors.</summary>
    public static (string Word, string Kind, string Icon) State(ReadingItem item, DateOnly today) => item.Status switch
    {
        ReadingStatus.Read => ($"gelesen (Fassung {item.ReadNumber})", "ok", "success"),
        ReadingStatus.Unread or ReadingStatus.Reopened when item.IsOverdue(today) => (Due(item.DueOn, today), "bad", "danger"),
        ReadingStatus.Reopened => ($"wieder zu lesen {Due(item.DueOn, today)}", "warn", "warning"),
        ReadingStatus.Unread => ($"zu lesen {Due(item.DueOn, today)}", "info", "info"),
        ReadingStatus.Locked => ("gesperrt", "bad", "danger"),
        _ => ("entfallen", "quiet", "draft"),
    };

    private static string Capital(string word) => char.ToUpper(word[0], German.Culture) + word[1..];
}
