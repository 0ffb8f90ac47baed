namespace Wiki.Core.Files;

/// <summary>A file that was looked through and may be kept: pictures without metadata, documents as they came.</summary>
/// <param name="Width">Of a picture as it is shown; null for documents.</param>
public sealed record CleanFile(FileKind Kind, byte[] Content, int? Width = null, int? Height = null);
