using Wiki.Core.Articles;
using Wiki.Core.Inbox;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Inbox;

/// <summary>One article from its first day to its last, with the clock of a whole year: what is due, who acts, what readers see on each day.</summary>
public sealed class YearInTheLifeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_first_approval_to_retirement()
    {
        await using var world = await World.NewAsync();
        var (anna, bernd) = (world.Cast.Anna, world.Cast.Bernd);

        // Friday, 20 November 2026: submitted, due within five working days.
        var review = await world.SubmittedAsync(World.Text("Jahreslauf", "Herbst."));
        Assert.Equal(new DateOnly(2026, 11, 27), Assert.Single((await ViewAsync(world, "bernd")).Of("freigeben")).DueOn);

        // Bernd is on leave over the turn of the year; Berta of another Fachstelle stands in, Bea is ill.
        await world.Get<NameDeputy>().RunAsync(world.Cast.Berta.Id, new DateOnly(2026, 11, 30), new DateOnly(2027, 1, 10), bernd, Ct).Must();
        world.Clock.SetDay(new DateOnly(2026, 12, 1));
        var waiting = Assert.Single((await ViewAsync(world, "berta")).Of("freigeben"));
        Assert.True(waiting.DueOn < world.Today); // the queue warns by age
        await world.ApprovedAsync(review, approver: await ActorAsync(world, "berta"));
        Assert.Equal("Berta Freigabe", (await world.ReadAsync("jahreslauf"))?.ApprovedBy);
        world.Clock.SetDay(new DateOnly(2027, 1, 11));
        Assert.Empty((await ViewAsync(world, "berta")).Of("freigeben"));
        Assert.False((await ActorAsync(world, "berta")).Leads("humanitaer"));

        // A new text for the Sunday on which clocks go forward; midnight in Berlin is 23:00 UTC of the day before, and the day has 23 hours.
        await world.RevisedAsync("jahreslauf", World.Text("Jahreslauf", "Frühling."), new DateOnly(2027, 3, 28));
        world.Clock.Set(new DateTimeOffset(2027, 3, 27, 22, 59, 59, TimeSpan.Zero));
        Assert.Equal(1, (await world.ReadAsync("jahreslauf"))?.Number);
        world.Clock.Set(new DateTimeOffset(2027, 3, 27, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, (await world.ReadAsync("jahreslauf"))?.Number);
        world.Clock.Set(new DateTimeOffset(2027, 3, 28, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2027, 3, 28), world.Today);
        world.Clock.Set(new DateTimeOffset(2027, 3, 28, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2027, 3, 29), world.Today);

        // The cycle: checked on 1 November, six months; due on 1 May, waiting for owner and deputy until somebody confirms.
        world.Clock.SetDay(new DateOnly(2027, 5, 1));
        Assert.Equal("Jahreslauf", Assert.Single((await ViewAsync(world, "anna")).Of("pruefen")).Title);
        Assert.Equal("Jahreslauf", Assert.Single((await ViewAsync(world, "alex")).Of("pruefen")).Title);
        world.Clock.SetDay(new DateOnly(2027, 5, 10));
        await world.Get<ConfirmUnchanged>().RunAsync("jahreslauf", 2, world.Today, bernd, Ct).Must();
        Assert.Empty((await ViewAsync(world, "anna")).Of("pruefen"));
        Assert.Equal((new DateOnly(2027, 5, 10), new DateOnly(2027, 11, 10)), ((await world.ReadAsync("jahreslauf"))!.LegalAsOf!.Value, (await world.ReadAsync("jahreslauf"))!.NextRecheck!.Value));

        // A judgment overnight: locked at once, changed urgently by a Freigabe of another Fachstelle, confirmed by a second one in time.
        world.Clock.SetDay(new DateOnly(2027, 7, 5));
        await world.Get<LockArticle>().RunAsync("jahreslauf", "Urteil von gestern", bernd, Ct).Must();
        var text = World.Text("Jahreslauf", "Sommer.");
        await world.SavedAsync("jahreslauf", text with { Fields = text.Fields with { ChangeKind = ChangeKind.Urgent, LegalAsOf = world.Today } });
        var urgent = await world.SubmittedAsync("jahreslauf");
        await world.ApprovedAsync(urgent, approver: await ActorAsync(world, "berta"));
        await world.Get<UnlockArticle>().RunAsync("jahreslauf", "berichtigt", bernd, Ct).Must();
        Assert.Equal(new DateOnly(2027, 7, 12), Assert.Single((await ViewAsync(world, "bernd")).Of("bestaetigen")).DueOn);
        world.Clock.SetDay(new DateOnly(2027, 7, 13));
        Assert.True(Assert.Single((await ViewAsync(world, "bernd")).Of("bestaetigen")).DueOn < world.Today); // overdue, still waiting
        await world.Get<ConfirmUrgent>().RunAsync(urgent, bernd, Ct).Must();
        Assert.Empty((await ViewAsync(world, "bernd")).Of("bestaetigen"));

        // Anna leaves: her articles are orphans until they are handed over.
        world.Clock.SetDay(new DateOnly(2027, 9, 1));
        await world.Get<DeactivatePerson>().RunAsync(anna.Id, world.Cast.Emil, Ct).Must();
        Assert.Equal("Jahreslauf", Assert.Single((await ViewAsync(world, "bernd")).Of("verwaist")).Title);
        await world.Get<HandOver>().RunAsync("anna", "frida", "bea", bernd, Ct).Must();
        Assert.Empty((await ViewAsync(world, "bernd")).Of("verwaist"));

        // Activation on the Sunday on which clocks go back: midnight is 22:00 UTC, and the day has 25 hours.
        await world.SavedAsync("jahreslauf", World.Text("Jahreslauf", "Winter."), world.Cast.Alex);
        await world.ApprovedAsync(await world.SubmittedAsync("jahreslauf", world.Cast.Alex), new DateOnly(2027, 10, 31));
        world.Clock.Set(new DateTimeOffset(2027, 10, 30, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal(3, (await world.ReadAsync("jahreslauf"))?.Number);
        world.Clock.Set(new DateTimeOffset(2027, 10, 30, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(4, (await world.ReadAsync("jahreslauf"))?.Number);
        world.Clock.Set(new DateTimeOffset(2027, 10, 31, 22, 59, 59, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2027, 10, 31), world.Today);

        // The law is gone: retired, while every earlier day keeps the text it had.
        world.Clock.SetDay(new DateOnly(2027, 11, 20));
        await world.Get<RetireArticle>().RunAsync("jahreslauf", "Gesetz aufgehoben", bernd, Ct).Must();
        Assert.Null(await world.ReadAsync("jahreslauf"));
        Assert.Empty((await ViewAsync(world, "frida")).Of("pruefen"));
        var days = new[] { new DateOnly(2026, 12, 24), new DateOnly(2027, 4, 1), new DateOnly(2027, 8, 1), new DateOnly(2027, 11, 19) };
        var numbers = new List<int?>();
        foreach (var day in days) numbers.Add((await world.ReadAsync("jahreslauf", day))?.Number);
        Assert.Equal([1, 2, 3, 4], numbers);
    }

    /// <summary>As the person signed in on that day: deputyships come and go.</summary>
    private static async Task<Actor> ActorAsync(World world, string name) => (await world.Get<ActorDirectory>().FindAsync(name, Ct))!.Actor; // the cast is there

    private static async Task<InboxView> ViewAsync(World world, string name) => await world.Get<InboxQueries>().FindAsync(await ActorAsync(world, name), Ct);
}
