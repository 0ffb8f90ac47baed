using System.Security.Cryptography;
using Wiki.Core.Data;

namespace Wiki.Core.Files;

/// <summary>The bytes on the disk, below files/ in the data folder, each under its SHA-256: written whole or not at all, never changed.</summary>
public sealed class FileStore(DataFolder folder, TimeProvider clock) : IDisposable
{
    /// <summary>Ending of what is still being written.</summary>
    public const string Unfinished = ".part";

    /// <summary>Writing and tidying take turns, so that nothing is thrown away that somebody is just about to name.</summary>
    private readonly SemaphoreSlim turn = new(1);

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Where the bytes lie; the hash comes from the database, never from an address.</summary>
    public string PathOf(string sha256) => Path.Combine(folder.Files, sha256[..2], sha256);

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    public Task<byte[]> ReadAsync(string sha256, CancellationToken ct) => File.ReadAllBytesAsync(PathOf(sha256), ct);

    public void Dispose() => turn.Dispose();

    /// <summary>Before the row that names it: a crash leaves bytes nobody knows, never a row without bytes.</summary>
    internal async Task<string> WriteAsync(byte[] content, CancellationToken ct)
    {
        var sha256 = HashOf(content);
        await turn.WaitAsync(ct);
        try
        {
            var path = PathOf(sha256);
            if (!File.Exists(path) || new FileInfo(path).Length != content.Length) await WriteAsync(path, content, ct);
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime); // of bytes that were there too: their days count anew
        }
        finally
        {
            turn.Release();
        }

        return sha256;
    }

    /// <summary>Deletes what has lain there untouched since before that time, unless it is wanted. A second run finds nothing left to do.</summary>
    /// <returns>Number of files deleted.</returns>
    internal async Task<int> TidyAsync(DateTime untouchedSince, Func<string, Task<bool>> isWanted, CancellationToken ct)
    {
        var deleted = 0;
        foreach (var file in new DirectoryInfo(folder.Files).EnumerateFiles("*", SearchOption.AllDirectories).ToList())
        {
            await turn.WaitAsync(ct);
            try
            {
                file.Refresh();
                if (!file.Exists || file.LastWriteTimeUtc >= untouchedSince || await isWanted(file.Name)) continue;
                file.Delete();
                deleted++;
            }
            finally
            {
                turn.Release();
            }
        }

        return deleted;
    }

    /// <summary>Its days count anew.</summary>
    internal void Touch(string sha256)
    {
        if (Has(sha256)) File.SetLastWriteTimeUtc(PathOf(sha256), clock.GetUtcNow().UtcDateTime);
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // below the data folder
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(content, ct);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
