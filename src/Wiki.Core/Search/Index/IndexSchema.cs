namespace Wiki.Core.Search.Index;

/// <summary>
/// Tables of search.db. The FTS5 tables keep no text ("content=''"): texts stand once in doc, which also feeds titles and snippets.
/// Valid texts are in live, superseded and future ones in rest, so that a default search neither reads nor counts what it may not show.
/// In how many valid documents a term stands is kept in term: asking live_vocab means walking over every posting.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Raise when anything below changes; old files are then rebuilt.</summary>
    public const string Version = "4";

    public const string Live = "live";
    public const string Rest = "rest";
    public const string Suggest = "sugg";

    public const string Create = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE lexicon(word TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE word(term TEXT PRIMARY KEY, surface TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE term(term TEXT PRIMARY KEY, docs INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE doc(
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, page TEXT NOT NULL, part TEXT NOT NULL, title TEXT NOT NULL, heading TEXT NOT NULL,
            text TEXT NOT NULL, short_answer TEXT NOT NULL, keywords TEXT NOT NULL, cite TEXT NOT NULL, ref TEXT NOT NULL,
            url TEXT NOT NULL, legal_as_of TEXT, number INTEGER, hash TEXT NOT NULL);
        CREATE INDEX doc_page ON doc(kind, page);
        CREATE TABLE fact(
            id INTEGER PRIMARY KEY, page_no INTEGER NOT NULL, is_head INTEGER NOT NULL, is_aside INTEGER NOT NULL, is_house INTEGER NOT NULL, kind TEXT NOT NULL, topic TEXT NOT NULL, team TEXT NOT NULL,
            state INTEGER NOT NULL, valid_from INTEGER NOT NULL, valid_until INTEGER NOT NULL,
            len_title INTEGER NOT NULL, len_head INTEGER NOT NULL, len_body INTEGER NOT NULL, len_keys INTEGER NOT NULL);
        CREATE VIRTUAL TABLE live USING fts5(cite, ref, title, head, body, keys, content='', columnsize=0, tokenize='wiki');
        CREATE VIRTUAL TABLE rest USING fts5(cite, ref, title, head, body, keys, content='', columnsize=0, tokenize='wiki');
        CREATE VIRTUAL TABLE sugg USING fts5(cite, title, content='', columnsize=0, prefix='1 2 3 4', tokenize='wiki');
        CREATE VIRTUAL TABLE live_vocab USING fts5vocab(live, 'row');
        INSERT INTO live(live, rank) VALUES('automerge', 0), ('crisismerge', 32);
        INSERT INTO rest(rest, rank) VALUES('automerge', 0), ('crisismerge', 32);
        INSERT INTO sugg(sugg, rank) VALUES('automerge', 0), ('crisismerge', 32);
        """;
}

/// <summary>Keys of the table meta.</summary>
internal static class IndexMeta
{
    public const string Schema = "schema_version";
    public const string Analysis = "analyser";
    public const string Lexicon = "lexicon_hash";
    public const string LastSeq = "last_seq";

    /// <summary>UTC ticks of the last change taken over: tells a restored, older wiki.db from the one this index follows.</summary>
    public const string LastAt = "last_at";

    /// <summary>How many documents there were when the lexicon was learned.</summary>
    public const string LearnedFrom = "learned_from";
}
