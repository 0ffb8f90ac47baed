namespace Wiki.Web.Onboarding.Reading;

/// <summary>Addresses of reading.</summary>
public static class ReadingUrls
{
    public const string MineRoute = "/einarbeitung/lesen";

    public static string Read(string slug) => $"/einarbeitung/lesen/{slug}";

    /// <summary>Have others read an article.</summary>
    public static string Assign(string slug) => $"/artikel/{slug}/lesen-lassen";
}
