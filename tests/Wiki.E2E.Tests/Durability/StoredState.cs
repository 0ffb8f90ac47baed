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

    /// <summary>What of a run belongs together when it is signed, and when it is in the file.</summary>
    private const string Half = """
        SELECT r.Id FROM ChecklistRuns r WHERE (r.State IN ('FullySigned', 'TakenIntoFile')) <> (r.Signature_By IS NOT NULL)
            OR (r.Signature_By IS NOT NULL) <> (r.DeleteOn IS NOT NULL)
            OR (r.Signature_By IS NOT NULL) <> ((SELECT COUNT(*) FROM History h WHERE h.SubjectKind = 'run' AND h.SubjectId = r.Id AND h.Verb = 'run-signed') = 1)
            OR (r.State = 'TakenIntoFile') <> ((SELECT COUNT(*) FROM History h WHERE h.SubjectKind = 'run' AND h.SubjectId = r.Id AND h.Verb = 'run-taken-into-file') = 1)
            OR (r.State = 'TakenIntoFile' AND r.EncryptedNote IS NOT NULL)
        UNION ALL SELECT -1 WHERE (SELECT COUNT(*) FROM RunPrints) <> (SELECT COUNT(*) FROM ChecklistRuns WHERE Signature_By IS NOT NULL)
        UNION ALL SELECT -2 WHERE (SELECT COUNT(*) FROM RunFigures) <> (SELECT COUNT(*) FROM ChecklistRuns WHERE Signature_By IS NOT NULL)
        """;

    public string Integrity => Read(folder.Database, "PRAGMA integrity_check").Single();

    public string SearchIntegrity => Read(folder.SearchDatabase, "PRAGMA quick_check").Single();

    public IReadOnlyList<string> ApprovedTexts => [.. Read(folder.Database, Approved).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> IndexedTexts => [.. Read(folder.SearchDatabase, Indexed).Order(StringComparer.Ordinal)];

    public string? DraftOf(string slug) =>
        Read(folder.Database, "SELECT d.Markdown FROM Drafts d JOIN Articles a ON a.Id = d.ArticleId WHERE a.Slug = $1", slug).SingleOrDefault();

    /// <summary>How many lines of the record say this about the article.</summary>
    public int Recorded(string slug, string verb) =>
        Read(folder.Database, "SELECT h.Id FROM History h JOIN Articles a ON a.Id = h.SubjectId WHERE h.SubjectKind = 'article' AND a.Slug = $1 AND h.Verb = $2", slug, verb).Count;

    /// <summary>„signed 7“, „taken 8“.</summary>
    public IReadOnlyList<string> EndedRuns =>
        [.. Read(folder.Database, "SELECT 'signed ' || Id FROM ChecklistRuns WHERE State = 'FullySigned' UNION ALL SELECT 'taken ' || Id FROM ChecklistRuns WHERE State = 'TakenIntoFile'")];

    /// <summary>Runs that are signed or in the file only in part; -1 and -2 stand for prints and figures that belong to none.</summary>
    public IReadOnlyList<string> HalfEndedRuns => Read(folder.Database, Half);

    public int DeletedRuns => Read(folder.Database, "SELECT Id FROM History WHERE SubjectKind = 'run' AND Verb = 'run-deleted'").Count;

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
