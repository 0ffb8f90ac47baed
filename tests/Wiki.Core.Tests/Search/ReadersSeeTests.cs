using Wiki.Core.Articles;
using Wiki.Core.Reviews;
using Wiki.Core.Search;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Search;

/// <summary>What is no valid text never reaches a reader through search: not as hit, snippet, suggestion, correction or count.</summary>
public sealed class ReadersSeeTests : IAsyncLifetime
{
    private const string Secret = "Zobelpelzverordnung";

    private World world = default!; // InitializeAsync
    private SearchIndex index = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        index = world.Get<SearchIndex>();
        await index.StartAsync(Ct);
        await world.PublishedArticleAsync("Duldung", "Gültiger Text zur Duldung.");
    }

    [Fact]
    public async Task A_draft_is_nowhere()
    {
        await world.DraftAsync(World.Text(Secret, $"Die {Secret} gilt."));

        await NothingShowsAsync();
    }

    [Fact]
    public async Task A_draft_of_a_published_article_is_nowhere()
    {
        await world.SavedAsync("duldung", World.Text("Duldung", $"Die {Secret} gilt."));

        await NothingShowsAsync();
    }

    [Fact]
    public async Task What_is_submitted_is_nowhere()
    {
        await world.SubmittedAsync(World.Text(Secret, $"Die {Secret} gilt."));

        await NothingShowsAsync();
    }

    [Fact]
    public async Task What_was_returned_is_nowhere()
    {
        var review = await world.SubmittedAsync(World.Text(Secret, $"Die {Secret} gilt."));
        await world.Get<ReturnForRework>().RunAsync(review, "Bitte mit Quelle.", world.Cast.Bernd, Ct).Must();

        await NothingShowsAsync();
    }

    [Fact]
    public async Task What_was_approved_for_later_is_nowhere_before_its_day_and_found_on_it()
    {
        await world.PublishedArticleAsync(Secret, $"Die {Secret} gilt.", world.Today.AddDays(3));
        await NothingShowsAsync();

        world.Clock.Advance(TimeSpan.FromDays(3));
        await index.FollowAsync(Ct);

        Assert.Equal(1, (await AskAsync(Secret)).Total);
    }

    [Fact]
    public async Task What_was_superseded_is_nowhere_unless_asked_for()
    {
        await world.PublishedArticleAsync("Einst", $"Die {Secret} galt.", world.Today.AddDays(-30));
        await world.RevisedAsync("einst", World.Text("Einst", "Nichts mehr davon."), world.Today.AddDays(-1));

        await NothingShowsAsync();
        Assert.Equal(1, (await index.SearchAsync(new SearchRequest(Secret) { Today = world.Today, IncludeSuperseded = true }, Ct)).Total);
    }

    [Fact]
    public async Task What_was_retired_is_nowhere()
    {
        await world.PublishedArticleAsync(Secret, $"Die {Secret} gilt.");
        Assert.Equal(1, (await AskAsync(Secret)).Total);

        await world.Get<RetireArticle>().RunAsync("zobelpelzverordnung", "Gilt nicht mehr.", world.Cast.Bernd, Ct).Must();

        await NothingShowsAsync();
    }

    [Fact]
    public async Task The_next_search_of_the_approver_sees_the_change_without_waiting()
    {
        await world.PublishedArticleAsync(Secret, $"Die {Secret} gilt.", world.Today);

        Assert.Equal(1, (await AskAsync(Secret)).Total); // nothing followed in between
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task NothingShowsAsync()
    {
        await index.ApplyPendingAsync(Ct);
        await index.FollowAsync(Ct);
        foreach (var query in new[] { Secret, Secret.ToUpperInvariant(), "zobelpelz", "zobelpelzverordnug", $"\"{Secret}\"", $"duldung {Secret}" })
        {
            var answer = await AskAsync(query);
            Assert.DoesNotContain(answer.Hits, hit => Says(hit.Title) || Says([new TextPiece(hit.ShortAnswer ?? "", false)]) || hit.Sections.Any(section => Says(section.Heading) || Says(section.Snippet)));
            Assert.True(answer.Total <= 1, $"{query}: {answer.Total}");
            Assert.True(answer.Facets.Types.Values.Sum() <= 1);
            Assert.DoesNotContain(Secret, answer.DidYouMean ?? "", StringComparison.OrdinalIgnoreCase);
            foreach (var suggestion in await index.SuggestAsync(query, 10, Ct)) Assert.False(Says(suggestion.Title) || Says(suggestion.Heading));
        }

        Assert.Equal(0, (await AskAsync(Secret)).Total);
        Assert.Empty(await index.CompareAsync(Ct));
    }

    private Task<SearchAnswer> AskAsync(string query) => index.SearchAsync(new SearchRequest(query) { Today = world.Today }, Ct);

    private static bool Says(IReadOnlyList<TextPiece> pieces) => pieces.Plain().Contains("Zobelpelz", StringComparison.OrdinalIgnoreCase);
}
