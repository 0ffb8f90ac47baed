using System.Security.Cryptography;
using System.Text;

namespace Wiki.Core.Transfer;

/// <summary>
/// A checksum over every byte of the archive. It stands in the zip's closing comment, so the file stays a zip that any tool can open; the
/// zip's own checksums leave out its directory and headers.
/// </summary>
internal static class BackupSeal
{
    private const int HexLength = 64;
    private const string Mark = BackupManifest.CurrentFormat + " sha256:";

    /// <summary>The comment to give the archive before it is closed; <see cref="CloseAsync"/> writes the checksum into it.</summary>
    public static string Blank { get; } = Mark + new string('0', HexLength);

    public static async Task CloseAsync(FileStream archive, CancellationToken ct)
    {
        var seal = await HashAsync(archive, ct);
        archive.Seek(-HexLength, SeekOrigin.End);
        await archive.WriteAsync(seal, ct);
        archive.Flush(flushToDisk: true);
    }

    /// <summary>Bears our mark at its end, whole or not.</summary>
    public static async Task<bool> IsOursAsync(FileStream archive, CancellationToken ct)
    {
        var length = Blank.Length;
        if (archive.Length <= length) return false;
        archive.Seek(-length, SeekOrigin.End);
        var end = new byte[length];
        await archive.ReadExactlyAsync(end, ct);
        return Encoding.ASCII.GetString(end).StartsWith(Mark, StringComparison.Ordinal);
    }

    /// <summary>Not one byte differs from what was written.</summary>
    public static async Task<bool> IsIntactAsync(FileStream archive, CancellationToken ct)
    {
        var expected = await HashAsync(archive, ct);
        archive.Seek(-HexLength, SeekOrigin.End);
        var written = new byte[HexLength];
        await archive.ReadExactlyAsync(written, ct);
        return expected.AsSpan().SequenceEqual(written);
    }

    /// <summary>Over everything before the checksum, as lower-case hex.</summary>
    private static async Task<byte[]> HashAsync(FileStream archive, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rest = archive.Length - HexLength;
        archive.Seek(0, SeekOrigin.Begin);
        var buffer = new byte[1024 * 1024];
        while (rest > 0)
        {
            var read = await archive.ReadAsync(buffer.AsMemory(0, (int)Math.Min(rest, buffer.Length)), ct);
            if (read == 0) break;
            hash.AppendData(buffer, 0, read);
            rest -= read;
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
