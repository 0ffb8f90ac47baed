using Wiki.Core.Inbox;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Overview;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.People;
using Wiki.Core.Settings;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>The mentor's view is answered from memory and yet never older than the last save, whoever made it: Petra accompanies Cem.</summary>
public sealed class MentorBoardFreshnessTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync
    private PlanDesk desk = default!; // InitializeAsync
    private SignDesk sign = default!; // InitializeAsync
    private int plan;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await World.NewAsync();
        desk = new PlanDesk(world);
        plan = await desk.StartAsync(world.Today.AddDays(-13)); // 07.11.2026
        sign = new SignDesk(world, desk, plan);
        await MenteeAsync(); // from here on something is in memory
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Every_save_of_this_process_is_in_the_next_answer()
    {
        await sign.AccompanyAsync(2);
        Assert.Equal(2, (await MenteeAsync()).Row.Accompanied);
        await RemoveAsync();
        Assert.Equal(0, (await MenteeAsync()).Row.Accompanied);

        await sign.ReadAsync("fiktion");
        Assert.Equal((1, 0), Reading(await MenteeAsync()));
        await new ReadingDesk(world).RevisedAsync("fiktion", "Fiktion", "Jetzt anders.");
        Assert.Equal((0, 1), Reading(await MenteeAsync()));
        await sign.ReadAsync("fiktion", 2);
        Assert.Equal((1, 0), Reading(await MenteeAsync()));

        await sign.AccompanyAsync();
        Assert.Equal("fiktion", Assert.Single((await MenteeAsync()).Progress.Ready).Code);
        Assert.Null(await sign.ReleaseAsync(desk.Petra));
        Assert.Equal((1, 0), ((await MenteeAsync()).Progress.Released, (await MenteeAsync()).Progress.Ready.Count));
    }

    [Fact]
    public async Task A_logged_appointment_lets_nobody_s_reading_and_tasks_go_from_memory()
    {
        var (reading, tasks) = (world.Get<ReadingSaves>(), world.Get<InboxChanges>());
        var before = (reading.Number, tasks.Number);

        await sign.AccompanyAsync();
        Assert.Equal(before, (reading.Number, tasks.Number));
        await world.Get<EndPlan>().RunAsync(plan, 0, desk.Lead, Ct).Must();
        Assert.True(reading.Number > before.Item1 && tasks.Number > before.Item2);
    }

    [Fact]
    public async Task Only_the_plan_that_changed_is_worked_out_again()
    {
        await world.Get<InvitePerson>().RunAsync(
            new PersonDetails { UserName = "nora", DisplayName = "Nora Neu", Team = "allgemein-1", Roles = [RoleCatalog.Reader] }, world.Cast.Emil, Ct).Must();
        await desk.TryStartAsync(person: (await desk.ActorAsync("nora")).Id).Must();
        var (cem, nora) = await BothAsync();

        await sign.AccompanyAsync(1);
        await RemoveAsync();
        await sign.AccompanyAsync(1, "studium"); // as many as before, and other ones
        var (changed, same) = await BothAsync();

        Assert.Same(nora.Weeks, same.Weeks);
        Assert.Same(nora.Progress.Next, same.Progress.Next);
        Assert.NotSame(cem.Weeks, changed.Weeks);
        Assert.Equal(1, changed.Row.Accompanied);
        var details = new PersonDetails { UserName = "nora", DisplayName = "Nora Anders", Team = "allgemein-1", Roles = [RoleCatalog.Reader] };
        await world.Get<ChangePerson>().RunAsync(same.Row.Person.Id, 0, details, world.Cast.Emil, Ct).Must();
        Assert.Equal("Nora Anders", (await BothAsync()).Nora.Row.Person.Name);
    }

    [Fact]
    public async Task One_s_own_confirmation_does_not_touch_what_others_read_and_theirs_does_not_touch_one_s_own()
    {
        var reading = new ReadingDesk(world);
        await reading.AssignAsync("leitbild", desk.Lead, world.Cast.Alex).Must();
        var board = world.Get<ReadingBoard>();
        var (cem, alex) = (await board.OfAsync(desk.Newcomer, Ct), await board.OfAsync(world.Cast.Alex, Ct));

        await sign.ReadAsync("leitbild");

        Assert.NotSame(cem, await board.OfAsync(desk.Newcomer, Ct));
        Assert.Same(alex, await board.OfAsync(world.Cast.Alex, Ct));
        Assert.Equal(ReadingStatus.Unread, Assert.Single(alex).Status);
    }

    [Fact]
    public async Task Absence_holidays_and_a_pause_are_in_the_next_answer()
    {
        Assert.Equal((true, new DateOnly(2027, 1, 6)), Charge(await MenteeAsync()));
        await world.Get<RecordAbsence>().RunAsync(desk.Petra.Id, world.Today, world.Today.AddDays(10), desk.Petra, Ct).Must();
        Assert.False((await MenteeAsync()).IsInCharge); // the deputy has taken over

        await world.Get<SaveOfficeSettings>().RunAsync(new OfficeSettings(), new OfficeSettings { HolidayState = "BY" }, world.Cast.Emil, Ct).Must();
        Assert.Equal(new DateOnly(2027, 1, 5), (await MenteeAsync()).Progress.Next!.DueOn); // Epiphany

        await world.Get<PausePlan>().RunAsync(plan, 0, world.Today, null, desk.Lead, Ct).Must();
        Assert.Equal(PlanStanding.Paused, (await MenteeAsync()).Row.Standing);

        static (bool, DateOnly) Charge(Mentee mentee) => (mentee.IsInCharge, mentee.Progress.Next!.DueOn);
    }

    [Fact]
    public async Task What_another_process_commits_is_in_the_next_answer_and_within_a_second_in_the_header()
    {
        await sign.ReadAsync("fiktion");
        Assert.Equal((1, 0), Reading(await MenteeAsync()));
        Assert.Empty(await PressingAsync());
        await using var other = await World.OnAsync(world.Folder); // an import on the command line, for instance

        await new ReadingDesk(other).RevisedAsync("fiktion", "Fiktion", "Jetzt anders.");
        Assert.Equal((0, 1), Reading(await MenteeAsync()));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("fiktion", Assert.Single(await PressingAsync()).Slug);

        await other.Get<LogAppointment>().RunAsync(plan, new AppointmentInput(world.Today, "fiktion", AppointmentRole.Joined, 2, "§ 81, erteilt."), desk.Petra, Ct).Must();
        Assert.Equal(2, (await MenteeAsync()).Row.Accompanied);
    }

    private static (int Done, int Reopened) Reading(Mentee mentee) => (mentee.Reading.Done, mentee.Reading.Reopened);

    private async Task<Mentee> MenteeAsync() => Assert.Single((await world.Get<MentorQueries>().FindAsync(desk.Petra, Ct))!.People); // she is a mentor

    private async Task<(Mentee Cem, Mentee Nora)> BothAsync()
    {
        var people = (await world.Get<MentorQueries>().FindAsync(desk.Petra, Ct))!.People; // by name
        return (people[0], people[1]);
    }

    private async Task<IEnumerable<ReadingItem>> PressingAsync() =>
        (await world.Get<ReadingBoard>().PressingAsync(desk.Newcomer, Ct)).Where(item => item.Status == ReadingStatus.Reopened);

    private async Task RemoveAsync()
    {
        var view = (await world.Get<OnboardingQueries>().FindAsync(plan, desk.Petra, Ct))!; // she accompanies
        await world.Get<RemoveAppointment>().RunAsync(plan, Assert.Single(view.Appointments).Id, desk.Petra, Ct).Must();
    }
}
