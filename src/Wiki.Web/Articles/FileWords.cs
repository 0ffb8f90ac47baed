using Wiki.Core.Articles.Files;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Files in words.</summary>
internal static class FileWords
{
    /// <summary>PDF, 1,2 MB · Bild, 640 × 480, 80 KB</summary>
    public static string Size(AttachedFile file)
    {
        var bytes = file.Bytes >= 1_000_000 ? (file.Bytes / 1e6).ToString("0.0", German.Culture) + " MB" : $"{Math.Max(1, file.Bytes / 1000)} KB";
        return file.Width is { } width ? $"Bild, {width} × {file.Height}, {bytes}" : $"{file.Kind.ToString().ToUpperInvariant()}, {bytes}";
    }

    /// <summary>neu, ausgetauscht, entfällt</summary>
    public static string Change(FileDifference difference) => difference switch
    {
        { Old: null } => "neu",
        { New: null } => "entfällt",
        _ => "ausgetauscht",
    };
}
