using System.Globalization;
using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Index;

/// <summary>Builds a search.db from nothing, in two steps: read everything and learn its words, then index. Nobody uses the file meanwhile.</summary>
internal sealed class IndexBuilder : IDisposable
{
    private const int ReportEvery = 500;

    private readonly IndexConnection db;
    private readonly CompoundLearner learner = new();
    private readonly Dictionary<(string, string, int), int> pages = [];
    private readonly Dictionary<int, (SearchDocument Facts, int Page, bool IsHead)> facts = [];
    private readonly CitationTerms citations = new();
    private int lastId;

    public IndexBuilder(string file)
    {
        db = IndexConnection.ForBuilding(file);
        db.Execute(IndexSchema.Create);
        db.Execute("INSERT INTO live(live, rank) VALUES('hashsize', 33554432)");
        db.Run("BEGIN");
    }

    public int Documents => lastId;

    public void Read(SearchDocument document)
    {
        var version = document.State == SearchState.Valid ? -1 : document.Number ?? 0;
        var key = (document.Kind, document.Key, version);
        var isFirst = !pages.TryGetValue(key, out var page);
        if (isFirst) pages[key] = page = pages.Count + 1;

        var stored = StoredDocument.Of(document, ++lastId, citations);
        stored.Insert(db, document.Hash);
        facts[lastId] = (document with { Text = "", Citations = null, ShortAnswer = null }, page, isFirst);
        if (document.State != SearchState.Valid) return; // words of other days are neither parts nor suggestions
        foreach (var text in (string?[])[isFirst ? document.Title : null, document.Heading, document.Text, document.ShortAnswer])
        {
            if (!string.IsNullOrEmpty(text)) learner.Read(text);
        }
    }

    public void Index(FeedPosition position, IProgress<SearchProgress>? progress, CancellationToken ct)
    {
        var lexicon = learner.Lexicon();
        foreach (var word in lexicon.Words) db.Run("INSERT INTO lexicon VALUES($0)", word);
        foreach (var (term, surface) in learner.Surfaces()) db.Run("INSERT OR IGNORE INTO word VALUES($0, $1)", term, surface);

        var writer = new IndexWriter(db, new GermanAnalyzer(lexicon), new NameTable(), DocTable.Empty, terms: null);
        using (var reader = db.Command($"SELECT {StoredDocument.Columns} FROM doc d ORDER BY d.id").ExecuteReader())
        {
            while (reader.Read())
            {
                var stored = StoredDocument.Read(reader);
                var (document, page, isHead) = facts[stored.Id];
                writer.Index(stored, document, page, isHead);
                if (stored.Id % ReportEvery != 0) continue;
                ct.ThrowIfCancellationRequested();
                progress?.Report(new SearchProgress(SearchStage.Indexing, stored.Id, lastId));
            }
        }

        Finish(lexicon, position);
        progress?.Report(new SearchProgress(SearchStage.Indexing, lastId, lastId));
    }

    public void Dispose() => db.Dispose();

    private void Finish(CompoundLexicon lexicon, FeedPosition position)
    {
        IndexGeneration.SetMeta(db, IndexMeta.Analysis, GermanAnalyzer.Fingerprint);
        IndexGeneration.SetMeta(db, IndexMeta.Lexicon, lexicon.Hash);
        IndexGeneration.SetMeta(db, position);
        IndexGeneration.SetMeta(db, IndexMeta.LearnedFrom, lastId.ToString(CultureInfo.InvariantCulture));
        foreach (var table in (string[])[IndexSchema.Live, IndexSchema.Rest, IndexSchema.Suggest]) db.Run($"INSERT INTO {table}({table}) VALUES('optimize')");
        db.Run("INSERT INTO live(live, rank) VALUES('hashsize', 1048576)");
        IndexGeneration.SetMeta(db, IndexMeta.Schema, IndexSchema.Version); // last: a file without it is no index
        db.Run("COMMIT");
    }
}
