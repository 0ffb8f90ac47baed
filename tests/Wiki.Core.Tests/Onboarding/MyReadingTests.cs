using Wiki.Core.Articles;
using Wiki.Core.Onboarding.Reading;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>The list of one's own reading, the one difference, and what leads see of their people.</summary>
public sealed class MyReadingTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private ReadingDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReadingQueries Reading => world.Get<ReadingQueries>();

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new ReadingDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task What_presses_stands_first_and_what_is_done_last()
    {
        var done = await desk.AssignedAsync("Gelesen");
        await desk.ConfirmAsync(done, 1).Must();
        var changed = await desk.AssignedAsync("Geändert");
        await desk.ConfirmAsync(changed, 1).Must();
        await desk.RevisedAsync(changed, "Geändert", "Neu.");
        var today = await world.PublishedArticleAsync("Heute");
        await desk.AssignAsync(today, world.Cast.Berta, world.Today, world.Cast.Cem).Must();
        var later = await desk.AssignedAsync("Später");
        var locked = await desk.AssignedAsync("Gesperrt");
        await world.Get<LockArticle>().RunAsync(locked, "Frist stimmt nicht", world.Cast.Bernd, Ct).Must();
        var retired = await desk.AssignedAsync("Außer Kraft");
        await world.Get<RetireArticle>().RunAsync(retired, "Norm weggefallen", world.Cast.Bernd, Ct).Must();

        var mine = await Reading.MineAsync(world.Cast.Cem, Ct);

        Assert.Equal([[today], [changed], [later], [locked], [retired], [done]],
            new[] { Slugs(mine.Now), Slugs(mine.Reopened), Slugs(mine.Later), Slugs(mine.Blocked), Slugs(mine.Dropped), Slugs(mine.Done) });
        Assert.Equal(3, mine.Open);
        world.Clock.SetDay(world.Today.AddDays(31));
        Assert.Empty((await Reading.MineAsync(world.Cast.Cem, Ct)).Dropped);

        static string[] Slugs(IEnumerable<object> rows) => [.. rows.Select(row => row is TimedReading timed ? timed.Item.Slug : ((ReadingItem)row).Slug)];
    }

    [Fact]
    public async Task The_estimate_follows_from_words_and_for_a_change_from_what_changed()
    {
        var long1 = string.Join("\n\n", Enumerable.Range(1, 60).Select(n => $"Absatz {n} mit zehn Wörtern, die hier der Reihe nach stehen."));
        var slug = await desk.AssignedAsync("Lang", long1);

        Assert.Equal(new ReadingLength(5, 0), (await Reading.FindAsync(slug, world.Cast.Cem, Ct))!.Length);
        await desk.ConfirmAsync(slug, 1).Must();
        await desk.RevisedAsync(slug, "Lang", long1.Replace("Absatz 7 ", "Paragraf 7 ", StringComparison.Ordinal).Replace("Absatz 40 ", "Paragraf 40 ", StringComparison.Ordinal));

        Assert.Equal(new ReadingLength(1, 2), (await Reading.FindAsync(slug, world.Cast.Cem, Ct))!.Length);
    }

    [Fact]
    public async Task Two_revisions_later_there_is_one_difference_with_both_notes()
    {
        var slug = await desk.AssignedAsync("Duldung", "Die Frist ist eine Woche.");
        await desk.ConfirmAsync(slug, 1).Must();
        await desk.RevisedAsync(slug, "Duldung", "Die Frist ist zwei Wochen.");
        await desk.RevisedAsync(slug, "Duldung", "Die Frist ist drei Wochen.");

        var detail = (await Reading.FindAsync(slug, world.Cast.Cem, Ct))!;

        Assert.Equal((1, 1), (detail.Place, detail.Open));
        Assert.Contains("eine Woche", detail.Change!.Old, StringComparison.Ordinal);
        Assert.Contains("drei Wochen", detail.Change.New, StringComparison.Ordinal);
        Assert.Equal([(2, "Geändert: Die Frist ist zwei Wochen."), (3, "Geändert: Die Frist ist drei Wochen.")], detail.Change.Notes.Select(note => (note.Number, note.Note)));
        Assert.Equal(1, detail.Length!.Places);
    }

    [Fact]
    public async Task Nobody_sees_what_others_have_to_read_but_the_lead_of_their_Fachstelle()
    {
        var slug = await desk.AssignedAsync("Duldung");

        Assert.Null(await Reading.FindAsync(slug, world.Cast.Alex, Ct));
        Assert.True((await Reading.MineAsync(world.Cast.Alex, Ct)).IsEmpty);
        foreach (var nobody in new[] { world.Cast.Anna, world.Cast.Alex, world.Cast.Cem, world.Cast.Dora, world.Cast.Emil })
        {
            Assert.Null(await Reading.PeopleAsync(slug, nobody, Ct));
        }

        var berta = (await Reading.PeopleAsync(slug, world.Cast.Berta, Ct))!;
        Assert.All(berta.People, person => Assert.Contains(world.Cast.Everybody, actor => actor.Id == person.PersonId && actor.Team == "allgemein-1"));
        Assert.Equal(ReadingStatus.Unread, berta.People.Single(person => person.PersonId == world.Cast.Cem.Id).Item!.Status);
        Assert.All((await Reading.PeopleAsync(slug, world.Cast.Bernd, Ct))!.People, person => Assert.Null(person.Item));
    }
}
