using System.IO.Compression;
using Wiki.Core.Citations.Reading;
using Wiki.Core.Shared;

namespace Wiki.Core.Citations;

/// <summary>A file to be imported; its bytes are read only when its turn comes.</summary>
internal sealed record StatuteSourceFile(string Name, Func<byte[]> Read);

/// <summary>Finds the XML files in what a person names or sends: a file, a ZIP, a folder.</summary>
internal static class StatuteSources
{
    public const long MaxZipBytes = 200L * 1024 * 1024;
    public const int MaxZipEntries = 2000;

    private static readonly EnumerationOptions AllBelow = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public static Result<List<StatuteSourceFile>> FromPath(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) return ImportProblems.NoFile;
        if (Directory.Exists(path)) return FromFolder(path);
        if (!File.Exists(path)) return ImportProblems.Missing;
        if (!IsZip(path)) return Files([new(Path.GetFileName(path), () => ReadLimited(path))]);

        return FromZip(() => File.OpenRead(path));
    }

    /// <param name="content">Whole upload in memory or on disk: read from the start more than once.</param>
    public static Result<List<StatuteSourceFile>> FromUpload(string name, Stream content)
    {
        if (content.Length == 0) return ImportProblems.EmptyFile;
        if (IsZip(name)) return FromZip(() => Rewound(content));
        if (content.Length > StatuteFileGuard.MaxBytes) return ImportProblems.TooLarge;

        return Files([new(Path.GetFileName(name), () => ReadAll(Rewound(content), (int)content.Length))]);
    }

    private static Result<List<StatuteSourceFile>> FromFolder(string folder) =>
        Files([.. Directory.EnumerateFiles(folder, "*.xml", AllBelow)
            .Order(StringComparer.Ordinal) // states of a law in the order of their days
            .Select(file => new StatuteSourceFile(Path.GetRelativePath(folder, file), () => ReadLimited(file)))]);

    /// <summary>What a ZIP says about sizes may be a lie: it is unpacked once into nothing before anything is read from it.</summary>
    private static Result<List<StatuteSourceFile>> FromZip(Func<Stream> open)
    {
        try
        {
            using var zip = new ZipArchive(open(), ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxZipEntries) return ImportProblems.ZipTooMany;
            var budget = MaxZipBytes;
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                if (!FitsInto(stream, ref budget)) return ImportProblems.ZipTooLarge;
            }

            return Files([.. zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select(entry => new StatuteSourceFile(entry.FullName, () => ReadEntry(open, entry.FullName)))]);
        }
        catch (InvalidDataException)
        {
            return ImportProblems.ZipBroken;
        }
    }

    private static bool FitsInto(Stream stream, ref long budget)
    {
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            budget -= read;
            if (budget < 0) return false;
        }

        return true;
    }

    private static byte[] ReadEntry(Func<Stream> open, string name)
    {
        using var zip = new ZipArchive(open(), ZipArchiveMode.Read, leaveOpen: true);
        using var stream = zip.GetEntry(name)!.Open(); // it was listed a moment ago
        return ReadAll(stream, StatuteFileGuard.MaxBytes);
    }

    private static byte[] ReadLimited(string file)
    {
        using var stream = File.OpenRead(file);
        return ReadAll(stream, StatuteFileGuard.MaxBytes);
    }

    /// <summary>At most one byte more than allowed, so that the guard sees that it is too much.</summary>
    private static byte[] ReadAll(Stream stream, int limit)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; memory.Length <= limit && (read = stream.Read(buffer)) > 0;) memory.Write(buffer, 0, read);
        return memory.ToArray();
    }

    private static Stream Rewound(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static Result<List<StatuteSourceFile>> Files(List<StatuteSourceFile> files) =>
        files.Count == 0 ? ImportProblems.NothingInside : files;

    private static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
