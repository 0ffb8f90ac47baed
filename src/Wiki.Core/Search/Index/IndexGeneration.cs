using System.Collections.Concurrent;
using System.Globalization;
using Wiki.Core.Search.Analysis;

namespace Wiki.Core.Search.Index;

/// <summary>
/// One search.db in use: its analyser, the tables in memory, one writer and a few readers. A rebuild makes the next generation; this one
/// closes when its last reader is gone.
/// </summary>
internal sealed class IndexGeneration : IDisposable
{
    private const int MostIdleReaders = 8;
    private const int MergeAfter = 16; // under steady writing there is no idle moment; a small step costs less than the big one FTS5 forces later

    private readonly string file;
    private readonly IndexConnection writer;
    private readonly ConcurrentBag<IndexConnection> idle = [];
    private readonly Lock snapshot = new();
    private readonly ManualResetEventSlim unused = new(true);
    private DocTable table;
    private int readers;
    private bool closing;

    private IndexGeneration(string file, IndexConnection writer)
    {
        (this.file, this.writer) = (file, writer);
        Analyzer = new GermanAnalyzer(new CompoundLexicon(IndexLoading.Lexicon(writer)));
        table = IndexLoading.Facts(writer, Names);
        Terms = IndexLoading.Terms(writer);
        Position = Number(IndexMeta.LastSeq);
    }

    public GermanAnalyzer Analyzer { get; }

    public TermTable Terms { get; }

    public NameTable Names { get; } = new();

    /// <summary>Last change of the feed that is in this index.</summary>
    public long Position { get; private set; }

    public int Documents => table.Count;

    /// <summary>Changes written since the last merge.</summary>
    public int ChangesSinceMerge { get; private set; }

    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file is damaged or no index.</exception>
    public static IndexGeneration Open(string file)
    {
        var writer = IndexConnection.ForWriting(file);
        try
        {
            IndexLoading.Check(writer);
            return new IndexGeneration(file, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Made by today's analysis and undamaged in its own words.</summary>
    public bool IsCurrent => Meta(IndexMeta.Analysis) == GermanAnalyzer.Fingerprint && Meta(IndexMeta.Lexicon) == Analyzer.Lexicon.Hash;

    /// <summary>A number from meta; 0 if there is none.</summary>
    public long Number(string key) => long.TryParse(Meta(key), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string? Meta(string key) => (string?)writer.Scalar("SELECT value FROM meta WHERE key = $0", key);

    /// <summary>Takes a reader whose view of the file and of the tables in memory is the same moment; null when this generation is closing.</summary>
    public IndexReader? Read()
    {
        if (!idle.TryTake(out var connection)) connection = IndexConnection.ForReading(file);
        lock (snapshot)
        {
            if (closing)
            {
                connection.Dispose();
                return null;
            }

            readers++;
            unused.Reset();
            connection.Run("BEGIN");
            connection.Scalar("SELECT value FROM meta WHERE key = 'last_seq'"); // a transaction sees the moment of its first read
            return new IndexReader(this, connection, table);
        }
    }

    public void Return(IndexConnection connection, bool isUsable)
    {
        if (isUsable) connection.Run("ROLLBACK");
        lock (snapshot)
        {
            if (isUsable && !closing && idle.Count < MostIdleReaders) idle.Add(connection);
            else connection.Dispose();
            if (--readers == 0) unused.Set();
        }
    }

    /// <summary>Takes pages over in one transaction: either all of it is there afterwards, with its position, or nothing.</summary>
    /// <param name="position">Null when the pages come from no change, but from a day that passed.</param>
    public void Apply(IReadOnlyList<PageDocuments> pages, FeedPosition? position)
    {
        writer.Run("BEGIN IMMEDIATE");
        try
        {
            var work = new IndexWriter(writer, Analyzer, Names, table, Terms);
            foreach (var page in pages) work.Replace(page.Kind, page.Key, page.Documents);
            SaveTerms(work.TermChanges);
            if (position is not null) SetMeta(writer, position);
            var next = work.Table;
            lock (snapshot)
            {
                writer.Run("COMMIT");
                table = next;
            }

            foreach (var (term, change) in work.TermChanges) Terms.Add(term, change);
            if (position is not null) Position = position.Seq;
            ChangesSinceMerge += pages.Count;
        }
        catch
        {
            if (!writer.IsOutsideTransaction) writer.Run("ROLLBACK");
            throw;
        }
    }

    private void SaveTerms(IReadOnlyDictionary<string, int> changes)
    {
        foreach (var (term, change) in changes)
        {
            if (change != 0) writer.Run("INSERT INTO term VALUES($0, $1) ON CONFLICT(term) DO UPDATE SET docs = docs + excluded.docs", term, change);
        }
    }

    /// <summary>Pages whose texts began or ceased to apply since they were indexed.</summary>
    public IReadOnlyList<(string Kind, string Key)> PagesOvertakenBy(DateOnly today)
    {
        List<(string, string)> pages = [];
        using var reader = writer.Command(
            """
            SELECT DISTINCT d.kind, d.page FROM fact f JOIN doc d ON d.id = f.id
            WHERE (f.state = $0 AND f.valid_until < $2) OR (f.state = $1 AND f.valid_from <= $2)
            """,
            (int)SearchState.Valid, (int)SearchState.Future, today.DayNumber).ExecuteReader();
        while (reader.Read()) pages.Add((reader.GetString(0), reader.GetString(1)));
        return pages;
    }

    public void MergeIfDue()
    {
        if (ChangesSinceMerge >= MergeAfter) Merge();
    }

    /// <summary>A small step of tidying for idle moments; answers whether there was anything to do.</summary>
    public bool Merge()
    {
        if (ChangesSinceMerge == 0) return false;
        ChangesSinceMerge = 0;
        foreach (var name in (string[])[IndexSchema.Live, IndexSchema.Rest, IndexSchema.Suggest]) writer.Run($"INSERT INTO {name}({name}, rank) VALUES('merge', 64)");
        writer.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        return true;
    }

    public static void SetMeta(IndexConnection db, string key, string value) => db.Run("INSERT OR REPLACE INTO meta VALUES($0, $1)", key, value);

    public static void SetMeta(IndexConnection db, FeedPosition position)
    {
        SetMeta(db, IndexMeta.LastSeq, position.Seq.ToString(CultureInfo.InvariantCulture));
        SetMeta(db, IndexMeta.LastAt, position.At.Ticks.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Lets running searches end, then closes the file and leaves nothing beside it.</summary>
    public void Dispose()
    {
        lock (snapshot) closing = true;
        unused.Wait(TimeSpan.FromSeconds(30));
        while (idle.TryTake(out var connection)) connection.Dispose();
        writer.Dispose();
        unused.Dispose();
    }
}

/// <summary>A page's documents as its source gave them.</summary>
internal sealed record PageDocuments(string Kind, string Key, IReadOnlyList<SearchDocument> Documents);

/// <summary>A connection lent for one search, with the facts that belong to its moment.</summary>
internal sealed class IndexReader(IndexGeneration generation, IndexConnection connection, DocTable table) : IDisposable
{
    private bool isUsable;

    public IndexConnection Connection => connection;

    public DocTable Table => table;

    /// <summary>Says that nothing went wrong, so that the connection may be used again.</summary>
    public void Done() => isUsable = true;

    public void Dispose() => generation.Return(connection, isUsable);
}
