using Microsoft.EntityFrameworkCore;
using Wiki.Core.Search.Words;
using Wiki.Core.Shared;

namespace Wiki.Core.Tests.Search;

public sealed class SearchWordTests
{
    private static readonly Actor Editor = new() { Id = 1, UserName = "fach", Name = "Fach", Rights = new HashSet<Right> { Right.KeepLaw } };
    private static readonly Actor Reader = new() { Id = 2, UserName = "leser", Name = "Leser", Rights = new HashSet<Right> { Right.Read } };

    [Fact]
    public async Task A_saved_synonym_is_searched_as_well_and_said_until_it_is_removed()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Documents.Article("eat", "Elektronischer Aufenthaltstitel"), Documents.Article("b", "Anderes"));
        var index = await world.StartAsync();
        var save = new SaveSearchWord(world.Contexts, world.Clock);

        var saved = await save.RunAsync(Input(SearchWordKind.Colloquial, "Plastikkarte", "elektronischer Aufenthaltstitel", "Anderes"), Editor, SearchWorld.Ct);
        await index.ApplyPendingAsync(SearchWorld.Ct);
        var answer = await world.SearchAsync("Plastikkarte");
        Assert.Equal(["b", "eat"], answer.Hits.Select(hit => hit.Key).Order());
        Assert.Equal(["elektronischer Aufenthaltstitel", "Anderes"], answer.AlsoSearched);
        Assert.Empty((await world.SearchAsync("elektronischer Aufenthaltstitel")).AlsoSearched);

        var removed = await new RemoveSearchWord(world.Contexts, world.Clock).RunAsync(saved.Value, 1, Editor, SearchWorld.Ct);
        await index.ApplyPendingAsync(SearchWorld.Ct);
        Assert.True(removed.Succeeded);
        Assert.Empty((await world.SearchAsync("Plastikkarte")).Hits);
    }

    [Fact]
    public async Task Confusable_words_get_a_hint_and_nothing_more()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Documents.Article("karte", "Chancenkarte"), Documents.Article("recht", "Chancen-Aufenthaltsrecht"));
        var index = await world.StartAsync();
        var input = Input(SearchWordKind.Confusable, "Chancenkarte", "Chancen-Aufenthaltsrecht") with { Note = "Das eine ist § 20a, das andere § 104c." };

        await new SaveSearchWord(world.Contexts, world.Clock).RunAsync(input, Editor, SearchWorld.Ct);
        await index.ApplyPendingAsync(SearchWorld.Ct);
        var answer = await world.SearchAsync("chancenkarten");

        Assert.Equal(["Das eine ist § 20a, das andere § 104c."], answer.Confusables);
        Assert.Empty(answer.AlsoSearched);
        Assert.Equal("karte", answer.Hits[0].Key);
    }

    [Theory]
    [InlineData("60a")]
    [InlineData("§ 60a Abs. 2 AufenthG")]
    public async Task A_confusable_section_gets_its_hint_however_it_is_cited(string query)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Documents.Article("a", "Duldung (§ 60a)", "Text.", "aufenthg/60a"), Documents.Article("b", "Ungeklärt (§ 60b)", "Text.", "aufenthg/60b"));
        var index = await world.StartAsync();
        await new SaveSearchWord(world.Contexts, world.Clock).RunAsync(Input(SearchWordKind.Confusable, "§ 60a", "§ 60b") with { Note = "Das eine mit Zusatz." }, Editor, SearchWorld.Ct);
        await index.ApplyPendingAsync(SearchWorld.Ct);

        Assert.Equal(["Das eine mit Zusatz."], (await world.SearchAsync(query)).Confusables);
        Assert.Empty((await world.SearchAsync("§ 61")).Confusables);
    }

    [Fact]
    public async Task Every_change_has_its_history_row()
    {
        await using var world = new SearchWorld();
        var save = new SaveSearchWord(world.Contexts, world.Clock);

        var id = (await save.RunAsync(Input(SearchWordKind.Synonym, "Lehre", "Ausbildung"), Editor, SearchWorld.Ct)).Value;
        await save.RunAsync(Input(SearchWordKind.Synonym, "Lehre", "Ausbildung", "Azubi") with { Id = id, Version = 1 }, Editor, SearchWorld.Ct);
        await new RemoveSearchWord(world.Contexts, world.Clock).RunAsync(id, 2, Editor, SearchWorld.Ct);

        await using var db = await world.Contexts.CreateDbContextAsync(SearchWorld.Ct);
        var rows = await db.History.Where(row => row.SubjectKind == "searchword" && row.SubjectId == id).OrderBy(row => row.Id).ToListAsync(SearchWorld.Ct);
        Assert.Equal(["searchword-added", "searchword-changed", "searchword-removed"], rows.Select(row => row.Verb));
        Assert.Equal("Lehre, Ausbildung", rows[1].Changes[0].Old);
    }

    [Fact]
    public async Task What_is_wrong_is_refused()
    {
        await using var world = new SearchWorld();
        var save = new SaveSearchWord(world.Contexts, world.Clock);
        var id = (await save.RunAsync(Input(SearchWordKind.Synonym, "Lehre", "Ausbildung"), Editor, SearchWorld.Ct)).Value;

        async Task<string> Refused(SearchWordInput input, Actor? actor = null) => (await save.RunAsync(input, actor ?? Editor, SearchWorld.Ct)).Problem!.Code;

        Assert.Equal("not-allowed", await Refused(Input(SearchWordKind.Synonym, "a", "b"), Reader));
        Assert.Equal("search-word-terms", await Refused(Input(SearchWordKind.Synonym, "Lehre", " lehre ")));
        Assert.Equal("search-word-too-long", await Refused(Input(SearchWordKind.Synonym, "a", new string('b', 101))));
        Assert.Equal("search-word-hint", await Refused(Input(SearchWordKind.Confusable, "a", "b")));
        Assert.Equal("search-word-stale", await Refused(Input(SearchWordKind.Synonym, "a", "b") with { Id = id, Version = 7 }));
        Assert.Equal("search-word-gone", await Refused(Input(SearchWordKind.Synonym, "a", "b") with { Id = 999 }));
        var remove = new RemoveSearchWord(world.Contexts, world.Clock);
        Assert.Equal("not-allowed", (await remove.RunAsync(id, 1, Reader, SearchWorld.Ct)).Problem!.Code);
        Assert.Equal("search-word-stale", (await remove.RunAsync(id, 9, Editor, SearchWorld.Ct)).Problem!.Code);
        Assert.Single(await new SearchWordQueries(world.Contexts).ListAsync(SearchWorld.Ct));
    }

    private static SearchWordInput Input(SearchWordKind kind, params string[] terms) => new() { Kind = kind, Terms = terms };
}
