namespace Wiki.Core.Files;

/// <summary>What a file is by its content; the name says nothing.</summary>
public enum FileKind
{
    Png,
    Jpeg,
    Webp,
    Pdf,
    Docx,
}

/// <summary>What follows from the kind of a file.</summary>
public static class FileKinds
{
    public static bool IsPicture(this FileKind kind) => kind is FileKind.Png or FileKind.Jpeg or FileKind.Webp;

    /// <summary>With the dot; the first letters of the kind, in lower case.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Png => ".png",
        FileKind.Jpeg => ".jpg",
        FileKind.Webp => ".webp",
        FileKind.Pdf => ".pdf",
        _ => ".docx",
    };

    public static string ContentType(this FileKind kind) => kind switch
    {
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Webp => "image/webp",
        FileKind.Pdf => "application/pdf",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
}
