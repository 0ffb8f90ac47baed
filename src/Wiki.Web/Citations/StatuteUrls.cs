using Wiki.Core.LegalText;
using Wiki.Web.Setup;

namespace Wiki.Web.Citations;

/// <summary>Addresses of statutes.</summary>
public static class StatuteUrls
{
    public const string ListRoute = "/normen";
    public const string ImportRoute = "/normen/einspielen";
    public const string LawRoute = "/normen/{Law}";
    public const string ChangesRoute = "/normen/{Law}/aenderungen";
    public const string SectionRoute = "/normen/{Law}/{Section}";
    public const string CompareRoute = "/normen/{Law}/{Section}/vergleich";
    public const string UnitRoute = "/normen/zitat/{*Key}";

    /// <summary>The unit's wording alone, for the panel beside a citation.</summary>
    public const string UnitPanelRoute = "/normen/zitat/ausschnitt/{*key}";

    public static string List() => ListRoute;

    public static string Import() => ImportRoute;

    public static string Law(string law, DateOnly? day = null) => $"/normen/{Uri.EscapeDataString(law)}{Day(day)}";

    public static string Changes(string law, DateOnly from, DateOnly to) => $"/normen/{Uri.EscapeDataString(law)}/aenderungen?von={German.Iso(from)}&bis={German.Iso(to)}";

    public static string Section(string law, string section, DateOnly? day = null) =>
        $"/normen/{Uri.EscapeDataString(law)}/{Uri.EscapeDataString(section)}{Day(day)}";

    /// <summary>The section at the place of the unit.</summary>
    public static string Unit(NormRef norm, DateOnly? day = null)
    {
        var anchor = NormAddress.Anchor(norm);
        return Section(norm.Law ?? "", norm.Section ?? "", day) + (anchor.Length > 0 ? $"#{anchor}" : "");
    }

    public static string Compare(string law, string section, DateOnly? from = null, DateOnly? to = null)
    {
        var address = $"/normen/{Uri.EscapeDataString(law)}/{Uri.EscapeDataString(section)}/vergleich";
        return from is null && to is null ? address : $"{address}?von={German.Iso(from)}&bis={German.Iso(to)}";
    }

    /// <summary>Missing parts of a key are hyphens in addresses: two slashes in a row do not survive every proxy.</summary>
    public static NormRef? ReadKey(string? key) =>
        NormAddress.FromKey(string.Join('/', (key ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Split('/').Select(part => part == "-" ? "" : part)).TrimEnd('/'));

    private static string Day(DateOnly? day) => day is null ? "" : $"?stichtag={German.Iso(day)}";
}
