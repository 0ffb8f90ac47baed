using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>What a plan asks to read: assigned at its start, moved by pauses, changed with the plan. Today is Friday, 20.11.2026.</summary>
public sealed class PlanReadingsTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private PlanDesk desk = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new PlanDesk(world);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_started_plan_gives_its_reading_due_on_the_last_working_day_of_each_phase()
    {
        var plan = await desk.StartAsync();

        Assert.Equal(
            [("leitbild", new DateOnly(2026, 12, 3), plan, "p0"), ("fiktion", new DateOnly(2027, 1, 19), plan, "p1")],
            (await ReadingAsync()).Select(item => (item.Slug, item.DueOn!.Value, item.PlanId!.Value, item.Phase!)));
    }

    [Fact]
    public async Task A_pause_moves_what_is_due_and_an_open_one_day_by_day()
    {
        var plan = await desk.StartAsync();
        await world.Get<PausePlan>().RunAsync(plan, 0, world.Today.AddDays(3), null, desk.Lead, Ct).Must(); // Monday
        world.Clock.SetDay(world.Today.AddDays(7)); // Friday, five days of pause so far

        foreach (var step in world.Get<IEnumerable<IDailyStep>>()) await step.RunAsync(Ct);
        Assert.Equal(new DateOnly(2026, 12, 8), (await ReadingAsync())[0].DueOn);

        await world.Get<ResumePlan>().RunAsync(plan, 1, desk.Lead, Ct).Must(); // today is duty again: four days
        Assert.Equal(new DateOnly(2026, 12, 7), (await ReadingAsync())[0].DueOn);
    }

    [Fact]
    public async Task An_adapted_phase_adds_and_takes_back_reading_and_keeps_what_was_confirmed()
    {
        var plan = await desk.StartAsync();
        await world.PublishedArticleAsync("Pass");
        await world.Get<AcknowledgeReading>().RunAsync("leitbild", 1, desk.Newcomer, Ct).Must();

        await world.Get<AdaptPlan>().RunAsync(plan, 0, "p0", new PhaseInput(["leitbild", "pass"], [], [], 0, new Dictionary<int, int>(), null), desk.Lead, Ct).Must();
        await world.Get<AdaptPlan>().RunAsync(plan, 1, "p1", new PhaseInput([], ["Nur üben"], [], null, new SortedDictionary<int, int> { [1] = 2, [2] = 4 }, null), desk.Lead, Ct).Must();

        var reading = await ReadingAsync();
        Assert.Equal(["fiktion", "leitbild", "pass"], reading.Select(item => item.Slug).Order(StringComparer.Ordinal)); // a competence still asks for fiktion
        Assert.Equal(ReadingStatus.Read, reading.Single(item => item.Slug == "leitbild").Status);
        Assert.Equal(new DateOnly(2026, 12, 3), reading.Single(item => item.Slug == "pass").DueOn);
    }

    [Fact]
    public async Task What_was_assigned_by_hand_before_joins_the_plan_and_an_unknown_article_is_left_out()
    {
        await desk.PublishTemplateAsync();
        await world.Get<AssignReading>().RunAsync("leitbild", new AssignInput([desk.Newcomer.Id], false, world.Today.AddDays(1), "Vorab"), desk.Lead, Ct).Must();
        var plan = await desk.TryStartAsync().Must();
        await world.Get<AdaptPlan>().RunAsync(plan, 0, "p0", new PhaseInput(["leitbild", "gibt-es-nicht"], [], [], 0, new Dictionary<int, int>(), null), desk.Lead, Ct).Must();

        var item = Assert.Single(await ReadingAsync(), item => item.Slug == "leitbild");
        Assert.Equal((plan, new DateOnly(2026, 12, 3)), (item.PlanId!.Value, item.DueOn!.Value));
    }

    [Fact]
    public async Task A_mentor_gives_reading_to_own_people_only()
    {
        await desk.StartAsync();
        await world.PublishedArticleAsync("Pass");
        var assign = world.Get<AssignReading>();

        await assign.RunAsync("pass", new AssignInput([desk.Newcomer.Id], false, world.Today, ""), desk.Petra, Ct).Must();
        var foreign = await assign.RunAsync("pass", new AssignInput([world.Cast.Alex.Id], false, world.Today, ""), desk.Petra, Ct);

        Assert.Equal("not-your-people", foreign.Problem!.Code);
        Assert.Equal(3, (await ReadingAsync()).Count);
    }

    private async Task<IReadOnlyList<ReadingItem>> ReadingAsync() => await world.Get<ReadingBoard>().OfAsync(desk.Newcomer, Ct);
}
