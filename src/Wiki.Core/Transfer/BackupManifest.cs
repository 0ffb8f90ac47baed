using System.Text.Json;

namespace Wiki.Core.Transfer;

/// <summary>The list of contents of a backup, stored in it as manifest.json.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Program">Version of the program that made it.</param>
internal sealed record BackupManifest(string Format, DateTime MadeAt, string Program, IReadOnlyList<BackupEntry> Entries)
{
    public const string CurrentFormat = "abh-wiki-sicherung/1";
    public const string EntryName = "manifest.json";
    public const string Database = "wiki.db";
    public const string Files = "files/";
    public const string Keys = "keys/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null when it is none, or of another format.</summary>
    public static async Task<BackupManifest?> ReadAsync(Stream json, CancellationToken ct)
    {
        try
        {
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(json, Json, ct);
            return manifest is { Format: CurrentFormat, Entries: not null } ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>How many of these files are not in it, or are under a name that isn't their checksum.</summary>
    public int Lacks(IEnumerable<string> files)
    {
        var whole = Entries.Where(entry => entry.Name == $"{Files}{entry.Sha256[..2]}/{entry.Sha256}").Select(entry => entry.Sha256).ToHashSet();
        return files.Count(file => !whole.Contains(file));
    }

    /// <summary>Names what a data folder holds, and nothing outside it.</summary>
    public static bool IsPlausible(string name) =>
        name == Database
        || ((name.StartsWith(Files, StringComparison.Ordinal) || name.StartsWith(Keys, StringComparison.Ordinal))
            && !name.Contains('\\', StringComparison.Ordinal)
            && name.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && !part.Any(char.IsControl)));
}

/// <summary>One file of a backup.</summary>
/// <param name="Name">Path below the data folder, with slashes.</param>
/// <param name="Sha256">Hex, lower case.</param>
internal sealed record BackupEntry(string Name, long Bytes, string Sha256);
