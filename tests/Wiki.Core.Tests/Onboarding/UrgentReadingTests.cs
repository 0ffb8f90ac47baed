using Wiki.Core.Articles;
using Wiki.Core.Onboarding.Reading;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>An urgent change asks the whole Fachstelle of the article and everybody who confirmed an earlier text.</summary>
public sealed class UrgentReadingTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private ReadingDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new ReadingDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_whole_Fachstelle_is_asked_at_once_without_anybody_assigning_it()
    {
        var slug = await world.PublishedArticleAsync("Duldung");

        await desk.RevisedAsync(slug, "Duldung", "Sofort anders.", ChangeKind.Urgent);

        foreach (var colleague in world.Cast.Everybody)
        {
            var asked = await world.Get<ReadingBoard>().OpenAsync(colleague, Ct);
            Assert.Equal(colleague.Team == "humanitaer" ? [(ReadingStatus.Unread, true)] : [], asked.Select(item => (item.Status, item.IsUrgent)));
        }

        Assert.Equal(new DateOnly(2026, 12, 4), (await desk.ItemAsync(slug, world.Cast.Anna)).DueOn);
    }

    [Fact]
    public async Task Who_confirmed_before_is_asked_wherever_they_work()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await desk.ConfirmAsync(slug, 1).Must();
        await world.Get<WithdrawReading>().RunAsync((await desk.ItemAsync(slug)).AssignmentId!.Value, world.Cast.Berta, Ct).Must();
        world.Clock.Advance(TimeSpan.FromHours(1));

        await desk.RevisedAsync(slug, "Duldung", "Sofort anders.", ChangeKind.Urgent);

        Assert.Equal(ReadingStatus.Reopened, (await desk.ItemAsync(slug)).Status);
        Assert.Empty(await desk.ItemsAsync(world.Cast.Alex)); // the same Fachstelle as Cem, never read it
        await desk.ConfirmAsync(slug, 2).Must();
        Assert.DoesNotContain(await world.Get<ReadingBoard>().OpenAsync(world.Cast.Cem, Ct), item => item.Slug == slug);
    }

    [Fact]
    public async Task The_daily_round_makes_it_last_and_asks_nobody_twice()
    {
        var slug = await world.PublishedArticleAsync("Duldung");
        await desk.RevisedAsync(slug, "Duldung", "Sofort anders.", ChangeKind.Urgent);
        await desk.ConfirmAsync(slug, 2, world.Cast.Bea).Must();

        var added = await world.Get<KeepUrgentCalls>().RunAsync(Ct);
        var again = await world.Get<KeepUrgentCalls>().RunAsync(Ct);
        world.Clock.SetDay(world.Today.AddDays(60));

        Assert.Equal((world.Cast.Everybody.Count(person => person.Team == "humanitaer"), 0), (added, again));
        Assert.Equal(ReadingStatus.Unread, (await desk.ItemAsync(slug, world.Cast.Anna)).Status);
        Assert.Equal(ReadingStatus.Read, (await desk.ItemAsync(slug, world.Cast.Bea)).Status);
        Assert.Empty(await desk.ItemsAsync(world.Cast.Cem));
    }

    [Fact]
    public async Task What_the_lead_withdraws_does_not_come_back()
    {
        var slug = await world.PublishedArticleAsync("Duldung");
        await desk.RevisedAsync(slug, "Duldung", "Sofort anders.", ChangeKind.Urgent);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Get<KeepUrgentCalls>().RunAsync(Ct);

        await world.Get<WithdrawReading>().RunAsync((await desk.ItemAsync(slug, world.Cast.Anna)).AssignmentId!.Value, world.Cast.Bernd, Ct).Must();

        Assert.Empty(await desk.ItemsAsync(world.Cast.Anna));
        Assert.Equal(0, await world.Get<KeepUrgentCalls>().RunAsync(Ct));
    }

    [Fact]
    public async Task An_urgent_change_for_a_later_day_asks_on_that_day()
    {
        var slug = await world.PublishedArticleAsync("Duldung");
        await desk.RevisedAsync(slug, "Duldung", "Bald anders.", ChangeKind.Urgent, world.Today.AddDays(3));

        Assert.Empty(await world.Get<ReadingBoard>().OpenAsync(world.Cast.Anna, Ct));
        world.Clock.SetDay(world.Today.AddDays(3));

        Assert.Single(await world.Get<ReadingBoard>().OpenAsync(world.Cast.Anna, Ct));
    }

    [Fact]
    public async Task The_board_knows_at_once_what_changed_and_asks_nothing_for_who_has_nothing()
    {
        var board = world.Get<ReadingBoard>();
        Assert.Empty(await board.OfAsync(world.Cast.Cem, Ct));

        var slug = await desk.AssignedAsync("Duldung");
        Assert.Equal(ReadingStatus.Unread, (await board.FindAsync(slug, world.Cast.Cem, Ct))!.Status);
        await desk.ConfirmAsync(slug, 1).Must();
        Assert.Equal(ReadingStatus.Read, (await board.FindAsync(slug, world.Cast.Cem, Ct))!.Status);
        await desk.RevisedAsync(slug, "Duldung", "Neu.");
        Assert.Equal(ReadingStatus.Reopened, (await board.FindAsync(slug, world.Cast.Cem, Ct))!.Status);

        Assert.Same(await board.OfAsync(world.Cast.Cem, Ct), await board.OfAsync(world.Cast.Cem, Ct));
        Assert.Null(await board.FindAsync(slug, world.Cast.Alex, Ct));
    }
}
