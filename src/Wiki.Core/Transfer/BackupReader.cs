using System.IO.Compression;
using System.Security.Cryptography;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>Unpacks a backup of which every byte was checked.</summary>
internal static class BackupReader
{
    public static async Task<Result<BackupManifest>> UnpackAsync(string file, string folder, IProgress<TransferProgress>? progress, CancellationToken ct)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (!await BackupSeal.IsOursAsync(stream, ct)) return BackupProblems.Foreign;
        if (!await BackupSeal.IsIntactAsync(stream, ct)) return BackupProblems.Damaged;

        stream.Seek(0, SeekOrigin.Begin);
        await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        if (await ManifestAsync(archive, ct) is not { } manifest) return BackupProblems.Foreign;
        if (!manifest.Entries.All(entry => BackupManifest.IsPlausible(entry.Name)) || !manifest.Entries.Any(entry => entry.Name == BackupManifest.Database)) return BackupProblems.Foreign;
        Directory.CreateDirectory(folder);
        if (manifest.Entries.Sum(entry => entry.Bytes) > new DriveInfo(folder).AvailableFreeSpace) return BackupProblems.NoRoom;

        var done = 0;
        foreach (var entry in manifest.Entries)
        {
            var found = archive.GetEntry(entry.Name);
            if (found is null || found.Length != entry.Bytes || await UnpackAsync(found, Path.Combine(folder, entry.Name), ct) != entry.Sha256) return BackupProblems.Damaged;
            progress?.Report(new TransferProgress(++done, manifest.Entries.Count));
        }

        return manifest;
    }

    private static async Task<BackupManifest?> ManifestAsync(ZipArchive archive, CancellationToken ct)
    {
        if (archive.GetEntry(BackupManifest.EntryName) is not { } entry) return null;
        await using var json = await entry.OpenAsync(ct);
        return await BackupManifest.ReadAsync(json, ct);
    }

    /// <returns>SHA-256 of what was written, as lower-case hex.</returns>
    private static async Task<string> UnpackAsync(ZipArchiveEntry entry, string path, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // below the folder
        await using var source = await entry.OpenAsync(ct);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        while (await source.ReadAsync(buffer, ct) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        target.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
