using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.Core.Files;
using Wiki.Core.History;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Puts everything the wiki must not lose into one file, as of one moment, while people go on working.</summary>
public sealed class MakeBackup(IDbContextFactory<WikiDbContext> contexts, DataFolder folder, TimeProvider clock)
{
    /// <param name="file">Where to; must not exist yet.</param>
    public async Task<Result<BackupReport>> RunAsync(string file, Actor actor, IProgress<TransferProgress>? progress, CancellationToken ct)
    {
        if (!actor.May(Right.Administer)) return BackupProblems.NotAllowed;
        if (File.Exists(file)) return BackupProblems.FileExists;

        var now = clock.GetUtcNow().UtcDateTime;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!); // a full path of a file has a folder
        var (unfinished, snapshot) = (file + ".part", file + ".db.part");
        try
        {
            Remove(unfinished, snapshot); // of a run that was killed
            await DatabaseSnapshot.SaveAsync(folder.Database, snapshot, ct);
            var report = await WriteAsync(unfinished, snapshot, now, progress, ct);
            File.Move(unfinished, file, overwrite: false);
            await RecordAsync(actor, now, Path.GetFileName(file), ct);
            return report;
        }
        finally
        {
            Remove(unfinished, snapshot);
        }
    }

    private async Task<BackupReport> WriteAsync(string target, string snapshot, DateTime now, IProgress<TransferProgress>? progress, CancellationToken ct)
    {
        // After the snapshot: a file is stored before the row that names it and deleted a day after it at the earliest, so every file the rows name is here.
        var sources = new List<(string Name, string Path)> { (BackupManifest.Database, snapshot) };
        sources.AddRange(Below(folder.Files, BackupManifest.Files, "*").Where(file => !file.Name.EndsWith(FileStore.Unfinished, StringComparison.Ordinal)));
        sources.AddRange(Below(folder.Keys, BackupManifest.Keys, "*.xml"));

        var missing = 0;
        await using var stream = new FileStream(target, Secret());
        await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = BackupSeal.Blank;
            var entries = new List<BackupEntry>();
            foreach (var (name, path) in sources.Where(source => File.Exists(source.Path))) // unused ones may just be tidied away
            {
                entries.Add(await AddAsync(archive, name, path, ct));
                progress?.Report(new TransferProgress(entries.Count, sources.Count));
            }

            var manifest = new BackupManifest(BackupManifest.CurrentFormat, now, ProgramVersion, entries);
            missing = manifest.Lacks(await DatabaseSnapshot.FilesAsync(snapshot, ct));
            await using var json = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(ct);
            await json.WriteAsync(manifest.ToJson(), ct);
        }

        await BackupSeal.CloseAsync(stream, ct);
        return new BackupReport(sources.Count, stream.Length) { Missing = missing };
    }

    private static async Task<BackupEntry> AddAsync(ZipArchive archive, string name, string path, CancellationToken ct)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var target = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var bytes = 0L;
        while (await source.ReadAsync(buffer, ct) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
            bytes += read;
        }

        return new BackupEntry(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private async Task RecordAsync(Actor actor, DateTime now, string name, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        HistoryWriter.Add(db, actor, now, BackupHistory.Kind, 0, name, BackupHistory.Made);
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<(string Name, string Path)> Below(string folder, string prefix, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (prefix + Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), path));

    /// <summary>The archive holds password hashes and keys: for the owner's eyes only.</summary>
    private static FileStreamOptions Secret()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static void Remove(params string[] files)
    {
        foreach (var file in files) File.Delete(file);
    }

    private static string ProgramVersion => typeof(MakeBackup).Assembly.GetName().Version?.ToString() ?? "";
}

/// <summary>What a backup holds.</summary>
public sealed record BackupReport(int Files, long Bytes)
{
    /// <summary>Files that rows name and that are gone or damaged on the disk: the backup holds all the rest.</summary>
    public int Missing { get; init; }
}
