using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.People;

/// <summary>A Freigabe of another Fachstelle decides in the place of one that is away, from day to day.</summary>
public sealed class DeputyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deputy_decides_from_the_first_to_the_last_day_and_not_a_minute_longer()
    {
        await using var world = await World.NewAsync();
        var (first, last) = (world.Today.AddDays(2), world.Today.AddDays(3));
        await world.Get<NameDeputy>().RunAsync(world.Cast.Berta.Id, first, last, world.Cast.Bernd, Ct).Must();

        Assert.False(await LeadsAsync(world));
        world.Clock.Set(Today.StartOf(first).AddMinutes(-1));
        Assert.False(await LeadsAsync(world));
        world.Clock.Set(Today.StartOf(first));
        Assert.True(await LeadsAsync(world));
        world.Clock.Set(Today.EndOf(last).AddMinutes(-1));
        Assert.True(await LeadsAsync(world));
        world.Clock.Set(Today.EndOf(last));
        Assert.False(await LeadsAsync(world));
    }

    [Fact]
    public async Task A_deputy_approves_but_never_what_one_wrote_oneself()
    {
        await using var world = await World.NewAsync();
        await world.Get<NameDeputy>().RunAsync(world.Cast.Berta.Id, world.Today, world.Today, world.Cast.Bernd, Ct).Must();
        var review = await world.SubmittedAsync(World.Text("Beispiel"));
        var berta = (await world.Get<ActorDirectory>().FindAsync("berta", Ct))!.Actor;

        Assert.True((await world.Get<ApproveRevision>().RunAsync(review, new PublishTerms(null, null), berta, Ct)).Succeeded);
    }

    [Fact]
    public async Task Ending_takes_the_right_away_at_once()
    {
        await using var world = await World.NewAsync();
        await world.Get<NameDeputy>().RunAsync(world.Cast.Berta.Id, world.Today, world.Today.AddDays(5), world.Cast.Bernd, Ct).Must();
        var row = Assert.Single(await world.Get<DeputyQueries>().ListAsync(Ct));
        Assert.True(await LeadsAsync(world));

        Assert.Equal("deputy-own-team", (await world.Get<EndDeputy>().RunAsync(row.Id, world.Cast.Berta, Ct)).Problem?.Code);
        await world.Get<EndDeputy>().RunAsync(row.Id, world.Cast.Bea, Ct).Must();

        Assert.False(await LeadsAsync(world));
        Assert.Empty(await world.Get<DeputyQueries>().ListAsync(Ct));
    }

    [Fact]
    public async Task Who_may_name_whom_and_for_how_long_has_limits()
    {
        await using var world = await World.NewAsync();
        var (name, today, berta, bernd) = (world.Get<NameDeputy>(), world.Today, world.Cast.Berta.Id, world.Cast.Bernd);

        Assert.Equal("deputy-own-team", (await name.RunAsync(berta, today, today, world.Cast.Anna, Ct)).Problem?.Code);
        Assert.Equal("deputy-unfit", (await name.RunAsync(world.Cast.Bea.Id, today, today, bernd, Ct)).Problem?.Code);
        Assert.Equal("deputy-unfit", (await name.RunAsync(world.Cast.Alex.Id, today, today, bernd, Ct)).Problem?.Code);
        Assert.Equal("deputy-dates", (await name.RunAsync(berta, today.AddDays(2), today.AddDays(1), bernd, Ct)).Problem?.Code);
        Assert.Equal("deputy-dates", (await name.RunAsync(berta, today.AddDays(-5), today.AddDays(-1), bernd, Ct)).Problem?.Code);
        Assert.Equal("deputy-dates", (await name.RunAsync(berta, today, today.AddYears(1).AddDays(1), bernd, Ct)).Problem?.Code);
        await name.RunAsync(berta, today, today.AddDays(3), bernd, Ct).Must();
        Assert.Equal("deputy-twice", (await name.RunAsync(berta, today.AddDays(3), today.AddDays(4), bernd, Ct)).Problem?.Code);
    }

    private static async Task<bool> LeadsAsync(World world) => (await world.Get<ActorDirectory>().FindAsync("berta", Ct))!.Actor.Leads("humanitaer");
}
