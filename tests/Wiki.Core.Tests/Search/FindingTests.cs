using Wiki.Core.Search;
using Wiki.Core.Search.Fts5;
using Wiki.Core.Search.Index;
using Wiki.Core.Search.Query;
using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

public sealed class FindingTests
{
    [Fact]
    public async Task A_change_is_found_as_soon_as_it_is_applied()
    {
        await using var world = new SearchWorld();
        var index = await world.StartAsync();

        await world.SaveAsync(Article("fiktion", "Fiktionsbescheinigung", "Sie gilt bis zur Entscheidung."));
        await index.ApplyPendingAsync(SearchWorld.Ct);

        Assert.Equal(["fiktion"], await world.KeysAsync("Fiktionsbescheinigung"));
    }

    [Fact]
    public async Task A_replaced_text_is_no_longer_found_by_its_old_words()
    {
        await using var world = new SearchWorld();
        var index = await world.StartAsync();
        await world.SaveAsync(Article("karte", "Blaue Karte", "Mindestgehalt und Zweckwechsel."));
        await index.ApplyPendingAsync(SearchWorld.Ct);

        await world.SaveAsync(Article("karte", "Blaue Karte", "Gehaltsgrenze."));
        await index.ApplyPendingAsync(SearchWorld.Ct);

        Assert.Empty(await world.KeysAsync("Zweckwechsel"));
        Assert.Equal(["karte"], await world.KeysAsync("Gehaltsgrenze"));
    }

    [Fact]
    public async Task A_removed_page_is_gone()
    {
        await using var world = new SearchWorld();
        var index = await world.StartAsync();
        await world.SaveAsync(Article("karte", "Blaue Karte", "Mindestgehalt"));
        await index.ApplyPendingAsync(SearchWorld.Ct);

        await world.RemoveAsync("article", "karte");
        await index.ApplyPendingAsync(SearchWorld.Ct);

        Assert.Empty(await world.KeysAsync("Karte"));
        Assert.Equal(0, (await world.SearchAsync("Karte")).Total);
    }

