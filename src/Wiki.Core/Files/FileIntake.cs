using Wiki.Core.Files.Documents;
using Wiki.Core.Files.Pictures;
using Wiki.Core.Shared;

namespace Wiki.Core.Files;

/// <summary>The one door for files from outside: says by their content what they are, takes metadata out of pictures, refuses the rest. Pure.</summary>
public static class FileIntake
{
    public const int MaxBytes = 10 * 1024 * 1024;

    public static Result<CleanFile> Check(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0) return FileProblems.Empty;
        if (content.Length > MaxBytes) return FileProblems.TooBig;

        var start = content.AsSpan(0, Math.Min(content.Length, 16));
        if (start.StartsWith(Png.Signature)) return Png.Clean(content);
        if (start.StartsWith(Jpeg.Signature)) return Jpeg.Clean(content);
        if (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8)) return Webp.Clean(content);
        if (start.StartsWith("%PDF-"u8)) return Pdf.Check(content);
        if (start.StartsWith("PK\u0003\u0004"u8)) return Docx.Check(content);
        return start.StartsWith(Docx.OldOfficeSignature) ? FileProblems.OldOffice : FileProblems.UnknownKind;
    }
}
