using System.Globalization;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding.Inputs;

/// <summary>When and how long, in words.</summary>
public static class InputWords
{
    /// <summary>Do 27.08.2026, 13:30 Uhr, 90 Minuten</summary>
    public static string When(DateOnly on, TimeOnly startsAt, int minutes) =>
        $"{on.ToString("ddd", German.Culture)} {German.Date(on)}, {startsAt.ToString("HH:mm", CultureInfo.InvariantCulture)} Uhr, {German.Number(minutes)} Minuten";
}
