using System.Text.Json;
using Wiki.Core.Settings;
using Wiki.Core.Shared;
using Wiki.Web.Setup;
using Wiki.Web.Ui;

namespace Wiki.Web.Administration;

/// <summary>What the form for the office's settings sends.</summary>
public sealed class SettingsForm
{
    public const string On = "ja";
    public const string Off = "nein";

    /// <summary>The settings the form was filled with, so that nobody overwrites what they have not seen.</summary>
    public string? Before { get; set; }

    public string? Title { get; set; }

    public string? Office { get; set; }

    public string? HolidayState { get; set; }

    public string? ReviewDueDays { get; set; }

    public string? FileNumberPattern { get; set; }

    public string? CountsMissedSearches { get; set; }

    public string? MissedSearchDays { get; set; }

    public string? CountsRuns { get; set; }

    internal OfficeSettings Start
    {
        get
        {
            try
            {
                return JsonSerializer.Deserialize<OfficeSettings>(Before ?? "") ?? new OfficeSettings();
            }
            catch (JsonException)
            {
                return new OfficeSettings { Title = "" }; // not the form's own: equals nothing stored
            }
        }
    }

    internal static SettingsForm Of(OfficeSettings settings) => new()
    {
        Before = JsonSerializer.Serialize(settings),
        Title = settings.Title,
        Office = settings.Office,
        HolidayState = settings.HolidayState,
        ReviewDueDays = $"{settings.ReviewDueDays}",
        FileNumberPattern = settings.FileNumberPattern,
        CountsMissedSearches = settings.CountsMissedSearches ? On : Off,
        MissedSearchDays = $"{settings.MissedSearchDays}",
        CountsRuns = settings.CountsRuns ? On : Off,
    };

    internal OfficeSettings? Check(FormErrors errors)
    {
        var (due, kept) = (German.ParseNumber(ReviewDueDays), German.ParseNumber(MissedSearchDays));
        if (due is null) errors.Add("frist", SettingsProblems.DueDays.Sentence);
        if (kept is null) errors.Add("tage", SettingsProblems.KeptDays.Sentence);
        return errors.Any ? null : Start with
        {
            Title = Title ?? "",
            Office = Office ?? "",
            HolidayState = HolidayState ?? "",
            ReviewDueDays = due ?? 0, // checked above
            FileNumberPattern = FileNumberPattern ?? "",
            CountsMissedSearches = CountsMissedSearches != Off,
            MissedSearchDays = kept ?? 0, // checked above
            CountsRuns = CountsRuns != Off,
        };
    }

    internal static string FieldOf(Problem problem) =>
        problem == SettingsProblems.NameMissing ? "titel" : problem == SettingsProblems.StateUnknown ? "feiertage" : problem == SettingsProblems.DueDays ? "frist"
        : problem == SettingsProblems.KeptDays ? "tage" : problem == SettingsProblems.PatternTooLong ? "aktenzeichen" : "";
}
