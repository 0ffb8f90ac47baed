using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Addresses of articles.</summary>
public static class ArticleUrls
{
    public const string ListRoute = "/artikel";
    public const string NewRoute = "/artikel/neu";
    public const string ReadRoute = "/artikel/{Slug}";
    public const string EditRoute = "/artikel/{Slug}/bearbeiten";
    public const string MergeRoute = "/artikel/{Slug}/zusammenfuehren";
    public const string RechecksRoute = "/artikel/pruefungen";
    public const string HandOverRoute = "/artikel/uebergabe";
    public const string DiscardRoute = "/artikel/{Slug}/entwurf-verwerfen";
    public const string HistoryRoute = "/artikel/{Slug}/verlauf";
    public const string RevisionRoute = "/artikel/{Slug}/fassung/{Number:int}";
    public const string FrozenRoute = "/artikel/{Slug}/eingereicht/{RevisionId:int}";
    public const string CompareRoute = "/artikel/{Slug}/vergleich";
    public const string ChangesRoute = "/aenderungen";

    public static string Read(string slug) => $"/artikel/{slug}";

    public static string ReadOn(string slug, DateOnly day) => $"/artikel/{slug}?stichtag={German.Iso(day)}";

    public static string Edit(string slug) => $"/artikel/{slug}/bearbeiten";

    /// <summary>For the house, with Hausregelung and sources.</summary>
    public static string Print(string slug, DateOnly? day = null) => $"/artikel/{slug}/druck{Query(null, day)}";

    /// <summary>Without anything internal.</summary>
    public static string PrintForClients(string slug, DateOnly? day = null) => $"/artikel/{slug}/druck{Query("kunde", day)}";

    /// <summary>The Klartext alone, to hand over.</summary>
    public static string Leaflet(string slug, DateOnly? day = null) => $"/artikel/{slug}/druck{Query("klartext", day)}";

    /// <summary>For a screen that is turned to the client.</summary>
    public static string Turned(string slug, DateOnly? day = null) => $"/artikel/{slug}/gedreht{Query(null, day)}";

    /// <summary>The editor at its list of files.</summary>
    public static string EditFiles(string slug) => $"/artikel/{slug}/bearbeiten#dateien";

    /// <summary>The editor with what was typed and not saved.</summary>
    public static string EditCopy(string slug) => $"/artikel/{slug}/bearbeiten?kopie=ja";

    public static string Merge(string slug) => $"/artikel/{slug}/zusammenfuehren";

    public static string MergeRevision(string slug, int revisionId) => $"/artikel/{slug}/zusammenfuehren?fassung={revisionId}";

    /// <summary>The draft to read, for those who don't write.</summary>
    public static string Draft(string slug) => $"/artikel/{slug}/entwurf";

    public static string Manage(string slug) => $"/artikel/{slug}/verwalten";

    public static string Discard(string slug) => $"/artikel/{slug}/entwurf-verwerfen";

    public static string History(string slug) => $"/artikel/{slug}/verlauf";

    public static string Revision(string slug, int number) => $"/artikel/{slug}/fassung/{number}";

    public static string Frozen(string slug, int revisionId) => $"/artikel/{slug}/eingereicht/{revisionId}";

    public static string Compare(string slug, int from, int to) => $"/artikel/{slug}/vergleich?von={from}&bis={to}";

    public static string Topic(string topic) => $"/artikel?thema={Uri.EscapeDataString(topic)}";

    private static string Query(string? reader, DateOnly? day)
    {
        string[] parts = [.. new[] { reader is null ? "" : $"fuer={reader}", day is null ? "" : $"stichtag={German.Iso(day)}" }.Where(part => part.Length > 0)];
        return parts.Length == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}
