using System.Globalization;
using System.Runtime.CompilerServices;
using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Index;

/// <summary>
/// Builds a search.db from nothing, in two steps: read everything and learn its words, then index. Nobody uses the file meanwhile. Texts are
/// analysed on all processors, only writing is one after the other; the same documents in the same order always give the same file.
/// </summary>
internal sealed class IndexBuilder : IDisposable
{
    private const int ReportEvery = 500;
    private const int MemoryForPostings = 64 << 20;
    private const int MemoryAtFirst = 64 << 10;
    private const int UsualMemory = 1 << 20;

    private static readonly string[] Tables = [IndexSchema.Live, IndexSchema.Rest, IndexSchema.Suggest];

    private readonly IndexConnection db;
    private readonly CompoundLearner learner = new();
    private readonly Dictionary<(string, string, int), int> pages = [];
    private readonly List<NumberedDocument> facts = []; // at its number less one

    public IndexBuilder(string file)
    {
        db = IndexConnection.ForBuilding(file);
        db.Execute(IndexSchema.Create);
        SetMemory(MemoryAtFirst);
        db.Run("BEGIN");
    }

    public int Documents => facts.Count;

    public async Task ReadAsync(IAsyncEnumerable<SearchDocument> documents, IProgress<SearchProgress>? progress, CancellationToken ct)
    {
        await foreach (var batch in NumberAsync(documents, ct).WorkAheadAsync(ReadBatch.Of, ct))
        {
            learner.Add(batch.Words);
            foreach (var (stored, document) in batch.Stored.Zip(batch.Documents))
            {
                stored.Insert(db, document.Document.Hash);
                facts.Add(document with { Document = document.Document with { Text = "", Citations = null, ShortAnswer = null, Keywords = [] } });
                if (facts.Count % ReportEvery == 0) progress?.Report(new SearchProgress(SearchStage.Reading, facts.Count, null));
            }
        }
    }

    public async Task IndexAsync(FeedPosition position, IProgress<SearchProgress>? progress, CancellationToken ct)
    {
        var lexicon = learner.Lexicon();
        foreach (var word in lexicon.Words) db.Run("INSERT INTO lexicon VALUES($0)", word);
        foreach (var (term, surface) in learner.Surfaces()) db.Run("INSERT OR IGNORE INTO word VALUES($0, $1)", term, surface);

        var analyzer = new GermanAnalyzer(lexicon);
        var writer = new IndexWriter(db, analyzer, new NameTable(), DocTable.Empty, terms: null);
        await foreach (var batch in StoredAsync(ct).WorkAheadAsync(stored => stored.Select(Analyze).ToArray(), ct))
        {
            foreach (var (stored, streams) in batch)
            {
                var (_, document, page, isHead) = facts[stored.Id - 1];
                writer.Write(stored, streams, document, page, isHead);
                if (stored.Id % ReportEvery != 0) continue;
                if (stored.Id == ReportEvery) SetMemory(MemoryForPostings);
                progress?.Report(new SearchProgress(SearchStage.Indexing, stored.Id, facts.Count));
            }
        }

        Finish(lexicon, position);
        progress?.Report(new SearchProgress(SearchStage.Indexing, facts.Count, facts.Count));

        (StoredDocument Stored, DocumentStreams Streams) Analyze(StoredDocument stored) =>
            (stored, DocumentStreams.Of(stored, facts[stored.Id - 1].IsHead, analyzer));
    }

    public void Dispose() => db.Dispose();

    private async IAsyncEnumerable<NumberedDocument> NumberAsync(IAsyncEnumerable<SearchDocument> documents, [EnumeratorCancellation] CancellationToken ct)
    {
        var id = 0;
        await foreach (var document in documents.WithCancellation(ct))
        {
            var version = document.State == SearchState.Valid ? -1 : document.Number ?? 0;
            var key = (document.Kind, document.Key, version);
            var isFirst = !pages.TryGetValue(key, out var page);
            if (isFirst) pages[key] = page = pages.Count + 1;
            yield return new NumberedDocument(++id, document, page, isFirst);
        }
    }

    private async IAsyncEnumerable<StoredDocument> StoredAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask; // SQLite has nothing to wait for
        using var reader = db.Command($"SELECT {StoredDocument.Columns} FROM doc d ORDER BY d.id").ExecuteReader();
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            yield return StoredDocument.Read(reader);
        }
    }

    /// <summary>
    /// Postings are sorted in memory until so many bytes are gathered: each writing in between has to be merged afterwards. Little at first, so
    /// that there are at least two pieces and "optimize" lifts them to a level of their own; else the whole would be merged again with the
    /// first few changes.
    /// </summary>
    private void SetMemory(int bytes)
    {
        foreach (var table in Tables) db.Run($"INSERT INTO {table}({table}, rank) VALUES('hashsize', $0)", bytes);
    }

    private void Finish(CompoundLexicon lexicon, FeedPosition position)
    {
        IndexGeneration.SetMeta(db, IndexMeta.Analysis, GermanAnalyzer.Fingerprint);
        IndexGeneration.SetMeta(db, IndexMeta.Lexicon, lexicon.Hash);
        IndexGeneration.SetMeta(db, position);
        IndexGeneration.SetMeta(db, IndexMeta.LearnedFrom, facts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var table in Tables) db.Run($"INSERT INTO {table}({table}) VALUES('optimize')");
        SetMemory(UsualMemory);
        db.Run("INSERT INTO term SELECT term, doc FROM live_vocab");
        IndexGeneration.SetMeta(db, IndexMeta.Schema, IndexSchema.Version); // last: a file without it is no index
        db.Run("COMMIT");
    }
}

/// <summary>A document of a rebuild with its numbers.</summary>
/// <param name="IsHead">The first one of its page.</param>
internal sealed record NumberedDocument(int Id, SearchDocument Document, int Page, bool IsHead);

/// <summary>Some documents of a rebuild with their citations recognised and their words counted.</summary>
internal sealed record ReadBatch(IReadOnlyList<NumberedDocument> Documents, IReadOnlyList<StoredDocument> Stored, CompoundLearner Words)
{
    public static ReadBatch Of(IReadOnlyList<NumberedDocument> documents)
    {
        CitationTerms citations = new();
        CompoundLearner words = new();
        foreach (var (_, document, _, isHead) in documents)
        {
            if (document.State != SearchState.Valid) continue; // words of other days are neither parts nor suggestions
            if (isHead) words.Read(document.Title);
            words.Read(document.Heading);
            words.Read(document.Text);
            words.Read(document.ShortAnswer ?? "");
        }

        return new ReadBatch(documents, [.. documents.Select(document => StoredDocument.Of(document.Document, document.Id, citations))], words);
    }
}
