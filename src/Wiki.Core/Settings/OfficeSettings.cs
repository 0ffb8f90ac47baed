using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Settings;

/// <summary>What the office set once for everybody; every value has a default that works.</summary>
public sealed record OfficeSettings
{
    /// <summary>Name of the wiki in the header and in titles.</summary>
    public string Title { get; init; } = "Wissens-Wiki";

    /// <summary>Name of the authority under the title.</summary>
    public string Office { get; init; } = "Ausländerbehörde";

    /// <summary>Federal state whose public holidays count for deadlines, ISO 3166-2 without DE-.</summary>
    public string HolidayState { get; init; } = "NW";

    /// <summary>Working days a review may wait before the queue warns.</summary>
    public int ReviewDueDays { get; init; } = 5;

    internal static async Task<OfficeSettings> LoadAsync(WikiDbContext db, CancellationToken ct)
    {
        var stored = await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, ct);
        var defaults = new OfficeSettings();
        return new OfficeSettings
        {
            Title = stored.GetValueOrDefault(SettingKeys.Title, defaults.Title),
            Office = stored.GetValueOrDefault(SettingKeys.Office, defaults.Office),
            HolidayState = stored.GetValueOrDefault(SettingKeys.HolidayState, defaults.HolidayState),
            ReviewDueDays = int.TryParse(stored.GetValueOrDefault(SettingKeys.ReviewDueDays), out var days) ? days : defaults.ReviewDueDays,
        };
    }
}

/// <summary>Names of stored settings.</summary>
internal static class SettingKeys
{
    public const string Title = "titel";
    public const string Office = "behoerde";
    public const string HolidayState = "feiertage";
    public const string ReviewDueDays = "freigabe-frist-tage";
}
