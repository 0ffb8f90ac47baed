using Microsoft.Data.Sqlite;
using Wiki.Core.Data;

namespace Wiki.E2E.Tests.Durability;

/// <summary>What lies in the files, read beside the program and without its code.</summary>
internal sealed class StoredState(DataFolder folder)
{
    /// <summary>Approved revisions that apply or applied at some time: Kennung, number, Prüfsumme.</summary>
    private const string Approved = """
        SELECT a.Slug || ' ' || r.Number || ' ' || r.Hash FROM Revisions r JOIN Articles a ON a.Id = r.ArticleId
        WHERE r.State = 'Approved' AND (r.SupersededFrom IS NULL OR r.SupersededFrom > r.ValidFrom)
        """;

    /// <summary>The index adds the confirmed Rechtsstand to the checksum, which confirming changes without a new text.</summary>
    private const string Indexed = "SELECT page || ' ' || number || ' ' || substr(hash, 1, 64) FROM doc WHERE kind = 'article' AND part = ''";

    public string Integrity => Read(folder.Database, "PRAGMA integrity_check").Single();

    public string SearchIntegrity => Read(folder.SearchDatabase, "PRAGMA quick_check").Single();

    public IReadOnlyList<string> ApprovedTexts => [.. Read(folder.Database, Approved).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> IndexedTexts => [.. Read(folder.SearchDatabase, Indexed).Order(StringComparer.Ordinal)];

    public string? DraftOf(string slug) =>
        Read(folder.Database, "SELECT d.Markdown FROM Drafts d JOIN Articles a ON a.Id = d.ArticleId WHERE a.Slug = $1", slug).SingleOrDefault();

    /// <summary>How many lines of the record say this about the article.</summary>
    public int Recorded(string slug, string verb) =>
        Read(folder.Database, "SELECT h.Id FROM History h JOIN Articles a ON a.Id = h.SubjectId WHERE h.SubjectKind = 'article' AND a.Slug = $1 AND h.Verb = $2", slug, verb).Count;

    public int Count(string table) => int.Parse(Read(folder.Database, $"SELECT COUNT(*) FROM \"{table}\"").Single(), System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Read(string file, string sql, params string[] values)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var n = 0; n < values.Length; n++) command.Parameters.AddWithValue($"${n + 1}", values[n]);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetValue(0).ToString()!); // no column asked for is null
        return rows;
    }
}
