using System.Globalization;
using Wiki.Core.Shared;

namespace Wiki.Web.Setup;

/// <summary>The one place that writes dates, times and numbers for people.</summary>
public static class German
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("de-DE");

    private static readonly CultureInfo Fixed = CultureInfo.InvariantCulture;

    /// <summary>20.11.2026</summary>
    public static string Date(DateOnly day) => day.ToString("dd.MM.yyyy", Fixed);

    /// <summary>20.11.2026, or a dash where there is none.</summary>
    public static string Date(DateOnly? day) => day is { } known ? Date(known) : "–";

    /// <summary>The day in the office of a stored UTC time.</summary>
    public static string Date(DateTime utc) => Date(Today.Of(utc));

    /// <summary>The day in the office of a stored UTC time, for comparing with other days.</summary>
    public static DateOnly DayOf(DateTime utc) => Today.Of(utc);

    /// <summary>20.11.2026, 14:05 Uhr</summary>
    public static string Time(DateTime utc) => Today.ToLocal(utc).ToString("dd.MM.yyyy, HH:mm 'Uhr'", Fixed);

    /// <summary>Value of an input of type date.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", Fixed) ?? "";

    /// <summary>Null for an empty or malformed value, and for a year before 1900, which is always a slip of the finger.</summary>
    public static DateOnly? ParseIso(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", Fixed, DateTimeStyles.None, out var day) && day.Year >= 1900 ? day : null;

    /// <summary>UTC of midnight in the office at the start of an ISO day; null for an empty or malformed value.</summary>
    public static DateTime? DayStart(string? value) => ParseIso(value) is { } day ? Today.StartOf(day) : null;

    /// <summary>UTC of midnight in the office at the end of an ISO day; null for an empty or malformed value.</summary>
    public static DateTime? DayEnd(string? value) => ParseIso(value) is { } day ? Today.EndOf(day) : null;

    /// <summary>A whole number from an address; null for an empty, malformed or negative value.</summary>
    public static int? ParseNumber(string? value) => int.TryParse(value, NumberStyles.None, Fixed, out var number) ? number : null;

    /// <summary>1.234</summary>
    public static string Number(int number) => number.ToString("N0", Culture);

    /// <summary>"1 Artikel", "2 Artikel": the right form for the count.</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";
}
