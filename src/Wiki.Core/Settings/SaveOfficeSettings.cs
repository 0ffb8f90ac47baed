using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Settings;

/// <summary>Changes what the office set for everybody; the record keeps old and new value.</summary>
public sealed class SaveOfficeSettings(IDbContextFactory<WikiDbContext> contexts, SettingsQueries queries, TimeProvider clock)
{
    private const int MostDays = 3660;

    /// <param name="before">What the form was filled with: what somebody else changed since is not overwritten unseen.</param>
    public async Task<Result> RunAsync(OfficeSettings before, OfficeSettings settings, Actor actor, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return SettingsProblems.NotAllowed;
        settings = settings with { Title = settings.Title.Trim(), Office = settings.Office.Trim(), FileNumberPattern = settings.FileNumberPattern.Trim() };
        if (settings.Title.Length is 0 or > OfficeSettings.LongestName || settings.Office.Length is 0 or > OfficeSettings.LongestName) return SettingsProblems.NameMissing;
        if (!FederalStates.All.ContainsKey(settings.HolidayState)) return SettingsProblems.StateUnknown;
        if (settings.ReviewDueDays is < 1 or > 60) return SettingsProblems.DueDays;
        if (settings.MissedSearchDays is < 1 or > MostDays) return SettingsProblems.KeptDays;
        if (settings.FileNumberPattern.Length > OfficeSettings.LongestName) return SettingsProblems.PatternTooLong;

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct); // nobody else changes a setting between reading and writing
        var stored = await OfficeSettings.LoadAsync(db, ct);
        if (stored != before) return SettingsProblems.Overtaken;

        var old = stored.Values().ToDictionary(value => value.Key, value => value.Value);
        List<FieldChange> changes = [];
        foreach (var (key, name, value) in settings.Values().Where(value => old[value.Key] != value.Value))
        {
            changes.Add(new FieldChange(name, old[key], value));
            if (await db.Settings.SingleOrDefaultAsync(s => s.Key == key, ct) is { } known) known.Value = value;
            else db.Settings.Add(new Setting { Key = key, Value = value });
        }

        if (changes.Count == 0) return Result.Done;
        HistoryWriter.Add(db, actor, clock.GetUtcNow().UtcDateTime, "setting", 0, "Einstellungen", "settings-changed", changes: changes);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        queries.Forget();
        return Result.Done;
    }
}

/// <summary>Why settings are not saved.</summary>
public static class SettingsProblems
{
    public static readonly Problem NotAllowed = new("settings-not-allowed", "Einstellungen ändert nur die Administration.");
    public static readonly Problem NameMissing = new("settings-name", $"Titel und Behörde haben 1 bis {OfficeSettings.LongestName} Zeichen.");
    public static readonly Problem StateUnknown = new("settings-state", "Bitte ein Bundesland wählen.");
    public static readonly Problem DueDays = new("settings-due", "Die Frist für Freigaben hat 1 bis 60 Arbeitstage.");
    public static readonly Problem KeptDays = new("settings-kept", "Aufbewahrt wird 1 bis 3660 Tage.");
    public static readonly Problem PatternTooLong = new("settings-pattern", $"Die Form der Aktenzeichen hat höchstens {OfficeSettings.LongestName} Zeichen.");
    public static readonly Problem Overtaken = new("settings-overtaken", "Jemand anderes hat die Einstellungen inzwischen geändert. Bitte laden Sie die Seite neu.");
}
