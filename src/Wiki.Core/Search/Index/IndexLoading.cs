using Microsoft.Data.Sqlite;

namespace Wiki.Core.Search.Index;

/// <summary>Reads into memory what ranking and planning need, when a search.db is opened.</summary>
internal static class IndexLoading
{
    private const int Corrupt = 11; // SQLITE_CORRUPT

    /// <exception cref="SqliteException">The file is damaged, or its tables are another version's.</exception>
    public static void Check(IndexConnection db)
    {
        var answer = db.Scalar("PRAGMA quick_check(1)") as string;
        if (answer != "ok") throw new SqliteException("search.db is damaged: " + answer, Corrupt);
        if (db.Scalar("SELECT value FROM meta WHERE key = 'schema_version'") is not IndexSchema.Version)
        {
            throw new SqliteException("search.db has the tables of another version.", Corrupt);
        }
    }

    public static IEnumerable<string> Lexicon(IndexConnection db)
    {
        using var reader = db.Command("SELECT word FROM lexicon").ExecuteReader();
        while (reader.Read()) yield return reader.GetString(0);
    }

    public static DocTable Facts(IndexConnection db, NameTable names)
    {
        List<KeyValuePair<int, DocFacts>> all = [];
        using var reader = db.Command(
            """
            SELECT id, page_no, is_head, kind, topic, team, state, valid_from, valid_until, len_title, len_head, len_body, len_keys, is_aside, is_house
            FROM fact ORDER BY id
            """).ExecuteReader();
        while (reader.Read())
        {
            all.Add(KeyValuePair.Create(reader.GetInt32(0), new DocFacts
            {
                Page = reader.GetInt32(1),
                IsHead = reader.GetBoolean(2),
                Kind = names.NumberOf(reader.GetString(3)),
                Topic = names.NumberOf(reader.GetString(4)),
                Team = names.NumberOf(reader.GetString(5)),
                State = (SearchState)reader.GetInt32(6),
                From = reader.GetInt32(7),
                Until = reader.GetInt32(8),
                TitleLength = (ushort)reader.GetInt32(9),
                HeadLength = (ushort)reader.GetInt32(10),
                BodyLength = (ushort)reader.GetInt32(11),
                KeysLength = (ushort)reader.GetInt32(12),
                IsAside = reader.GetBoolean(13),
                IsAboutHouse = reader.GetBoolean(14),
            }));
        }

        return DocTable.Empty.With([], all);
    }

    public static TermTable Terms(IndexConnection db)
    {
        var terms = new TermTable();
        using var reader = db.Command("SELECT term, docs FROM term WHERE docs > 0").ExecuteReader();
        while (reader.Read()) terms.Add(reader.GetString(0), reader.GetInt32(1));
        return terms;
    }
}
