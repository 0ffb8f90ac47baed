using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Wiki.Core.Shared;

namespace Wiki.Core.Files.Documents;

/// <summary>Looks a DOCX through: a plain Word document without macros, embedded programs and things it loads from elsewhere. It is kept as it came.</summary>
internal static class Docx
{
    /// <summary>The container of old Office files, and of encrypted new ones.</summary>
    public static ReadOnlySpan<byte> OldOfficeSignature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private const int MaxEntries = 2_000;
    private const long MaxUnpacked = 60L * 1024 * 1024;
    private const long MaxPart = 4L * 1024 * 1024;
    private const int ClosingRecord = 22;

    private static readonly string[] Forbidden = ["vbaproject", "vbadata", "/activex/", "/embeddings/", "/macrosheets/"];

    public static Result<CleanFile> Check(byte[] content)
    {
        if (content.Length < ClosingRecord || !content.AsSpan(^ClosingRecord..).StartsWith("PK\u0005\u0006"u8)) return FileProblems.Damaged; // nothing behind the archive
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return Objection(archive) is { } no ? no : new CleanFile(FileKind.Docx, content);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException or IOException)
        {
            return FileProblems.Damaged;
        }
    }

    private static Problem? Objection(ZipArchive archive)
    {
        var entries = archive.Entries;
        if (entries.Count > MaxEntries) return FileProblems.PackedTooBig;
        if (entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count() != entries.Count) return FileProblems.Damaged;
        if (entries.Any(entry => Leaves(entry.FullName))) return FileProblems.Damaged;
        if (archive.GetEntry("[Content_Types].xml") is not { } types || archive.GetEntry("word/document.xml") is null) return FileProblems.UnknownKind;
        if (entries.Any(entry => Array.Exists(Forbidden, part => ("/" + entry.FullName).Contains(part, StringComparison.OrdinalIgnoreCase)))) return FileProblems.ActiveContent;
        if (Unpacked(entries) > MaxUnpacked) return FileProblems.PackedTooBig;
        if (Read(types) is not { } known) return FileProblems.PackedTooBig;
        if (known.Descendants().Attributes("ContentType").Any(type => type.Value.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))) return FileProblems.ActiveContent;

        foreach (var relations in entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            if (Read(relations) is not { } read) return FileProblems.PackedTooBig;
            if (read.Descendants().Any(LoadsFromElsewhere)) return FileProblems.ActiveContent;
        }

        return null;
    }

    private static bool Leaves(string name) =>
        name.Length == 0 || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/').Contains("..");

    /// <summary>Counted while unpacking: what the archive says about its sizes may be a lie.</summary>
    private static long Unpacked(IEnumerable<ZipArchiveEntry> entries)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in entries)
        {
            using var content = entry.Open();
            while (total <= MaxUnpacked && content.Read(buffer) is > 0 and var read) total += read;
        }

        return total;
    }

    /// <summary>Links that people follow may lead out; templates, pictures and objects that Word fetches by itself may not.</summary>
    private static bool LoadsFromElsewhere(XElement relation) =>
        string.Equals((string?)relation.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
        && ((string?)relation.Attribute("Type"))?.EndsWith("/hyperlink", StringComparison.Ordinal) != true;

    /// <summary>Null when the part is bigger than any real one.</summary>
    private static XDocument? Read(ZipArchiveEntry entry)
    {
        if (entry.Length > MaxPart) return null;
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxPart });
        return XDocument.Load(reader);
    }
}
