using Wiki.Core.Articles;
using Wiki.Core.Articles.Lists;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

public sealed class ArticleListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_are_listed_by_german_alphabet_page_by_page_without_gap_or_double()
    {
        await using var world = await World.NewAsync();
        var titles = Enumerable.Range(0, ArticleLists.PageSize + 3).Select(i => $"Titel {i:d3}").Concat(["Äpfel", "Apfelsine", "Zoll", "Maß", "Masse"]).ToArray();
        foreach (var title in titles) await world.PublishedArticleAsync(title, "Text über " + title);
        var lists = world.Get<ArticleLists>();

        var first = await lists.ListAsync(null, null, null, world.Today, Ct);
        var second = await lists.ListAsync(null, null, first.Next, world.Today, Ct);

        Assert.Equal(ArticleLists.PageSize, first.Items.Count);
        Assert.Null(second.Next);
        var found = first.Items.Concat(second.Items).Select(row => row.Title).ToArray();
        Assert.Equal(titles.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(["Äpfel", "Apfelsine", "Maß", "Masse", "Titel 000"], found[..5]);
        Assert.Equal("Zoll", found[^1]);
    }

    [Fact]
    public async Task Lists_narrow_by_topic_and_team()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Familie");
        await world.PublishedArticleAsync(text with { Fields = text.Fields with { Topic = "Familie" } });
        await world.PublishedArticleAsync("Duldung");
        var lists = world.Get<ArticleLists>();

        Assert.Equal(["Familie"], (await lists.ListAsync("Familie", null, null, world.Today, Ct)).Items.Select(row => row.Title));
        Assert.Equal(["Duldung", "Familie"], (await lists.ListAsync(null, "humanitaer", null, world.Today, Ct)).Items.Select(row => row.Title));
        Assert.Empty((await lists.ListAsync(null, "allgemein-1", null, world.Today, Ct)).Items);
        var counts = (await world.Get<ArticleCatalogue>().TopicsAsync(Ct)).Where(topic => topic.Articles > 0);
        Assert.Equal([new TopicCount("Humanitärer Aufenthalt", 1), new TopicCount("Familie", 1)], counts);
    }

    [Fact]
    public async Task Changes_since_a_visit_are_those_approved_after_it_newest_first()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Vorher");
        var visit = world.Clock.GetUtcNow().UtcDateTime;
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.PublishedArticleAsync("Nachher");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.PublishedArticleAsync("Demnächst", from: world.Today.AddDays(5));
        var lists = world.Get<ArticleLists>();

        Assert.Equal(["Demnächst", "Nachher"], (await lists.ChangesAsync(visit, 10, Ct)).Select(row => row.Title));
        Assert.Equal(["Demnächst", "Nachher"], (await lists.ChangesAsync(null, 2, Ct)).Select(row => row.Title));
    }

    [Fact]
    public async Task An_article_knows_which_valid_articles_link_to_it()
    {
        await using var world = await World.NewAsync();
        var target = await world.PublishedArticleAsync("Ziel", "[[ziel]] selbst");
        await world.PublishedArticleAsync("Zeigt hin", "Siehe [[ziel|dort]].");
        await world.PublishedArticleAsync("Zeigt später hin", "Siehe [[ziel]].", world.Today.AddDays(2));
        var former = await world.PublishedArticleAsync("Zeigte hin", "Siehe [[ziel]].");
        await world.RevisedAsync(former, World.Text("Zeigte hin", "Nicht mehr."));
        await world.DraftAsync(World.Text("Entwurf", "[[ziel]]"));

        Assert.Equal([new LinkingArticle("zeigt-hin", "Zeigt hin")], (await world.ReadAsync(target))?.Backlinks);
    }

    [Fact]
    public async Task People_are_named_where_they_exist_and_as_typed_where_not()
    {
        await using var world = await World.NewAsync();
        var text = World.Text("Zuständig");
        var slug = await world.PublishedArticleAsync(text with { Fields = text.Fields with { Deputy = "ausgeschieden" } });

        var view = (await world.ReadAsync(slug))!;

        Assert.Equal(("Anna Autorin", "ausgeschieden", "Humanitär und Rückführung", "Bernd Freigabe"), (view.OwnerName, view.DeputyName, view.TeamName, view.ApprovedBy));
        Assert.Equal(new DateOnly(2027, 5, 1), view.NextRecheck);
    }
}
