using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;

namespace Wiki.Core.Search.Missed;

/// <summary>Whether missed searches are counted and how long the counts are kept.</summary>
/// <param name="IsOn">Setting suche-lernen: "aus" switches counting off.</param>
/// <param name="DaysKept">Setting suche-lernen-tage.</param>
public sealed record LearningSettings(bool IsOn, int DaysKept)
{
    public const string SwitchKey = "suche-lernen";
    public const string DaysKey = "suche-lernen-tage";
    public const string Off = "aus";
    public const int DefaultDays = 180;

    internal static async Task<LearningSettings> LoadAsync(WikiDbContext db, CancellationToken ct)
    {
        var stored = await db.Settings.AsNoTracking().Where(s => s.Key == SwitchKey || s.Key == DaysKey).ToDictionaryAsync(s => s.Key, s => s.Value, ct);
        var days = int.TryParse(stored.GetValueOrDefault(DaysKey), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : DefaultDays;
        return new LearningSettings(stored.GetValueOrDefault(SwitchKey) != Off, days);
    }
}
