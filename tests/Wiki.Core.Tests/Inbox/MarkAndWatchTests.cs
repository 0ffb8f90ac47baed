using Wiki.Core.Inbox;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Inbox;

/// <summary>Putting off, seeing and watching.</summary>
public sealed class MarkAndWatchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_put_off_leaves_the_list_and_the_header_until_its_day()
    {
        await using var world = await World.NewAsync();
        var review = await world.SubmittedAsync(World.Text("Wartet"));
        var (inbox, key) = (world.Get<InboxQueries>(), $"freigabe-{review}");

        await world.Get<SnoozeTask>().RunAsync(key, world.Today.AddDays(3), world.Cast.Bernd, Ct).Must();

        var view = await inbox.FindAsync(world.Cast.Bernd, Ct);
        Assert.Equal((0, key, world.Today.AddDays(3)), (view.Count, Assert.Single(view.Snoozed).Item.Key, view.Snoozed[0].Until));
        Assert.Equal((0, 1), (await inbox.CountAsync(world.Cast.Bernd, Ct), await inbox.CountAsync(world.Cast.Bea, Ct)));
        world.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await inbox.CountAsync(world.Cast.Bernd, Ct));
    }

    [Fact]
    public async Task What_is_put_off_can_be_brought_back_at_once()
    {
        await using var world = await World.NewAsync();
        var key = $"freigabe-{await world.SubmittedAsync(World.Text("Wartet"))}";
        var snooze = world.Get<SnoozeTask>();
        await snooze.RunAsync(key, world.Today.AddDays(3), world.Cast.Bernd, Ct).Must();

        await snooze.RunAsync(key, null, world.Cast.Bernd, Ct).Must();

        Assert.Equal(key, Assert.Single((await ViewAsync(world, world.Cast.Bernd)).Of("freigeben")).Key);
    }

    [Fact]
    public async Task Only_what_waits_for_oneself_and_only_for_a_while()
    {
        await using var world = await World.NewAsync();
        var key = $"freigabe-{await world.SubmittedAsync(World.Text("Wartet"))}";
        var snooze = world.Get<SnoozeTask>();

        Assert.Equal("bad-snooze-day", (await snooze.RunAsync(key, world.Today, world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("bad-snooze-day", (await snooze.RunAsync(key, world.Today.AddDays(61), world.Cast.Bernd, Ct)).Problem?.Code);
        Assert.Equal("task-gone", (await snooze.RunAsync(key, world.Today.AddDays(1), world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Equal("task-gone", (await snooze.RunAsync("gibt-es-nicht", world.Today.AddDays(1), world.Cast.Bernd, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task Seeing_does_not_end_what_has_to_be_done()
    {
        await using var world = await World.NewAsync();
        var key = $"freigabe-{await world.SubmittedAsync(World.Text("Wartet"))}";

        await world.Get<MarkSeen>().RunAsync(key, world.Cast.Bernd, Ct).Must();

        Assert.Equal(1, (await ViewAsync(world, world.Cast.Bernd)).Count);
    }

    [Fact]
    public async Task A_new_valid_revision_of_a_watched_article_is_news_from_its_first_day_until_seen()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        var watch = world.Get<WatchArticle>();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await watch.RunAsync("beispiel", true, world.Cast.Cem, Ct).Must();
        await watch.RunAsync("beispiel", true, world.Cast.Cem, Ct).Must();
        Assert.Empty((await ViewAsync(world, world.Cast.Cem)).Of("beobachtet"));

        await world.RevisedAsync("beispiel", World.Text("Beispiel", "Neu."), world.Today.AddDays(2));
        Assert.Empty((await ViewAsync(world, world.Cast.Cem)).Of("beobachtet"));
        world.Clock.Advance(TimeSpan.FromDays(2));

        var news = Assert.Single((await ViewAsync(world, world.Cast.Cem)).Of("beobachtet"));
        Assert.Equal("Fassung 2: Erste Fassung", news.Note);
        Assert.Empty((await ViewAsync(world, world.Cast.Dora)).Of("beobachtet"));
        await world.Get<MarkSeen>().RunAsync(news.Key, world.Cast.Cem, Ct).Must();
        Assert.Empty((await ViewAsync(world, world.Cast.Cem)).Of("beobachtet"));
    }

    [Fact]
    public async Task A_watched_Themenfeld_tells_of_each_of_its_articles_until_left()
    {
        await using var world = await World.NewAsync();
        var watch = world.Get<WatchArticle>();
        await watch.RunForTopicAsync("Humanitärer Aufenthalt", true, world.Cast.Cem, Ct).Must();
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await world.PublishedArticleAsync("Eins");
        await world.PublishedArticleAsync("Zwei");

        Assert.Equal(2, (await ViewAsync(world, world.Cast.Cem)).Of("beobachtet").Count);
        Assert.Contains("Humanitärer Aufenthalt", (await world.Get<WatchQueries>().OfAsync(world.Cast.Cem, Ct)).Topics);
        await watch.RunForTopicAsync("Humanitärer Aufenthalt", false, world.Cast.Cem, Ct).Must();
        Assert.Empty((await ViewAsync(world, world.Cast.Cem)).Of("beobachtet"));
        Assert.Equal("nothing-to-watch", (await watch.RunForTopicAsync("Gibt es nicht", true, world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Equal("nothing-to-watch", (await watch.RunAsync("gibt-es-nicht", true, world.Cast.Cem, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task What_is_overdue_comes_before_everything_else()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel"); // to be checked again on 1 May 2027
        world.Clock.SetDay(new DateOnly(2027, 5, 2));
        await world.SubmittedAsync(World.Text("Frisch eingereicht"));

        Assert.Equal(["pruefen", "freigeben"], (await ViewAsync(world, world.Cast.Bernd)).Sections.Select(section => section.Group.Id));
    }

    private static Task<InboxView> ViewAsync(World world, Actor actor) => world.Get<InboxQueries>().FindAsync(actor, Ct);
}
