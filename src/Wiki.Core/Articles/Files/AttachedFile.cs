using Wiki.Core.Files;
using Wiki.Core.Markup;

namespace Wiki.Core.Articles.Files;

/// <summary>A file as a text has it.</summary>
/// <param name="Width">Of a picture as it is shown; null for documents.</param>
public sealed record AttachedFile(string Name, string Sha256, FileKind Kind, long Bytes, int? Width, int? Height)
{
    /// <summary>The name under which the file that had this name before can be brought back; null when none had.</summary>
    public string? Former { get; init; }

    /// <summary>Holds the hash of the content: other bytes have another address.</summary>
    public string Url => $"/dateien/{Sha256}/{Name}";

    /// <summary>What is listed below a text: documents, and pictures it does not show.</summary>
    public static IReadOnlyList<AttachedFile> NotShown(IEnumerable<AttachedFile> files, string html) =>
        [.. files.Where(file => !file.Kind.IsPicture() || !html.Contains(file.Url, StringComparison.Ordinal))];

    /// <summary>How a text shows or links to it.</summary>
    public string Reference => Kind.IsPicture() ? $"![](datei:{Name})" : $"[{Name}](datei:{Name})";
}

/// <summary>A file in the editor's list.</summary>
/// <param name="IsRemoved">Taken out; can be brought back.</param>
public sealed record DraftFileRow(AttachedFile File, bool IsRemoved);

/// <summary>What became of a file from one text to the next.</summary>
/// <param name="Old">Null: added.</param>
/// <param name="New">Null: removed.</param>
public sealed record FileDifference(string Name, AttachedFile? Old, AttachedFile? New)
{
    /// <summary>By name; what is the same is left out.</summary>
    public static IReadOnlyList<FileDifference> Between(IReadOnlyList<AttachedFile> old, IReadOnlyList<AttachedFile> now) =>
    [
        .. old.Concat(now).Select(file => file.Name).Distinct().Order(StringComparer.Ordinal)
            .Select(name => new FileDifference(name, old.FirstOrDefault(file => file.Name == name), now.FirstOrDefault(file => file.Name == name)))
            .Where(difference => difference.Old?.Sha256 != difference.New?.Sha256),
    ];
}

/// <summary>What rendering is told about the files of a text.</summary>
public static class FileContext
{
    public static RenderContext Of(IReadOnlyList<AttachedFile> files)
    {
        var known = files.ToDictionary(file => file.Name);
        return new RenderContext
        {
            FileUrl = name => known.GetValueOrDefault(name)?.Url,
            PictureSize = name => known.GetValueOrDefault(name) is { Width: { } width, Height: { } height } ? (width, height) : null,
        };
    }
}
