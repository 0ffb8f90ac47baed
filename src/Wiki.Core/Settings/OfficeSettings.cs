using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Settings;

/// <summary>What the office set once for everybody; every value has a default that works.</summary>
public sealed record OfficeSettings
{
    public const int LongestName = 60;

    /// <summary>Name of the wiki in the header and in titles.</summary>
    public string Title { get; init; } = "Wissens-Wiki";

    /// <summary>Name of the authority under the title.</summary>
    public string Office { get; init; } = "Ausländerbehörde";

    /// <summary>Federal state whose public holidays count for deadlines, ISO 3166-2 without DE-.</summary>
    public string HolidayState { get; init; } = "NW";

    /// <summary>Working days a review may wait before the queue warns.</summary>
    public int ReviewDueDays { get; init; } = 5;

    /// <summary>How a file number looks, sign by sign: A a letter, 0 a digit, everything else itself. Empty: any text.</summary>
    public string FileNumberPattern { get; init; } = "";

    /// <summary>Whether searches that led nowhere are counted, without person.</summary>
    public bool CountsMissedSearches { get; init; } = true;

    /// <summary>Days these counts are kept.</summary>
    public int MissedSearchDays { get; init; } = 180;

    /// <summary>Whether finished runs of checklists are counted, without person and file number.</summary>
    public bool CountsRuns { get; init; } = true;

    internal static async Task<OfficeSettings> LoadAsync(WikiDbContext db, CancellationToken ct)
    {
        var stored = await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, ct);
        var defaults = new OfficeSettings();
        return new OfficeSettings
        {
            Title = stored.GetValueOrDefault(SettingKeys.Title, defaults.Title),
            Office = stored.GetValueOrDefault(SettingKeys.Office, defaults.Office),
            HolidayState = stored.GetValueOrDefault(SettingKeys.HolidayState, defaults.HolidayState),
            ReviewDueDays = Number(SettingKeys.ReviewDueDays, defaults.ReviewDueDays),
            FileNumberPattern = stored.GetValueOrDefault(SettingKeys.FileNumberPattern, defaults.FileNumberPattern),
            CountsMissedSearches = stored.GetValueOrDefault(SettingKeys.CountsMissedSearches) != SettingKeys.Off,
            CountsRuns = stored.GetValueOrDefault(SettingKeys.CountsRuns) != SettingKeys.Off,
            MissedSearchDays = Number(SettingKeys.MissedSearchDays, defaults.MissedSearchDays),
        };

        int Number(string key, int otherwise) => int.TryParse(stored.GetValueOrDefault(key), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
    }

    /// <summary>Name, as the record shows it, and value of every setting, by key.</summary>
    internal IEnumerable<(string Key, string Name, string Value)> Values() =>
    [
        (SettingKeys.Title, "Titel", Title),
        (SettingKeys.Office, "Behörde", Office),
        (SettingKeys.HolidayState, "Feiertage", HolidayState),
        (SettingKeys.ReviewDueDays, "Frist für Freigaben", ReviewDueDays.ToString(CultureInfo.InvariantCulture)),
        (SettingKeys.FileNumberPattern, "Form der Aktenzeichen", FileNumberPattern),
        (SettingKeys.CountsMissedSearches, "Suchen ohne Treffer zählen", CountsMissedSearches ? SettingKeys.On : SettingKeys.Off),
        (SettingKeys.MissedSearchDays, "Suchen ohne Treffer aufbewahren, Tage", MissedSearchDays.ToString(CultureInfo.InvariantCulture)),
        (SettingKeys.CountsRuns, "Läufe zählen", CountsRuns ? SettingKeys.On : SettingKeys.Off),
    ];
}

/// <summary>Names of stored settings.</summary>
internal static class SettingKeys
{
    public const string Title = "titel";
    public const string Office = "behoerde";
    public const string HolidayState = "feiertage";
    public const string ReviewDueDays = "freigabe-frist-tage";
    public const string FileNumberPattern = "aktenzeichen-form";
    public const string CountsMissedSearches = "suche-lernen";
    public const string MissedSearchDays = "suche-lernen-tage";
    public const string CountsRuns = "laeufe-zaehlen";

    public const string On = "an";
    public const string Off = "aus";
}
