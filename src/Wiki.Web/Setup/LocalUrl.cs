namespace Wiki.Web.Setup;

/// <summary>Says which redirect targets stay in the house. Browsers read "//host" and "/\host" as another host and drop tabs and line breaks.</summary>
public static class LocalUrl
{
    public static bool IsLocal(string? url) =>
        url is ['/', ..]
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl);

    /// <summary>The address if it is one of ours, else the start page.</summary>
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/"; // local means not null
}
