using Wiki.Core.Search;
using Wiki.Core.Search.Index;
using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

/// <summary>A rebuild analyses on all processors; what it writes must not tell.</summary>
public sealed class RebuildTests
{
    [Fact]
    public async Task A_rebuild_and_changes_one_by_one_give_the_same_index()
    {
        await using var world = new SearchWorld();
        var pages = Enumerable.Range(0, 150).Select(Page).ToArray(); // sections of a page fall into different batches
        await world.SaveAsync([.. pages.SelectMany(page => page)]);
        var index = await world.StartAsync();
        var built = Contents(world.Folder.SearchDatabase);

        foreach (var page in pages)
        {
            await world.SaveAsync(page);
            await index.ApplyPendingAsync(SearchWorld.Ct);
        }

        Assert.Equal(built, Contents(world.Folder.SearchDatabase));
        Assert.Contains("~erlaubnis body", built[0], StringComparison.Ordinal);
        IndexIntegrity.Check(world.Folder.SearchDatabase);
    }

    [Fact]
    public async Task Two_rebuilds_of_the_same_pages_give_the_same_index()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync([.. Enumerable.Range(0, 150).SelectMany(Page)]);
        var index = await world.StartAsync();
        var first = Contents(world.Folder.SearchDatabase);

        await index.RebuildAsync(null, SearchWorld.Ct);

        Assert.Equal(first, Contents(world.Folder.SearchDatabase));
    }

    [Fact]
    public async Task A_source_that_fails_leaves_the_old_index_and_the_next_rebuild_works()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync([.. Enumerable.Range(0, 150).SelectMany(Page)]);
        var index = await world.StartAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.RebuildAsync(null, cancelled.Token));
        Assert.NotEmpty(await world.KeysAsync("Aufenthaltserlaubnis"));

        await index.RebuildAsync(null, SearchWorld.Ct);
        Assert.NotEmpty(await world.KeysAsync("Aufenthaltserlaubnis"));
    }

    private static SearchDocument[] Page(int n)
    {
        var head = Article("a" + n, $"Aufenthaltserlaubnis {n}", "Kurz gesagt: ja.") with { Citations = null, Keywords = ["Titel " + (n % 7)] };
        return
        [
            head,
            head.Section("Voraussetzungen", $"Die Aufenthaltserlaubnis nach § {n + 1} Abs. 2 AufenthG setzt eine Erlaubnis und Wohnraum voraus."),
            head.Section("Verfahren", "Wer die Erlaubnis hat, legt den Aufenthalt dar; Verlängerung auf Antrag."),
            head with { State = SearchState.Superseded, Number = 1, Text = "Altfassung der Ausbildungsduldung", Hash = "alt" },
        ];
    }

    /// <summary>Everything that ranking and showing read, told by page and section instead of by number.</summary>
    private static string[] Contents(string file)
    {
        using var db = IndexConnection.ForReading(file);
        return
        [
            Rows(db, "live"), Rows(db, "rest"), Rows(db, "sugg"),
            Text(db, $"SELECT {StoredDocument.Columns.Replace("d.id, ", "", StringComparison.Ordinal)}, is_head, is_aside, state, len_title, len_head, len_body, len_keys FROM doc d JOIN fact f ON f.id = d.id ORDER BY d.kind, d.page, d.part, d.number"),
            Text(db, "SELECT word FROM lexicon ORDER BY word"),
            Text(db, "SELECT term, surface FROM word ORDER BY term"),
            Text(db, "SELECT term, docs FROM term WHERE docs <> 0 ORDER BY term"),
        ];
    }

    private static string Rows(IndexConnection db, string table)
    {
        db.Execute($"PRAGMA query_only=OFF; CREATE VIRTUAL TABLE temp.{table}_all USING fts5vocab(main, {table}, 'instance')");
        return Text(db, $"SELECT v.term || ' ' || v.col, d.page, d.part, d.number, v.offset FROM temp.{table}_all v JOIN doc d ON d.id = v.doc ORDER BY v.term, d.page, d.part, d.number, v.col, v.offset");
    }

    private static string Text(IndexConnection db, string sql)
    {
        using var reader = db.Command(sql).ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return string.Join('\n', rows);
    }
}
