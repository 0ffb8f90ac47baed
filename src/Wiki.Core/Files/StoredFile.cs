namespace Wiki.Core.Files;

/// <summary>Bytes the wiki keeps, named by what they are; who uses them under which name stands with the text that does.</summary>
public sealed class StoredFile
{
    /// <summary>Hex, lower case; the key, and the name on the disk.</summary>
    public required string Sha256 { get; init; }

    public required FileKind Kind { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Of a picture as it is shown; null for documents.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>UTC; renewed when somebody uploads the same bytes again.</summary>
    public required DateTime StoredAt { get; set; }
}