    [Theory]
    [InlineData("Führerschein")]
    [InlineData("Fuehrerschein")]
    [InlineData("fuhrerschein")]
    [InlineData("FÜHRERSCHEIN")]
    [InlineData("Fu\u0308hrerschein")]
    [InlineData("Führer\u00ADschein")]
    [InlineData("führersch")]
    [InlineData("Führerscheine")]
    [InlineData("Fürerschein")]
    public async Task Every_spelling_finds_the_word(string query)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("schein", "Führerschein aus dem Ausland"), Article("pass", "Reisepass"));
        await world.StartAsync();

        Assert.Equal(["schein"], await world.KeysAsync(query));
    }

    [Fact]
    public async Task A_title_counts_more_than_a_text()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(
            Article("a-nebenbei", "Ausbildung", "Auch die Duldung wird erwähnt. Duldung und Duldung."),
            Article("b-thema", "Duldung", "Grundlagen der Aussetzung."));
        await world.StartAsync();

        var hits = (await world.SearchAsync("Duldung")).Hits;
        Assert.True(hits[0].Key == "b-thema", string.Join(" ", hits.Select(hit => hit.Key + " " + hit.Score)));
    }

    [Fact]
    public async Task A_hit_leads_to_the_best_section_and_marks_what_it_found()
    {
        var page = Article("kette", "Duldung verlängern", "Überblick");
        await using var world = new SearchWorld();
        await world.SaveAsync(page, page.Section("Unterlagen", "Mitzubringen sind Passfotos und der alte Ausweis."), page.Section("Gebühr", "Sie kostet Geld."));
        await world.StartAsync();

        var hit = Assert.Single((await world.SearchAsync("passfoto")).Hits);

        Assert.Equal("/artikel/kette#unterlagen", hit.Sections[0].Url);
        Assert.Equal("Mitzubringen sind [Passfotos] und der alte Ausweis.", hit.Sections[0].Snippet.Marked());
        Assert.Equal("Duldung verlängern", hit.Title.Plain());
    }

    [Fact]
    public async Task A_page_with_all_words_comes_before_one_with_a_single_word_often()
    {
        var both = Article("b-beides", "Umzug", "Wohnsitz");
        await using var world = new SearchWorld();
        await world.SaveAsync(
            Article("a-eines", "Gebühr", "Gebühr Gebühr Gebühr Gebühr Gebühr"),
            both, both.Section("Anmeldung", "Zuständig ist das Meldeamt."), both.Section("Kosten", "Eine Gebühr fällt an."));
        await world.StartAsync();

        Assert.Equal("b-beides", (await world.KeysAsync("Meldeamt Gebühr"))[0]);
    }

    [Fact]
    public async Task Phrases_must_occur_and_excluded_words_must_not()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(
            Article("a", "Eins", "Die gute Integration zählt."), Article("b", "Zwei", "Die nachhaltige gute Integration."), Article("c", "Drei", "Integration ist gut nachhaltige."));
        await world.StartAsync();

        Assert.Equal(["b"], await world.KeysAsync("\"nachhaltige gute\""));
        Assert.Equal(["a"], await world.KeysAsync("Integration -nachhaltige"));
        Assert.Equal(["a"], await world.KeysAsync("\"gute Integration\" -\"nachhaltige gute\""));
    }

    [Fact]
    public async Task Filters_narrow_whether_typed_or_chosen_and_facets_count_the_rest()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(
            Article("a", "Duldung eins") with { Topic = "Duldung", Team = "humanitaer" },
            Article("b", "Duldung zwei") with { Topic = "Ausbildung", Team = "allgemein-1" },
            Article("c", "§ 60a Duldung") with { Kind = "statute", Topic = null, Team = null });
        await world.StartAsync();

        Assert.Equal(["b"], await world.KeysAsync("duldung thema:ausb"));
        Assert.Equal(["c"], await world.KeysAsync("duldung typ:gesetz"));
        Assert.Equal(["a"], await world.KeysAsync("duldung fachstelle:humanitaer"));
        var answer = await world.Index.SearchAsync(new SearchRequest("duldung") { Type = "article", Today = world.Today }, SearchWorld.Ct);
        Assert.Equal(2, answer.Total);
        Assert.Equal(1, answer.Facets.Types["statute"]);
        Assert.Equal(1, answer.Facets.Topics["Duldung"]);
        Assert.Equal(1, answer.Facets.Teams["allgemein-1"]);
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_corrected_and_said()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Ausbildungsduldung", "Sechs Monate"), Article("b", "Verpflichtungserklärung"));
        await world.StartAsync();

        var answer = await world.SearchAsync("ausbildungsdultung antrag");

        Assert.Equal("a", answer.Hits[0].Key);
        Assert.Equal("Ausbildungsduldung antrag", answer.DidYouMean);
    }

    [Fact]
    public async Task Compounds_are_found_by_their_parts_and_parts_by_the_compound()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(
            Article("getrennt", "Erlaubnis zum Aufenthalt"), Article("zusammen", "Aufenthaltserlaubnis"), Article("anderes", "Kindergeld"));
        await world.StartAsync();

        Assert.Equal(["zusammen", "getrennt"], await world.KeysAsync("Aufenthaltserlaubnisse"));
        Assert.Contains("zusammen", await world.KeysAsync("Erlaubnis Aufenthalt"));
        Assert.Contains("zusammen", await world.KeysAsync("Aufenthaltserlaubnisantrag"));
    }

    [Fact]
    public async Task A_page_about_the_house_stands_back_behind_the_law_and_is_first_by_its_own_name()
    {
        await using var world = new SearchWorld();
        var help = Article("a-hilfe", "Weiter arbeiten mit dem Wiki", "So geht es.") with { IsAboutHouse = true };
        var law = Article("fiktion", "Weiter arbeiten mit der Fiktion", "So geht es.");
        await world.SaveAsync(help, law);
        await world.StartAsync();

        Assert.Equal(["fiktion", "a-hilfe"], await world.KeysAsync("weiter arbeiten"));
        Assert.Equal("a-hilfe", (await world.KeysAsync("arbeiten mit dem Wiki"))[0]);

        await world.SaveAsync(help with { IsAboutHouse = false }, law);
        await world.Index.ApplyPendingAsync(SearchWorld.Ct);
        Assert.Equal(["a-hilfe", "fiktion"], await world.KeysAsync("weiter arbeiten")); // by its words alone it is as good, and it was there first
    }

    [Fact]
    public async Task A_word_typed_twice_counts_once()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Duldung und Ausbildung"), Article("b", "Ausbildung"));
        await world.StartAsync();

        var (once, twice) = (await world.SearchAsync("Duldung Ausbildung"), await world.SearchAsync("Duldung Duldung Ausbildung Duldung"));

        Assert.Equal(once.Hits.Select(hit => (hit.Key, hit.Score)), twice.Hits.Select(hit => (hit.Key, hit.Score)));
    }

    [Fact]
    public async Task Stop_words_alone_ask_for_titles_where_there_are_many_texts()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Wer ist wer", "Namen"), Article("b", "Duldung", "Wer es ist, ist wer."));
        await world.StartAsync();
        var plan = new QueryPlan { IsOnlyStopWords = true };
        foreach (var word in (string[])["wer", "ist"]) plan.Phrase(word, documents: 20_000);
        using var db = IndexConnection.ForReading(world.Folder.SearchDatabase);

        Assert.Equal([1], Rows(MatchExpression.Of(plan, 40_000, isWide: false)));
        Assert.Equal([1, 2], Rows(MatchExpression.Of(plan, 40_000, isWide: true)));
        Assert.Equal(["a", "b"], await world.KeysAsync("wer ist"));

        List<long> Rows(MatchExpression expression)
        {
            var rows = new RowNumbers();
            db.Match(IndexSchema.Live, expression.Text, rows);
            return rows.Found;
        }
    }

    private sealed class RowNumbers : IRowScorer
    {
        public List<long> Found { get; } = [];

        public void Score(in Fts5Row row) => Found.Add(row.Id);
    }
}
