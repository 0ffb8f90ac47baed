using System.Text.Encodings.Web;
using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.Core.Reviews;
using Wiki.Core.Search;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>Text that is not approved reaches no reader through any query; "Zebrafink" stands in its title, note, Angaben and text.</summary>
public sealed class HiddenTextTests : IAsyncDisposable
{
    private const string Secret = "Zebrafink";
    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private World world = default!; // StartAsync sets it

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DraftInput Hidden
    {
        get
        {
            var text = World.Text(Secret, Secret);
            return text with { Fields = text.Fields with { ChangeNote = Secret, Keywords = [Secret], Sources = [new SourceNote("erlass", Secret, null)] } };
        }
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("in review")]
    [InlineData("returned")]
    [InlineData("withdrawn")]
    [InlineData("discarded")]
    public async Task Unapproved_text_of_a_published_article_reaches_no_reader(string stage)
    {
        await StartAsync();
        var slug = await world.PublishedArticleAsync("Wellensittich");
        await world.SavedAsync(slug, Hidden);
        await BringToAsync(stage, slug);

        var answers = await AnswersForAsync(slug, world.Cast.Cem);

        Assert.Contains("Wellensittich", answers, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, answers, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("in review")]
    [InlineData("returned")]
    [InlineData("withdrawn")]
    [InlineData("discarded")]
    public async Task An_article_that_was_never_approved_does_not_exist_for_readers(string stage)
    {
        await StartAsync();
        var slug = await world.Get<StartArticle>().RunAsync("vogel", Hidden, world.Cast.Anna, Ct).Must();
        await BringToAsync(stage, slug);

        foreach (var reader in new[] { world.Cast.Cem, world.Cast.Dora, world.Cast.Emil })
        {
            Assert.Null(await world.Get<ArticleQueries>().FindGapAsync(slug, world.Today, reader, Ct));
            Assert.DoesNotContain(Secret, await AnswersForAsync(slug, reader), StringComparison.OrdinalIgnoreCase);
        }

        var gap = await world.Get<ArticleQueries>().FindGapAsync(slug, world.Today, world.Cast.Anna, Ct);
        Assert.False(gap?.EverApproved);
    }

    [Fact]
    public async Task Text_for_a_later_day_is_neither_shown_nor_listed_nor_found_before_it_and_is_then()
    {
        await StartAsync();
        var slug = await world.PublishedArticleAsync("Wellensittich");
        await world.RevisedAsync(slug, World.Text("Wellensittich", Secret), world.Today.AddDays(3));

        Assert.DoesNotContain(Secret, await ShownTodayAsync(slug), StringComparison.OrdinalIgnoreCase);
        world.Clock.SetDay(world.Today.AddDays(3));
        await world.Get<SearchIndex>().FollowAsync(Ct); // the round after midnight
        Assert.Contains(Secret, (await world.ReadAsync(slug))!.Texts.Body.Unpack().Value, StringComparison.Ordinal);
        Assert.Equal(slug, Assert.Single(await HitsAsync(Secret)));
    }

    [Fact]
    public async Task Text_that_was_approved_for_later_and_taken_back_is_gone_for_readers()
    {
        await StartAsync();
        var slug = await world.PublishedArticleAsync("Wellensittich");
        await world.RevisedAsync(slug, Hidden, world.Today.AddDays(3));
        await world.RevisedAsync(slug, World.Text("Wellensittich", "Besser."), world.Today.AddDays(1), LaterVersion.IsWithdrawn);

        Assert.DoesNotContain(Secret, await AnswersForAsync(slug, world.Cast.Cem), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(await world.Get<RevisionQueries>().FindAsync(slug, 2, world.Cast.Anna, Ct));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task StartAsync()
    {
        world = await World.NewAsync();
        await world.Get<SearchIndex>().StartAsync(Ct);
    }

    private async Task BringToAsync(string stage, string slug)
    {
        var draft = (await world.Get<DraftQueries>().FindAsync(slug, world.Cast.Anna, Ct))!; // saved just before
        if (stage == "discarded") await world.Get<DiscardDraft>().RunAsync(slug, draft.Version, world.Cast.Anna, Ct).Must();
        if (stage is "draft" or "discarded") return;

        var review = await world.SubmittedAsync(slug);
        if (stage == "returned") await world.Get<ReturnForRework>().RunAsync(review, "Bitte " + Secret, world.Cast.Bernd, Ct).Must();
        if (stage == "withdrawn") await world.Get<WithdrawReview>().RunAsync(review, world.Cast.Anna, Ct).Must();
    }

    /// <summary>Everything this person can be told about the article, as one text.</summary>
    private async Task<string> AnswersForAsync(string slug, Actor reader)
    {
        var revisions = world.Get<RevisionQueries>();
        var byId = new List<RevisionView?>();
        for (var id = 1; id <= 5; id++) byId.Add(await revisions.FindByIdAsync(slug, id, reader, Ct));
        var past = await revisions.StoodInWikiAsync(slug, world.Today.AddDays(20), Ct);
        return await ShownTodayAsync(slug) + JsonSerializer.Serialize(
            new object?[]
            {
                await world.Get<ArticleQueries>().FindGapAsync(slug, world.Today, reader, Ct),
                await world.ReadAsync(slug, world.Today.AddYears(1)),
                await revisions.ListAsync(slug, reader, Ct),
                await revisions.FindAsync(slug, 1, reader, Ct), await revisions.FindAsync(slug, 2, reader, Ct), byId, past,
                await world.Get<DraftQueries>().FindAsync(slug, reader, Ct),
                await world.Get<DraftQueries>().ListAsync(reader, Ct),
                await world.Get<ReviewQueries>().ListOpenAsync(reader, Ct),
                await world.Get<ReviewQueries>().FindAsync(1, reader, Ct), await world.Get<ReviewQueries>().FindAsync(2, reader, Ct),
                await world.Get<ArticleLists>().ChangesAsync(null, 50, Ct),
                await IndexedAsync(),
            },
            AsIs);
    }

    private async Task<string> ShownTodayAsync(string slug)
    {
        await world.Get<SearchIndex>().ApplyPendingAsync(Ct);
        var lists = world.Get<ArticleLists>();
        return JsonSerializer.Serialize(
            new object?[]
            {
                await world.ReadAsync(slug), await lists.ListAsync(null, null, null, world.Today, Ct), await world.Get<ArticleCatalogue>().TopicsAsync(Ct),
                await HitsAsync(Secret), await world.Get<SearchIndex>().SuggestAsync(Secret[..4], 10, Ct),
            },
            AsIs);
    }

    private async Task<string[]> HitsAsync(string query) =>
        [.. (await world.Get<SearchIndex>().SearchAsync(new SearchRequest(query) { Today = world.Today, IncludeSuperseded = true }, Ct)).Hits.Select(hit => hit.Key)];

    private async Task<List<SearchDocument>> IndexedAsync()
    {
        var documents = new List<SearchDocument>();
        foreach (var source in world.Get<IEnumerable<ISearchSource>>().Where(source => source.Kind == ArticleHistory.Kind))
        {
            await foreach (var document in source.AllAsync(Ct)) documents.Add(document);
        }

        return documents;
    }
}
