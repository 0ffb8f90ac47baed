using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>Addresses of checklists and yearly values.</summary>
public static class ChecklistUrls
{
    public const string ListRoute = "/boegen";
    public const string NewRoute = "/boegen/neu";
    public const string TextsRoute = "/boegen/texte";
    public const string PreviewRoute = "/boegen/vorschau";
    public const string AutosaveRoute = "/boegen/zwischenstand";
    public const string ValuesRoute = "/werte";

    public static string Read(string slug) => $"/boegen/{slug}";

    public static string ReadOn(string slug, DateOnly day) => $"/boegen/{slug}?stichtag={German.Iso(day)}";

    public static string Try(string slug) => $"/boegen/{slug}/probe";

    public static string Edit(string slug) => $"/boegen/{slug}/bearbeiten";

    /// <summary>The editor with what was typed and never saved.</summary>
    public static string EditCopy(string? slug) => slug is null ? $"{NewRoute}?kopie=ja" : $"{Edit(slug)}?kopie=ja";

    public static string Merge(string slug) => $"/boegen/{slug}/zusammenfuehren";

    public static string Discard(string slug) => $"/boegen/{slug}/entwurf-verwerfen";

    public static string History(string slug) => $"/boegen/{slug}/verlauf";

    public static string Version(string slug, int number) => $"/boegen/{slug}/version/{number}";

    public static string Frozen(string slug, int versionId) => $"/boegen/{slug}/eingereicht/{versionId}";

    public static string Compare(string slug, int from, int to) => $"/boegen/{slug}/vergleich?von={from}&bis={to}";

    public static string Value(int id) => $"/werte/{id}";

    /// <summary>How often it led where, without persons.</summary>
    public static string Figures(string slug) => $"/boegen/{slug}/zahlen";
}
