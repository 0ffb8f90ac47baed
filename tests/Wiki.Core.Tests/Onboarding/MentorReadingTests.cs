using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Record;
using Wiki.Core.Onboarding.Reading;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Reading with a running plan: mentor and deputy steer the newcomer's list, and changes are due sooner.</summary>
public sealed class MentorReadingTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private ReadingDesk desk = default!; // InitializeAsync
    private PlanDesk plans = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        (desk, plans) = (new ReadingDesk(world), new PlanDesk(world));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Mentor_and_deputy_give_reading_to_their_newcomer_and_to_nobody_else()
    {
        await plans.StartAsync();
        var (one, two) = (await world.PublishedArticleAsync("Eins"), await world.PublishedArticleAsync("Zwei"));

        await desk.AssignAsync(one, plans.Petra, plans.Newcomer).Must();
        await desk.AssignAsync(two, plans.Murat, plans.Newcomer).Must();

        Assert.Equal("not-your-people", (await desk.AssignAsync(one, plans.Petra, world.Cast.Alex)).Problem?.Code); // the same Fachstelle, not her newcomer
        Assert.Equal("not-allowed", (await world.Get<AssignReading>().RunAsync(one, new AssignInput([], true, world.Today, ""), plans.Petra, Ct)).Problem?.Code);
        var seen = (await world.Get<ReadingQueries>().PeopleAsync(one, plans.Petra, Ct))!;
        Assert.Equal((plans.Newcomer.Id, null), (Assert.Single(seen.People).PersonId, seen.TeamName));
        Assert.NotNull(await world.Get<LearningRecordQueries>().FindAsync(plans.Newcomer.Id, plans.Petra, Ct));
        await world.Get<WithdrawReading>().RunAsync(seen.People[0].Item!.AssignmentId!.Value, plans.Petra, Ct).Must();
    }

    [Fact]
    public async Task A_mentor_without_newcomers_has_nobody_to_give_reading_to()
    {
        await plans.HireAsync();
        var slug = await world.PublishedArticleAsync("Eins");

        Assert.Equal("not-your-people", (await desk.AssignAsync(slug, plans.Petra, plans.Newcomer)).Problem?.Code);
        Assert.Empty((await world.Get<ReadingQueries>().PeopleAsync(slug, plans.Petra, Ct))!.People);
        Assert.Null(await world.Get<LearningRecordQueries>().FindAsync(plans.Newcomer.Id, plans.Petra, Ct));
    }

    [Fact]
    public async Task When_the_plan_has_ended_the_mentor_has_no_say_any_more()
    {
        var plan = await plans.StartAsync();
        var slug = await world.PublishedArticleAsync("Eins");
        await world.Get<EndPlan>().RunAsync(plan, 0, plans.Lead, Ct).Must();

        Assert.Equal("not-your-people", (await desk.AssignAsync(slug, plans.Petra, plans.Newcomer)).Problem?.Code);
    }

    [Fact]
    public async Task New_staff_have_five_working_days_for_what_changed_and_others_ten()
    {
        await plans.StartAsync();
        var slug = await world.PublishedArticleAsync("Eins");
        await desk.AssignAsync(slug, plans.Lead, plans.Newcomer, world.Cast.Alex).Must();
        foreach (var reader in new[] { plans.Newcomer, world.Cast.Alex }) await desk.ConfirmAsync(slug, 1, reader).Must();

        await desk.RevisedAsync(slug, "Eins", "Neu.");

        Assert.Equal(new DateOnly(2026, 11, 27), (await desk.ItemAsync(slug)).DueOn);
        Assert.Equal(new DateOnly(2026, 12, 4), (await desk.ItemAsync(slug, world.Cast.Alex)).DueOn);
    }

    [Fact]
    public async Task What_the_plan_asks_for_is_not_withdrawn_by_hand()
    {
        await plans.StartAsync();
        var item = (await desk.ItemsAsync()).First(item => item.PlanId is not null);

        Assert.Equal("part-of-plan", (await world.Get<WithdrawReading>().RunAsync(item.AssignmentId!.Value, plans.Lead, Ct)).Problem?.Code);
    }

    [Fact]
    public async Task A_mentor_holds_a_session_and_the_newcomer_who_was_there_has_five_days()
    {
        await plans.StartAsync();
        var slug = await world.PublishedArticleAsync("Eins");
        var session = await world.Get<SaveInputSession>().RunAsync(null, 0, new InputSessionInput("Prüfschema", world.Today, new TimeOnly(9, 0), 60, "Raum 1", "i1", [slug], []), plans.Petra, Ct).Must();

        await world.Get<RecordAttendance>().RunAsync(session, [plans.Newcomer.Id], plans.Petra, Ct).Must();

        Assert.Equal((new DateOnly(2026, 11, 27), "Input: Prüfschema"), ((await desk.ItemAsync(slug)).DueOn!.Value, (await desk.ItemAsync(slug)).Why));
        Assert.Equal("not-your-people", (await world.Get<RecordAttendance>().RunAsync(session, [world.Cast.Alex.Id], plans.Petra, Ct)).Problem?.Code);
    }
}
