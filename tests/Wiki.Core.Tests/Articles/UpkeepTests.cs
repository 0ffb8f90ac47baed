using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Articles;

/// <summary>What the server does once a day, and that doing it twice changes nothing.</summary>
public sealed class UpkeepTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_from_before_there_were_rechecks_get_theirs_once()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Beispiel");
        await using (var db = await world.DbAsync()) await db.RecheckTasks.ExecuteDeleteAsync(Ct);

        Assert.Equal((1, 0), (await world.Get<OpenMissingRechecks>().RunAsync(Ct), await world.Get<OpenMissingRechecks>().RunAsync(Ct)));
        await using var after = await world.DbAsync();
        Assert.Equal(new DateOnly(2027, 5, 1), (await after.RecheckTasks.SingleAsync(Ct)).DueOn);
    }

    [Fact]
    public async Task Old_saves_go_but_never_the_one_the_draft_stands_on()
    {
        await using var world = await World.NewAsync();
        var slug = await world.DraftAsync("Beispiel");
        await world.SavedAsync(slug, World.Text("Beispiel", "Zwei."));
        await world.Get<KeepWorkingCopy>().RunAsync(slug, "getippt", world.Cast.Alex, Ct).Must();
        world.Clock.Advance(TimeSpan.FromDays(15));

        await world.Get<ForgetOldCopies>().RunAsync(Ct);

        await using var db = await world.DbAsync();
        Assert.Equal(2, (await db.DraftVersions.SingleAsync(Ct)).Version);
        Assert.Empty(await db.WorkingCopies.ToListAsync(Ct));
    }

    [Fact]
    public async Task A_text_whose_day_has_come_is_announced_to_search()
    {
        await using var world = await World.NewAsync();
        await world.PublishedArticleAsync("Sofort");
        await world.PublishedArticleAsync("Künftig", from: world.Today.AddDays(10));

        var before = await world.Get<AnnounceDueRevisions>().RunAsync(Ct);
        world.Clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal((0, 1), (before, await world.Get<AnnounceDueRevisions>().RunAsync(Ct)));
    }
}
