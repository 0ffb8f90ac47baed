namespace Wiki.Core.Markup;

/// <summary>Where a link may lead: into the wiki, to http(s) and mailto; a picture only to /dateien/.</summary>
internal static class LinkPolicy
{
    public const string FileScheme = "datei:";

    /// <summary>The name in <c>datei:name</c>, as files are named; null for any other address.</summary>
    public static string? FileName(string url) =>
        url.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase) ? url[FileScheme.Length..].Trim().ToLowerInvariant() : null;

    public static bool MayLink(string url) => Classify(url) is not LinkTarget.Refused;

    public static bool MayShow(string url)
    {
        var bare = WithoutBlanks(url);
        return bare.StartsWith("/dateien/", StringComparison.Ordinal) && !Climbs(bare);
    }

    /// <summary>Judges the address as a browser would read it: control characters and blanks don't count.</summary>
    public static LinkTarget Classify(string url)
    {
        var bare = WithoutBlanks(url);
        if (bare.Length == 0) return LinkTarget.Refused;
        if (bare[0] == '#') return LinkTarget.Local;
        if (bare[0] == '/') return bare.Length > 1 && bare[1] is '/' or '\\' ? LinkTarget.Refused : LinkTarget.Local;
        if (StartsWith("https://") || StartsWith("http://")) return Uri.TryCreate(bare, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? LinkTarget.External : LinkTarget.Refused;
        return StartsWith("mailto:") ? LinkTarget.Mail : LinkTarget.Refused;

        bool StartsWith(string scheme) => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A browser takes %2e for a dot and \ for a slash before it resolves the address.</summary>
    private static bool Climbs(string path) =>
        path.Contains('\\', StringComparison.Ordinal) || path.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase).Contains("/..", StringComparison.Ordinal);

    public static string WithoutBlanks(string url) =>
        url.Any(IsBlank) ? new string([.. url.Where(c => !IsBlank(c))]) : url;

    private static bool IsBlank(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format;
}

internal enum LinkTarget
{
    Refused,
    Local,
    External,
    Mail,
}
