using Wiki.Core.Articles;
using Wiki.Core.Onboarding.Reading;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>When something that was read has to be read again: on the day a change of substance becomes valid, and only then.</summary>
public sealed class ReopeningTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private ReadingDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync(); // Friday, 20 November 2026
        desk = new ReadingDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Confirming_makes_it_read_and_confirming_twice_changes_nothing()
    {
        var slug = await desk.AssignedAsync("Duldung");

        await desk.ConfirmAsync(slug, 1).Must();
        await desk.ConfirmAsync(slug, 1).Must();

        var item = await desk.ItemAsync(slug);
        Assert.Equal((ReadingStatus.Read, null, 1, world.Today), (item.Status, item.DueOn, item.ReadNumber, item.ReadOn!.Value));
        Assert.Single(await desk.HistoryAsync(), line => line.Verb == "reading-acknowledged");
    }

    [Fact]
    public async Task A_change_of_substance_reopens_it_with_ten_working_days()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await desk.ConfirmAsync(slug, 1).Must();

        await desk.RevisedAsync(slug, "Duldung", "Jetzt drei Wochen.");

        var item = await desk.ItemAsync(slug);
        Assert.Equal((ReadingStatus.Reopened, 1, 2), (item.Status, item.ReadNumber!.Value, item.Number!.Value));
        Assert.Equal(new DateOnly(2026, 12, 4), item.DueOn); // ten working days from Friday, 20 November
    }

    [Fact]
    public async Task It_reopens_when_the_change_becomes_valid_and_not_when_it_is_approved()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await desk.ConfirmAsync(slug, 1).Must();
        await desk.RevisedAsync(slug, "Duldung", "Ab Dezember anders.", from: new DateOnly(2026, 12, 21));

        Assert.Equal(ReadingStatus.Read, (await desk.ItemAsync(slug)).Status);
        world.Clock.SetDay(new DateOnly(2026, 12, 20));
        Assert.Equal(ReadingStatus.Read, (await desk.ItemAsync(slug)).Status);
        world.Clock.SetDay(new DateOnly(2026, 12, 21));

        var item = await desk.ItemAsync(slug);
        Assert.Equal(ReadingStatus.Reopened, item.Status);
        Assert.Equal(new DateOnly(2027, 1, 6), item.DueOn); // 24. is a working day, 25., 26. and 1. are holidays
    }

    [Fact]
    public async Task Wording_reopens_nothing_but_hides_no_change_before_it()
    {
        var slug = await desk.AssignedAsync("Duldung", "Drei Wohcen.");
        await desk.ConfirmAsync(slug, 1).Must();

        await desk.RevisedAsync(slug, "Duldung", "Drei Wochen.", ChangeKind.Editorial);
        Assert.Equal(ReadingStatus.Read, (await desk.ItemAsync(slug)).Status);
        await desk.RevisedAsync(slug, "Duldung", "Vier Wochen.");
        await desk.RevisedAsync(slug, "Duldung", "Vier Wochen!", ChangeKind.Editorial);

        var item = await desk.ItemAsync(slug);
        Assert.Equal((ReadingStatus.Reopened, 1, 4), (item.Status, item.ReadNumber!.Value, item.Number!.Value));
    }

    [Fact]
    public async Task Two_changes_before_confirming_are_due_with_the_first_and_confirmed_at_once()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await desk.ConfirmAsync(slug, 1).Must();
        await desk.RevisedAsync(slug, "Duldung", "Zwei.");
        world.Clock.SetDay(new DateOnly(2026, 11, 27));
        await desk.RevisedAsync(slug, "Duldung", "Drei.");

        Assert.Equal(new DateOnly(2026, 12, 4), (await desk.ItemAsync(slug)).DueOn);
        Assert.Equal("other-revision", (await desk.ConfirmAsync(slug, 2)).Problem?.Code);
        await desk.ConfirmAsync(slug, 3).Must();

        Assert.Equal(ReadingStatus.Read, (await desk.ItemAsync(slug)).Status);
    }

    [Fact]
    public async Task A_text_approved_for_an_earlier_day_is_due_from_the_day_readers_met_it()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await desk.ConfirmAsync(slug, 1).Must();
        world.Clock.SetDay(new DateOnly(2026, 11, 30));

        await desk.RevisedAsync(slug, "Duldung", "Galt schon.", from: new DateOnly(2026, 11, 23));

        Assert.Equal(new DateOnly(2026, 12, 14), (await desk.ItemAsync(slug)).DueOn);
    }

    [Fact]
    public async Task A_retired_article_leaves_with_a_note()
    {
        var slug = await desk.AssignedAsync("Duldung");

        await world.Get<RetireArticle>().RunAsync(slug, "Die Norm ist weggefallen", world.Cast.Bernd, Ct).Must();

        var item = await desk.ItemAsync(slug);
        Assert.Equal((ReadingStatus.Retired, false, "Die Norm ist weggefallen", world.Today), (item.Status, item.IsOpen, item.Hindrance, item.RetiredOn!.Value));
        Assert.Equal("nothing-valid", (await desk.ConfirmAsync(slug, 1)).Problem?.Code);
    }

    [Fact]
    public async Task A_locked_text_says_so_and_nobody_confirms_it()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await world.Get<LockArticle>().RunAsync(slug, "Frist stimmt nicht", world.Cast.Bernd, Ct).Must();

        var item = await desk.ItemAsync(slug);
        Assert.Equal((ReadingStatus.Locked, null, "Frist stimmt nicht"), (item.Status, item.DueOn, item.Hindrance));
        Assert.Equal("article-locked", (await desk.ConfirmAsync(slug, 1)).Problem?.Code);

        await world.Get<UnlockArticle>().RunAsync(slug, "Geprüft", world.Cast.Bernd, Ct).Must();
        await desk.ConfirmAsync(slug, 1).Must();
    }

    [Fact]
    public async Task A_text_that_ran_out_waits_for_the_next()
    {
        var text = World.Text("Befristet");
        var slug = await world.PublishedArticleAsync(text with { Fields = text.Fields with { ValidUntil = world.Today.AddDays(1) } });
        await desk.AssignAsync(slug, world.Cast.Berta, world.Cast.Cem).Must();
        world.Clock.SetDay(world.Today.AddDays(2));

        Assert.Equal((ReadingStatus.Waiting, null), ((await desk.ItemAsync(slug)).Status, (await desk.ItemAsync(slug)).DueOn));
    }

    [Fact]
    public async Task Only_who_was_asked_confirms()
    {
        var slug = await desk.AssignedAsync("Duldung");

        Assert.Equal("not-asked", (await desk.ConfirmAsync(slug, 1, world.Cast.Alex)).Problem?.Code);
        Assert.Equal("not-asked", (await desk.ConfirmAsync("gibt-es-nicht", 1)).Problem?.Code);
        Assert.Equal(ReadingStatus.Unread, (await desk.ItemAsync(slug)).Status);
    }

    [Fact]
    public async Task What_was_read_before_counts_when_it_is_assigned_again()
    {
        var slug = await desk.AssignedAsync("Duldung");
        await desk.ConfirmAsync(slug, 1).Must();
        await world.Get<WithdrawReading>().RunAsync((await desk.ItemAsync(slug)).AssignmentId!.Value, world.Cast.Berta, Ct).Must();

        await desk.AssignAsync(slug, world.Cast.Berta, world.Cast.Cem).Must();

        Assert.Equal(ReadingStatus.Read, (await desk.ItemAsync(slug)).Status);
    }
}
