using Microsoft.EntityFrameworkCore;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>A plan from its start on: who may, pauses, mentors, adaptations, new versions of the template. Today is Friday, 20.11.2026.</summary>
public sealed class OnboardingPlanTests : IAsyncLifetime
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
    public async Task A_lead_starts_a_plan_for_a_person_of_the_own_team_and_nobody_else_does()
    {
        await desk.PublishTemplateAsync();

        Assert.Equal("not-allowed", (await desk.TryStartAsync(lead: world.Cast.Alex)).Problem!.Code);
        Assert.Equal("not-allowed", (await desk.TryStartAsync(lead: desk.Petra)).Problem!.Code);
        Assert.Equal("no-such-person", (await desk.TryStartAsync(lead: world.Cast.Bernd)).Problem!.Code); // leads another Fachstelle
        Assert.Equal("no-such-person", (await desk.TryStartAsync(person: world.Cast.Anna.Id)).Problem!.Code);
        Assert.Equal("not-oneself", (await desk.TryStartAsync(person: desk.Lead.Id)).Problem!.Code);
        Assert.Equal("no-mentor", (await desk.TryStartAsync(mentors: new Mentors(world.Cast.Alex.Id, null))).Problem!.Code);
        Assert.Equal("no-deputy", (await desk.TryStartAsync(mentors: new Mentors(desk.Petra.Id, desk.Petra.Id))).Problem!.Code);
        Assert.Equal("mentor-is-newcomer", (await desk.TryStartAsync(person: desk.Petra.Id)).Problem!.Code);
        Assert.Equal("no-start", (await desk.TryStartAsync(new DateOnly(2029, 1, 1))).Problem!.Code);

        var plan = await desk.TryStartAsync().Must();
        Assert.Equal("plan-runs", (await desk.TryStartAsync()).Problem!.Code); // the second click
        Assert.Equal(plan, await world.Get<OnboardingQueries>().OwnAsync(desk.Newcomer, Ct));
    }

    [Fact]
    public async Task Only_newcomer_mentor_deputy_and_lead_see_a_plan()
    {
        var plan = await desk.StartAsync();
        var murat = desk.Murat;

        foreach (var actor in world.Cast.Everybody)
        {
            var sees = actor.Id == desk.Newcomer.Id || actor.Id == desk.Lead.Id;
            Assert.Equal(sees, await FindAsync(plan, actor) is not null);
            Assert.Equal(sees ? 1 : 0, (await world.Get<OnboardingQueries>().ListAsync(actor, Ct)).Count);
        }

        Assert.Equal((true, false, false), Seat(await FindAsync(plan, desk.Newcomer)));
        Assert.Equal((false, true, false), Seat(await FindAsync(plan, desk.Petra)));
        Assert.Equal((false, true, false), Seat(await FindAsync(plan, murat)));
        Assert.Equal((false, false, true), Seat(await FindAsync(plan, desk.Lead)));

        await world.Get<AssignMentor>().RunAsync(plan, 0, new Mentors(murat.Id, null), world.Today.AddDays(3), desk.Lead, Ct).Must();
        Assert.NotNull(await FindAsync(plan, desk.Petra)); // until the change
        Assert.NotNull(await FindAsync(plan, murat));
        world.Clock.SetDay(world.Today.AddDays(3));
        Assert.Null(await FindAsync(plan, desk.Petra));
        Assert.Equal((false, true, false), Seat(await FindAsync(plan, murat)));

        static (bool, bool, bool) Seat(PlanView? view) => (view!.Seat.IsOwn, view.Seat.Mentors, view.Seat.Leads);
    }

    [Fact]
    public async Task The_record_holds_verb_and_number_only()
    {
        var plan = await desk.StartAsync();
        await world.Get<PausePlan>().RunAsync(plan, 0, world.Today, null, desk.Lead, Ct).Must();
        await world.Get<ResumePlan>().RunAsync(plan, 1, desk.Lead, Ct).Must();

        await using var db = await world.DbAsync();
        var lines = await db.History.Where(h => h.SubjectKind == PlanHistory.PlanKind).OrderBy(h => h.Id).ToListAsync(Ct);
        Assert.Equal([PlanHistory.PlanStarted, PlanHistory.Paused, PlanHistory.Resumed], lines.Select(line => line.Verb));
        Assert.All(lines, line => Assert.Equal((plan, "", null, 0), (line.SubjectId, line.SubjectTitle, line.Reason, line.Changes.Count)));
    }

    [Fact]
    public async Task A_pause_moves_the_end_and_a_resumed_one_by_the_days_it_had()
    {
        var plan = await desk.StartAsync(); // two months from 20.11.: until 19.01.2027
        Assert.Equal(new DateOnly(2027, 1, 19), (await FindAsync(plan, desk.Newcomer))!.Calendar.End);

        await world.Get<PausePlan>().RunAsync(plan, 0, world.Today.AddDays(1), null, desk.Lead, Ct).Must();
        world.Clock.SetDay(world.Today.AddDays(10));
        var resting = (await FindAsync(plan, desk.Newcomer))!;
        Assert.Equal((PlanStanding.Paused, 1, new DateOnly(2027, 1, 29)), (resting.Row.Standing, resting.Row.Month, resting.Calendar.End)); // ten days by tonight

        await world.Get<ResumePlan>().RunAsync(plan, 1, desk.Lead, Ct).Must();
        var running = (await FindAsync(plan, desk.Newcomer))!;
        Assert.Equal((PlanStanding.Running, new DateOnly(2027, 1, 28)), (running.Row.Standing, running.Calendar.End));
        Assert.Equal(new PauseRow(running.Pauses[0].Id, new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 29)), Assert.Single(running.Pauses));
        Assert.Equal("not-paused", (await world.Get<ResumePlan>().RunAsync(plan, 2, desk.Lead, Ct)).Problem!.Code);
    }

    [Fact]
    public async Task A_pause_that_ended_before_its_first_day_leaves_no_trace()
    {
        var plan = await desk.StartAsync();
        await world.Get<PausePlan>().RunAsync(plan, 0, world.Today, null, desk.Lead, Ct).Must();
        await world.Get<ResumePlan>().RunAsync(plan, 1, desk.Lead, Ct).Must();
        await world.Get<PausePlan>().RunAsync(plan, 2, world.Today.AddDays(7), world.Today.AddDays(9), desk.Lead, Ct).Must();
        Assert.Equal("pause-overlaps", (await world.Get<PausePlan>().RunAsync(plan, 3, world.Today.AddDays(9), world.Today.AddDays(20), desk.Lead, Ct)).Problem!.Code);
        Assert.Equal("pause-backwards", (await world.Get<PausePlan>().RunAsync(plan, 3, world.Today.AddDays(3), world.Today.AddDays(2), desk.Lead, Ct)).Problem!.Code);
        Assert.Equal("pause-before-start", (await world.Get<PausePlan>().RunAsync(plan, 3, world.Today.AddDays(-1), null, desk.Lead, Ct)).Problem!.Code);

        var planned = Assert.Single((await FindAsync(plan, desk.Lead))!.Pauses);
        await world.Get<ResumePlan>().ForgetAsync(plan, planned.Id, 3, desk.Lead, Ct).Must();

        Assert.Empty((await FindAsync(plan, desk.Lead))!.Pauses);
    }

    [Fact]
    public async Task A_stale_form_changes_nothing_and_foreign_leads_find_no_plan()
    {
        var plan = await desk.StartAsync();
        var pause = world.Get<PausePlan>();
        await pause.RunAsync(plan, 0, world.Today.AddDays(1), world.Today.AddDays(2), desk.Lead, Ct).Must();

        Assert.Equal("stale-plan", (await pause.RunAsync(plan, 0, world.Today.AddDays(5), null, desk.Lead, Ct)).Problem!.Code);
        Assert.Equal("gone", (await pause.RunAsync(plan, 1, world.Today.AddDays(5), null, world.Cast.Bernd, Ct)).Problem!.Code);
        Assert.Equal("not-allowed", (await pause.RunAsync(plan, 1, world.Today.AddDays(5), null, desk.Petra, Ct)).Problem!.Code);
        Assert.Equal("not-allowed", (await world.Get<EndPlan>().RunAsync(plan, 1, world.Cast.Emil, Ct)).Problem!.Code);
        Assert.Single((await FindAsync(plan, desk.Lead))!.Pauses);
    }

    [Fact]
    public async Task A_deactivated_mentor_leaves_the_newcomer_with_the_deputy_and_without_one_alone()
    {
        var plan = await desk.StartAsync();
        await world.Get<DeactivatePerson>().RunAsync(desk.Petra.Id, world.Cast.Emil, Ct).Must();

        var view = (await FindAsync(plan, desk.Lead))!;
        Assert.Equal(("Murat Pate", false, false), (view.InCharge!.Name, view.Row.IsAlone, view.Row.Mentor.IsActive));

        await world.Get<DeactivatePerson>().RunAsync(desk.Murat.Id, world.Cast.Emil, Ct).Must();
        view = (await FindAsync(plan, desk.Lead))!;
        Assert.Null(view.InCharge);
        Assert.True(view.Row.IsAlone);
        Assert.True(view.ThisWeek(world.Today)!.Rests);
    }

    [Fact]
    public async Task A_plan_is_adapted_for_one_person_and_keeps_that_when_the_template_changes()
    {
        var plan = await desk.StartAsync();
        await world.PublishedArticleAsync("Pass");
        var input = new PhaseInput(["fiktion", "pass"], ["Wochengespräch"], [], null, new SortedDictionary<int, int> { [1] = 1, [2] = 4 }, 5);
        await world.Get<AdaptPlan>().RunAsync(plan, 0, "p1", input, desk.Lead, Ct).Must();

        var changed = PlanFixtures.Yaml.Replace("tun: [\"Wochengespräch\", \"Bogen üben\"]", "tun: [\"Wochengespräch\", \"Bogen üben\", \"Rückschau\"]", StringComparison.Ordinal)
            .Replace("titel: \"Steigern\"", "titel: \"Mehr Termine\"", StringComparison.Ordinal);
        await world.Get<SavePlanDraft>().RunAsync(PlanFixtures.Slug, 1 - 1, 1, new PlanInput(changed, "Rückschau"), world.Cast.Alex, Ct).Must();
        await desk.ApproveAsync(await world.Get<SubmitForReview>().RunAsync(PlanHistory.TemplateKind, PlanFixtures.Slug, 2, world.Cast.Alex, Ct).Must());

        var before = (await FindAsync(plan, desk.Lead))!;
        Assert.True(before.Row.IsOffered);
        Assert.Equal("Steigern", before.Outline.FindPhase("p1")!.Title);
        Assert.Equal("no-newer-version", (await world.Get<TakeOverTemplate>().RunAsync(plan, 1, before.OfferedVersionId + 1, desk.Lead, Ct)).Problem!.Code);
        await world.Get<TakeOverTemplate>().RunAsync(plan, 1, before.OfferedVersionId, desk.Lead, Ct).Must();

        var after = (await FindAsync(plan, desk.Lead))!;
        var phase = after.Outline.FindPhase("p1")!;
        Assert.Equal(("Mehr Termine", 2, false, true), (phase.Title, after.TemplateNumber, after.Row.IsOffered, after.IsAdapted));
        Assert.Equal(["fiktion", "pass"], phase.Reading);
        Assert.Equal(["Wochengespräch", "Rückschau"], phase.Tasks); // „Bogen üben“ was struck for this person
        Assert.Equal((1, 4, 5), (phase.TargetIn(1), phase.TargetIn(2), phase.AccompaniedGoal!.Value));
    }

    [Fact]
    public async Task A_version_left_aside_is_not_offered_again()
    {
        var plan = await desk.StartAsync();
        await world.Get<SavePlanDraft>().RunAsync(PlanFixtures.Slug, 0, 1, new PlanInput(PlanFixtures.Yaml.Replace("Rundgang", "Hausrunde", StringComparison.Ordinal), "Wort"), world.Cast.Alex, Ct).Must();
        await desk.ApproveAsync(await world.Get<SubmitForReview>().RunAsync(PlanHistory.TemplateKind, PlanFixtures.Slug, 2, world.Cast.Alex, Ct).Must());

        var offered = (await FindAsync(plan, desk.Lead))!.OfferedVersionId;
        await world.Get<TakeOverTemplate>().LeaveAsync(plan, 0, offered, desk.Lead, Ct).Must();

        var view = (await FindAsync(plan, desk.Lead))!;
        Assert.Equal((0, 1, "Rundgang"), (view.OfferedVersionId, view.TemplateNumber, view.Outline.Phases[0].Tasks[0]));
    }

    [Fact]
    public async Task An_ended_plan_stays_readable_takes_no_change_and_makes_room_for_the_next()
    {
        var plan = await desk.StartAsync();
        await world.Get<EndPlan>().RunAsync(plan, 0, desk.Lead, Ct).Must();

        Assert.Equal("plan-ended", (await world.Get<PausePlan>().RunAsync(plan, 1, world.Today, null, desk.Lead, Ct)).Problem!.Code);
        Assert.Equal(PlanStanding.Ended, (await FindAsync(plan, desk.Newcomer))!.Row.Standing);
        await desk.TryStartAsync().Must();
    }

    private Task<PlanView?> FindAsync(int plan, Actor actor) => world.Get<OnboardingQueries>().FindAsync(plan, actor, Ct);
}
