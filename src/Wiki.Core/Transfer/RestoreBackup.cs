using Wiki.Core.Data;
using Wiki.Core.Shared;

namespace Wiki.Core.Transfer;

/// <summary>
/// Puts a backup into a data folder on which no wiki runs. Everything is checked beside the old data before that is touched; the old data
/// is set aside, never deleted. A kill in the middle leaves a mark on which no wiki starts, and the next run completes it.
/// </summary>
public sealed class RestoreBackup(TimeProvider clock)
{
    private const string Staging = "wiederherstellung.neu";
    private const string Mark = "wiederherstellung.offen";
    private const string AsidePrefix = "vor-wiederherstellung-";

    private static readonly string[] DatabaseFiles = ["wiki.db", "wiki.db-wal", "wiki.db-shm", "search.db", "search.db-wal", "search.db-shm", "search.db-journal"];

    /// <summary>A restore was killed while it exchanged the data: what lies in the folder now is a mixture.</summary>
    public static bool IsUnfinished(DataFolder folder) => File.Exists(Path.Combine(folder.Root, Mark));

    public async Task<Result<RestoreReport>> RunAsync(string file, DataFolder folder, IProgress<TransferProgress>? progress, CancellationToken ct)
    {
        if (!File.Exists(file)) return BackupProblems.NoFile;
        using var alone = TakeFolder(folder);
        if (alone is null) return BackupProblems.ServerRuns;

        var staging = Path.Combine(folder.Root, Staging);
        try
        {
            Clear(staging);
            var unpacked = await BackupReader.UnpackAsync(file, staging, progress, ct);
            if (!unpacked.Succeeded) return unpacked.Problem!; // not succeeded has a problem

            var database = Path.Combine(staging, BackupManifest.Database);
            if (!await DatabaseSnapshot.IsWholeAsync(database, ct)) return BackupProblems.Damaged;
            if (!await DatabaseSnapshot.IsReadableAsync(database, ct)) return BackupProblems.Newer;

            var missing = unpacked.Value.Lacks(await DatabaseSnapshot.FilesAsync(database, ct));
            var aside = Exchange(folder, staging);
            return new RestoreReport(unpacked.Value.MadeAt, unpacked.Value.Entries.Count, aside) { Missing = missing };
        }
        finally
        {
            Clear(staging);
        }
    }

    /// <summary>The lock a running server holds (see the search index); null when one does.</summary>
    private static FileStream? TakeFolder(DataFolder folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder.Keys, "search.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Renames only, so this takes a moment whatever the size.</summary>
    /// <returns>Where the old data lies now; null when there was none.</returns>
    private string? Exchange(DataFolder folder, string staging)
    {
        var mark = Path.Combine(folder.Root, Mark);
        File.WriteAllText(mark, "Eine Wiederherstellung wurde unterbrochen. Führen Sie sie noch einmal aus.\n");
        var aside = SetAside(folder);
        foreach (var path in Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories).ToArray())
        {
            Move(path, Path.Combine(folder.Root, Path.GetRelativePath(staging, path)));
        }

        File.Delete(mark);
        return aside;
    }

    private string? SetAside(DataFolder folder)
    {
        var old = DatabaseFiles.Select(name => Path.Combine(folder.Root, name)).Where(File.Exists)
            .Concat(Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(folder.Keys, "*.xml")).ToArray();
        if (old.Length == 0) return null;

        var stamp = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
        var aside = Path.Combine(folder.Root, AsidePrefix + stamp);
        for (var n = 2; Directory.Exists(aside); n++) aside = Path.Combine(folder.Root, $"{AsidePrefix}{stamp}-{n}");
        foreach (var path in old) Move(path, Path.Combine(aside, Path.GetRelativePath(folder.Root, path)));
        return aside;
    }

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!); // below the data folder
        File.Move(from, to);
    }

    private static void Clear(string staging)
    {
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
    }
}

/// <summary>What was restored.</summary>
/// <param name="MadeAt">UTC; when the backup was made.</param>
/// <param name="Aside">Where the data lie that were there before; null when there were none.</param>
public sealed record RestoreReport(DateTime MadeAt, int Files, string? Aside)
{
    /// <summary>Files that rows name and that were missing already when the backup was made.</summary>
    public int Missing { get; init; }
}
