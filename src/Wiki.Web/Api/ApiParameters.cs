using System.Globalization;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Api;

/// <summary>Reads parameters of addresses, with a problem that names the parameter.</summary>
internal static class ApiParameters
{
    /// <summary>Null stays null.</summary>
    public static Result<DateOnly?> Day(string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return default(DateOnly?);
        return German.ParseIso(value) is { } day ? day : ApiProblems.BadParameter(name, "Ein Datum der Form 2026-11-20 wird erwartet.");
    }

    public static Result<DateOnly> RequiredDay(string name, string? value) =>
        German.ParseIso(value) is { } day ? day : ApiProblems.BadParameter(name, "Ein Datum der Form 2026-11-20 wird erwartet.");

    public static Result<int> Number(string name, string? value, int usual, int most)
    {
        if (string.IsNullOrEmpty(value)) return usual;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : ApiProblems.BadParameter(name, $"Eine Zahl von 1 bis {most} wird erwartet.");
    }
}
