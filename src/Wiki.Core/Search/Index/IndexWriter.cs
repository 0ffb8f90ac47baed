using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Index;

/// <summary>Puts documents into search.db and takes them out again; collects what the tables in memory have to learn from it.</summary>
/// <param name="terms">Null during a rebuild, where terms are counted once at the end.</param>
internal sealed class IndexWriter(IndexConnection db, GermanAnalyzer analyzer, NameTable names, DocTable before, TermTable? terms)
{
    private static readonly HashSet<string> Asides = new(["Quellen", "Weitere Wege", "Verwandte Seiten", "Weiterlesen", "Siehe auch"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<int, DocFacts> added = [];
    private readonly List<int> removed = [];
    private readonly Dictionary<string, int> termChanges = new(StringComparer.Ordinal);
    private readonly CitationTerms citations = new();
    private int lastId = before.LastId;
    private int lastPage = before.LastPage;

    /// <summary>Change in the number of valid documents per term.</summary>
    public IReadOnlyDictionary<string, int> TermChanges => termChanges;

    /// <summary>The facts after this writer's work.</summary>
    public DocTable Table => before.With(removed, added);

    /// <summary>All documents of the page give way to the new ones.</summary>
    public void Replace(string kind, string key, IReadOnlyList<SearchDocument> documents)
    {
        Remove(kind, key);
        Dictionary<int, int> pages = [];
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            var version = document.State == SearchState.Valid ? -1 : document.Number ?? 0; // each superseded revision is a hit of its own
            var isFirst = !pages.TryGetValue(version, out var page);
            if (isFirst) pages[version] = page = ++lastPage;
            var stored = StoredDocument.Of(document, ++lastId, citations);
            stored.Insert(db, document.Hash);
            var streams = DocumentStreams.Of(stored, isFirst, analyzer, document.State == SearchState.Valid ? LearnSpelling : null);
            Write(stored, streams, document, page, isFirst);
        }
    }

    /// <summary>Writes the postings of a stored document.</summary>
    public void Write(StoredDocument stored, DocumentStreams streams, SearchDocument facts, int page, bool isHead)
    {
        var isLive = facts.State == SearchState.Valid;
        Insert(isLive ? IndexSchema.Live : IndexSchema.Rest, stored, streams);
        if (isLive)
        {
            db.Run("INSERT INTO sugg(rowid, cite, title) VALUES($0, $1, $2)", stored.Id, streams.SuggestCite, streams.SuggestTitle);
            Count(stored, streams, +1);
        }

        var row = new DocFacts
        {
            Page = page,
            IsHead = isHead,
            Kind = names.NumberOf(facts.Kind),
            Topic = names.NumberOf(facts.Topic),
            Team = names.NumberOf(facts.Team),
            State = facts.State,
            From = facts.ValidFrom?.DayNumber ?? 0,
            Until = facts.ValidUntil?.DayNumber ?? int.MaxValue,
            TitleLength = Clamp(streams.Title.Words),
            HeadLength = Clamp(streams.Head.Words),
            BodyLength = Clamp(streams.Body.Words),
            KeysLength = Clamp(streams.Keys.Words),
            IsAside = Asides.Contains(stored.Heading),
            IsAboutHouse = facts.IsAboutHouse,
        };
        added[stored.Id] = row;
        db.Run(
            "INSERT INTO fact VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            stored.Id, page, isHead, row.IsAside, row.IsAboutHouse, facts.Kind, facts.Topic ?? "", facts.Team ?? "", (int)row.State, row.From, row.Until,
            (int)row.TitleLength, (int)row.HeadLength, (int)row.BodyLength, (int)row.KeysLength);
    }

    private void LearnSpelling(string term, string surface)
    {
        if (terms!.Count(term) == 0 && !termChanges.ContainsKey(term)) db.Run("INSERT OR IGNORE INTO word VALUES($0, $1)", term, surface); // asked only with terms
    }

    private static ushort Clamp(int words) => (ushort)Math.Min(words, ushort.MaxValue);

    private void Remove(string kind, string key)
    {
        List<(StoredDocument Document, bool IsHead, bool IsLive)> old = [];
        using (var reader = db.Command(
            $"SELECT {StoredDocument.Columns}, f.is_head, f.state FROM doc d JOIN fact f ON f.id = d.id WHERE d.kind = $0 AND d.page = $1", kind, key).ExecuteReader())
        {
            while (reader.Read()) old.Add((StoredDocument.Read(reader), reader.GetBoolean(14), reader.GetInt32(15) == (int)SearchState.Valid));
        }

        foreach (var (document, isHead, isLive) in old)
        {
            var streams = DocumentStreams.Of(document, isHead, analyzer);
            Delete(isLive ? IndexSchema.Live : IndexSchema.Rest, document, streams);
            if (isLive)
            {
                db.Run("INSERT INTO sugg(sugg, rowid, cite, title) VALUES('delete', $0, $1, $2)", document.Id, streams.SuggestCite, streams.SuggestTitle);
                Count(document, streams, -1);
            }

            db.Run("DELETE FROM doc WHERE id = $0", document.Id);
            db.Run("DELETE FROM fact WHERE id = $0", document.Id);
            if (!added.Remove(document.Id)) removed.Add(document.Id);
        }
    }

    private void Insert(string table, StoredDocument document, DocumentStreams streams) =>
        db.Run(
            $"INSERT INTO {table}(rowid, cite, ref, title, head, body, keys) VALUES($0, $1, $2, $3, $4, $5, $6)",
            document.Id, document.Cite, document.Ref, streams.Title.Text, streams.Head.Text, streams.Body.Text, streams.Keys.Text ?? "");

    private void Delete(string table, StoredDocument document, DocumentStreams streams) =>
        db.Run(
            $"INSERT INTO {table}({table}, rowid, cite, ref, title, head, body, keys) VALUES('delete', $0, $1, $2, $3, $4, $5, $6)",
            document.Id, document.Cite, document.Ref, streams.Title.Text, streams.Head.Text, streams.Body.Text, streams.Keys.Text ?? "");

    private void Count(StoredDocument document, DocumentStreams streams, int change)
    {
        if (terms is null) return;
        HashSet<string> distinct = new(StringComparer.Ordinal);
        foreach (var field in (string?[])[document.Cite, document.Ref, streams.Title.Text, streams.Head.Text, streams.Body.Text, streams.Keys.Text])
        {
            if (field is not null) distinct.UnionWith(DocumentStreams.Terms(field));
        }

        foreach (var term in distinct) termChanges[term] = termChanges.GetValueOrDefault(term) + change;
    }
}
