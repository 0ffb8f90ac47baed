using Wiki.Core.Search;
using static Wiki.Core.Tests.Search.Documents;

namespace Wiki.Core.Tests.Search;

public sealed class VisibilityTests
{
    private static SearchDocument[] ThreeRevisions(DateOnly today) =>
    [
        Article("karte", "Blaue Karte", "Gehaltsgrenze heute") with { Number = 2, ValidFrom = today.AddDays(-10), ValidUntil = today.AddDays(4) },
        Article("karte", "Blaue Karte einst", "Zweckwechsel damals") with { Number = 1, State = SearchState.Superseded, ValidFrom = today.AddDays(-90), ValidUntil = today.AddDays(-11) },
        Article("karte", "Blaue Karte bald", "Engpassliste demnächst", "aufenthg/18g") with { Number = 3, State = SearchState.Future, ValidFrom = today.AddDays(5) },
    ];

    [Theory]
    [InlineData("Zweckwechsel")]
    [InlineData("Engpassliste")]
    [InlineData("Engpassl")]
    [InlineData("Engpasliste")]
    [InlineData("demnächst")]
    [InlineData("Engpass Liste")]
    [InlineData("18g")]
    [InlineData("\"Blaue Karte bald\"")]
    public async Task Superseded_and_future_words_give_no_hit_no_count_no_suggestion_and_no_correction(string query)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(ThreeRevisions(world.Today));
        await world.StartAsync();

        var answer = await world.SearchAsync(query);

        Assert.Empty(answer.Hits);
        Assert.Equal(0, answer.Total);
        Assert.Empty(answer.Facets.States);
        Assert.Null(answer.DidYouMean);
        Assert.Empty(await world.Index.SuggestAsync(query, 10, SearchWorld.Ct));
    }

    [Fact]
    public async Task Only_the_valid_revision_answers_a_word_all_have()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(ThreeRevisions(world.Today));
        await world.StartAsync();

        var answer = await world.SearchAsync("blaue karte");

        Assert.Equal(2, Assert.Single(answer.Hits).Number);
        Assert.Equal(1, answer.Total);
        Assert.Equal(1, Assert.Single(answer.Facets.States).Value);
        Assert.Single(await world.Index.SuggestAsync("blau", 10, SearchWorld.Ct));
    }

    [Fact]
    public async Task Superseded_revisions_are_hits_of_their_own_when_asked_for_and_future_ones_still_are_not()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(ThreeRevisions(world.Today));
        await world.StartAsync();

        var answer = await world.Index.SearchAsync(new SearchRequest("blaue karte") { IncludeSuperseded = true, Today = world.Today }, SearchWorld.Ct);

        Assert.Equal([1, 2], answer.Hits.Select(hit => hit.Number!.Value).Order());
        Assert.Equal([SearchState.Superseded, SearchState.Valid], answer.Hits.OrderBy(hit => hit.Number).Select(hit => hit.State));
    }

    [Theory]
    [InlineData(-30, 1)]
    [InlineData(0, 2)]
    [InlineData(5, 3)]
    public async Task A_stichtag_finds_what_applies_on_that_day(int daysFromToday, int number)
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(ThreeRevisions(world.Today));
        await world.StartAsync();

        var answer = await world.SearchAsync($"blaue karte stichtag:{world.Today.AddDays(daysFromToday):yyyy-MM-dd}");

        Assert.Equal(number, Assert.Single(answer.Hits).Number);
    }

    [Fact]
    public async Task At_midnight_the_old_text_is_gone_at_once_and_the_new_one_follows_without_any_change()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(ThreeRevisions(world.Today));
        var index = await world.StartAsync();
        world.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Empty(await world.KeysAsync("Gehaltsgrenze"));

        var revisions = ThreeRevisions(world.Today.AddDays(-5));
        world.Shelf.Put("karte", [revisions[2] with { State = SearchState.Valid }, revisions[0] with { State = SearchState.Superseded }, revisions[1]]);
        await index.FollowAsync(SearchWorld.Ct);

        Assert.Equal(3, Assert.Single((await world.SearchAsync("Engpassliste")).Hits).Number);
        Assert.Empty(await world.KeysAsync("Gehaltsgrenze"));
    }

    [Fact]
    public async Task A_retired_page_leaves_no_word_behind()
    {
        await using var world = new SearchWorld();
        await world.SaveAsync(Article("a", "Sonderwort", "Inhalt"), Article("b", "Anderes"));
        await world.StartAsync();

        await world.RemoveAsync("article", "a");
        await world.Index.ApplyPendingAsync(SearchWorld.Ct);

        Assert.Empty(await world.KeysAsync("Sonderwort"));
        Assert.Null((await world.SearchAsync("Sonderwrt")).DidYouMean);
        Assert.Empty(await world.Index.SuggestAsync("Sond", 10, SearchWorld.Ct));
    }
}
