using Microsoft.EntityFrameworkCore;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Ramp;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Logged appointments, the ramp they fill, and who is away. Today is Friday, 20.11.2026.</summary>
public sealed class AppointmentTests : IAsyncLifetime
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
    public async Task Newcomer_and_mentor_log_the_lead_and_others_do_not()
    {
        var plan = await desk.StartAsync();
        var log = world.Get<LogAppointment>();

        await log.RunAsync(plan, Entry(), desk.Newcomer, Ct).Must();
        await log.RunAsync(plan, Entry(AppointmentRole.Joined), desk.Petra, Ct).Must();
        foreach (var stranger in new[] { desk.Lead, world.Cast.Emil, world.Cast.Alex }) Assert.Equal("gone", (await log.RunAsync(plan, Entry(), stranger, Ct)).Problem!.Code);

        var view = await ViewAsync(plan);
        Assert.Equal((2, 2, true), (view.Row.Accompanied, view.FindCompetence("fiktion")!.Accompanied, view.Appointments[0].IsByMentor));
        await using var db = await world.DbAsync();
        Assert.All(await db.History.Where(h => h.Verb == "appointment-logged").ToListAsync(Ct), line => Assert.Equal(("", 0), (line.SubjectTitle, line.Changes.Count)));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_nothing_is_stored()
    {
        var plan = await desk.StartAsync(world.Today.AddDays(-10));
        await world.Get<PausePlan>().RunAsync(plan, 0, world.Today.AddDays(-2), world.Today.AddDays(-2), desk.Lead, Ct).Must();
        var expected = new Dictionary<string, AppointmentInput>
        {
            ["bad-day"] = Entry() with { On = world.Today.AddDays(1) },
            ["before-start"] = Entry() with { On = world.Today.AddDays(-11) },
            ["plan-rests"] = Entry() with { On = world.Today.AddDays(-2) },
            ["no-role"] = Entry() with { Role = null },
            ["bad-count"] = Entry() with { Count = 0 },
            ["no-topic"] = Entry() with { Competence = "gibt-es-nicht" },
            ["note-too-long"] = Entry() with { Note = new string('x', 501) },
            ["personal-data"] = Entry() with { Note = "Mit Frau Yilmaz, geboren am 03.04.1988, gesprochen." },
        };

        foreach (var (code, input) in expected) Assert.Equal(code, (await world.Get<LogAppointment>().RunAsync(plan, input, desk.Newcomer, Ct)).Problem?.Code);

        Assert.Empty((await ViewAsync(plan)).Appointments);
    }

    [Fact]
    public async Task A_week_above_its_target_warns_newcomer_mentor_and_lead()
    {
        var plan = await desk.StartAsync(world.Today.AddDays(-20)); // week 3, month 1: two a week
        await world.Get<LogAppointment>().RunAsync(plan, Entry(AppointmentRole.Own) with { Count = 2 }, desk.Newcomer, Ct).Must();
        Assert.Empty((await ViewAsync(plan)).Row.Over);

        await world.Get<LogAppointment>().RunAsync(plan, Entry(AppointmentRole.Own), desk.Newcomer, Ct).Must();

        foreach (var actor in new[] { desk.Newcomer, desk.Petra, desk.Lead })
        {
            var week = Assert.Single((await world.Get<OnboardingQueries>().FindAsync(plan, actor, Ct))!.Row.Over);
            Assert.Equal((3, 2, 3), (week.Number, week.Target, week.Actual));
        }
    }

    [Fact]
    public async Task An_entry_is_taken_back_by_those_who_log_twice_without_harm()
    {
        var plan = await desk.StartAsync();
        var entry = await world.Get<LogAppointment>().RunAsync(plan, Entry(), desk.Newcomer, Ct).Must();
        var remove = world.Get<RemoveAppointment>();

        Assert.Equal("gone", (await remove.RunAsync(plan, entry, desk.Lead, Ct)).Problem!.Code);
        await remove.RunAsync(plan, entry, desk.Newcomer, Ct).Must();
        await remove.RunAsync(plan, entry, desk.Newcomer, Ct).Must();

        Assert.Empty((await ViewAsync(plan)).Appointments);
    }

    [Fact]
    public async Task Mentors_enter_their_own_absence_and_leads_that_of_their_mentors()
    {
        var plan = await desk.StartAsync(mentors: null);
        var record = world.Get<RecordAbsence>();
        var (monday, thursday) = (world.Today.AddDays(3), world.Today.AddDays(6));

        Assert.Equal("not-allowed", (await record.RunAsync(desk.Petra.Id, monday, null, desk.Newcomer, Ct)).Problem!.Code);
        Assert.Equal("not-allowed", (await record.RunAsync(desk.Petra.Id, monday, null, desk.Murat, Ct)).Problem!.Code);
        Assert.Equal("not-allowed", (await record.RunAsync(desk.Petra.Id, monday, null, world.Cast.Bernd, Ct)).Problem!.Code);
        Assert.Equal("absence-days", (await record.RunAsync(desk.Petra.Id, monday, monday.AddDays(-1), desk.Petra, Ct)).Problem!.Code);
        await record.RunAsync(desk.Petra.Id, monday, thursday, desk.Petra, Ct).Must(); // four working days
        Assert.Equal("absence-overlaps", (await record.RunAsync(desk.Petra.Id, thursday, null, desk.Petra, Ct)).Problem!.Code);

        world.Clock.SetDay(monday);
        Assert.Equal("Murat Pate", (await ViewAsync(plan)).InCharge!.Name);
        await record.RunAsync(desk.Murat.Id, monday, monday.AddDays(9), desk.Lead, Ct).Must();
        Assert.True((await ViewAsync(plan)).Row.IsAlone);

        var board = (await world.Get<AbsenceQueries>().FindAsync(desk.Lead, Ct))!;
        Assert.Equal(["Petra Patin", "Murat Pate"], board.Rows.Select(row => row.Person));
        await record.EndAsync(board.Rows[0].Id, desk.Lead, Ct).Must();
        Assert.Equal("Petra Patin", (await ViewAsync(plan)).InCharge!.Name);
        Assert.Null(await world.Get<AbsenceQueries>().FindAsync(desk.Newcomer, Ct));
    }

    private AppointmentInput Entry(AppointmentRole role = AppointmentRole.Observed) => new(world.Today, "fiktion", role, 1, "§ 81 Abs. 4, Bogen Fiktion, Bescheinigung erteilt.");

    private async Task<PlanView> ViewAsync(int plan) => (await world.Get<OnboardingQueries>().FindAsync(plan, desk.Newcomer, Ct))!; // one's own plan is there
}
