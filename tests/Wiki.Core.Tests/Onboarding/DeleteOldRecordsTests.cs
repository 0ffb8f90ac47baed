using Microsoft.EntityFrameworkCore;
using Wiki.Core.Inbox;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Onboarding.Record;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>A learning record goes twelve months after the onboarding was over, and nothing of it is left. Today is Friday, 20.11.2026.</summary>
public sealed class DeleteOldRecordsTests : IAsyncLifetime
{
    private const string Note = "Hospitation Quastenflosser";
    private const string Course = "Kurs Ameisenigel";
    private const string Task = "Rundgang Nacktmull";

    private static readonly string[] Traces = ["Quastenflosser", "Ameisenigel", "Nacktmull"];

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
    public async Task Twelve_months_after_the_plan_s_last_day_nothing_is_left_in_the_database_and_its_log()
    {
        var plan = await LearnedAsync(); // two months: until 19.01.2027
        Assert.Equal(new DateOnly(2028, 1, 19), (await RecordAsync(desk.Newcomer))!.DeleteOn);

        world.Clock.SetDay(new DateOnly(2028, 1, 18));
        Assert.Equal(0, await DeleteAsync());
        Assert.Equal(Traces, await FoundAsync());
        world.Clock.SetDay(new DateOnly(2028, 1, 19));
        Assert.Equal(1, await DeleteAsync());
        Assert.Equal(0, await DeleteAsync());

        Assert.True((await RecordAsync(desk.Newcomer))!.IsEmpty);
        Assert.Empty(await world.Get<ReadingBoard>().OfAsync(desk.Newcomer, Ct));
        await using var db = await world.DbAsync();
        Assert.Equal((0, 0, 0, 0), (await db.OnboardingPlans.CountAsync(Ct), await db.Mentorings.CountAsync(Ct), await db.Acknowledgements.CountAsync(Ct), await db.Participations.CountAsync(Ct)));
        var line = await db.History.SingleAsync(h => h.Verb == PlanHistory.RecordDeleted, Ct);
        Assert.Equal((plan, "", null, 0), (line.SubjectId, line.SubjectTitle, line.Reason, line.Changes.Count));
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task A_plan_that_ended_early_counts_from_its_end_and_person_and_lead_are_told_a_month_before()
    {
        var plan = await LearnedAsync();
        await world.Get<EndPlan>().RunAsync(plan, await VersionAsync(plan), desk.Lead, Ct).Must();

        world.Clock.SetDay(new DateOnly(2027, 10, 20));
        Assert.Empty((await InboxAsync(desk.Newcomer)).Of("lernnachweis"));
        world.Clock.SetDay(new DateOnly(2027, 10, 21));
        Assert.Equal(("/einarbeitung/nachweis", new DateOnly(2027, 11, 20)), Where(await InboxAsync(desk.Newcomer)));
        Assert.Equal(($"/einarbeitung/nachweis/{desk.Newcomer.Id}", new DateOnly(2027, 11, 20)), Where(await InboxAsync(desk.Lead)));
        foreach (var other in new[] { world.Cast.Bernd, world.Cast.Emil, world.Cast.Alex }) Assert.Empty((await InboxAsync(other)).Of("lernnachweis"));

        world.Clock.SetDay(new DateOnly(2027, 11, 20));
        Assert.Equal(1, await DeleteAsync());
        Assert.Empty((await InboxAsync(desk.Newcomer)).Of("lernnachweis"));

        static (string, DateOnly) Where(InboxView view) => (Assert.Single(view.Of("lernnachweis")).Url, view.Of("lernnachweis")[0].DueOn!.Value);
    }

    [Fact]
    public async Task Who_changed_into_another_plan_keeps_everything_until_that_one_is_over()
    {
        var plan = await LearnedAsync();
        await world.Get<EndPlan>().RunAsync(plan, await VersionAsync(plan), desk.Lead, Ct).Must();
        world.Clock.SetDay(new DateOnly(2027, 6, 1));
        await desk.TryStartAsync().Must(); // until 31.07.2027

        world.Clock.SetDay(new DateOnly(2027, 11, 20));
        Assert.Equal(0, await DeleteAsync());
        world.Clock.SetDay(new DateOnly(2028, 7, 31));
        Assert.Equal(1, await DeleteAsync());

        await using var db = await world.DbAsync();
        Assert.Equal(2, await db.History.CountAsync(h => h.Verb == PlanHistory.RecordDeleted, Ct));
    }

    [Fact]
    public async Task What_was_read_again_since_and_what_still_waits_is_ordinary_work_and_stays()
    {
        await LearnedAsync();
        var reading = new ReadingDesk(world);
        var waits = await reading.AssignedAsync("Wartet noch");
        world.Clock.SetDay(new DateOnly(2027, 5, 3)); // the plan is over
        await reading.RevisedAsync("leitbild", "Leitbild", "Neu.");
        await reading.ConfirmAsync("leitbild", 2).Must();

        world.Clock.SetDay(new DateOnly(2028, 1, 19));
        await DeleteAsync();

        var items = await reading.ItemsAsync();
        Assert.Equal(["leitbild", waits], items.Select(item => item.Slug));
        Assert.Equal((ReadingStatus.Read, 2, null), (items[0].Status, items[0].ReadNumber!.Value, items[0].PlanId));
        Assert.Equal(2, Assert.Single((await RecordAsync(desk.Newcomer))!.Read).Number);
    }

    [Fact]
    public async Task The_record_holds_appointments_and_plan_for_person_mentor_deputy_and_lead_only()
    {
        await LearnedAsync();

        foreach (var actor in new[] { desk.Newcomer, desk.Petra, desk.Murat, desk.Lead })
        {
            var plan = Assert.Single((await RecordAsync(actor))!.Plans);
            Assert.Equal((Note, "Antrag und Fiktion", "Petra Patin"), (Assert.Single(plan.Appointments).Note, plan.Appointments[0].Topic, Assert.Single(plan.Mentors)));
            Assert.Equal(2, plan.Competences.Single(row => row.Title == "Antrag und Fiktion").Accompanied);
        }

        foreach (var other in world.Cast.Everybody.Where(actor => actor.Id != desk.Newcomer.Id && actor.Id != desk.Lead.Id)) Assert.Null(await RecordAsync(other));
    }

    /// <summary>A plan of Cem's with a confirmed text, an appointment, a session, a course and a task of his own.</summary>
    private async Task<int> LearnedAsync()
    {
        var plan = await desk.StartAsync();
        await world.Get<AcknowledgeReading>().RunAsync("leitbild", 1, desk.Newcomer, Ct).Must();
        await world.Get<LogAppointment>().RunAsync(plan, new AppointmentInput(world.Today, "fiktion", AppointmentRole.Observed, 2, Note), desk.Newcomer, Ct).Must();
        await world.Get<RecordExternalCourse>().RunAsync(Course, "Institut", world.Today, true, desk.Newcomer, Ct).Must();
        var session = await world.Get<SaveInputSession>().RunAsync(null, 0, new InputSessionInput("Prüfschema", world.Today, new TimeOnly(9, 0), 60, "Raum 1", "i1", [], []), desk.Petra, Ct).Must();
        await world.Get<RecordAttendance>().RunAsync(session, [desk.Newcomer.Id], desk.Petra, Ct).Must();
        await world.Get<AdaptPlan>().RunAsync(plan, 0, "p0", new PhaseInput(["leitbild"], [Task], ["i1"], 0, new Dictionary<int, int>(), 3), desk.Lead, Ct).Must();
        return plan;
    }

    private Task<LearningRecord?> RecordAsync(Actor actor) => world.Get<LearningRecordQueries>().FindAsync(desk.Newcomer.Id, actor, Ct);

    private async Task<int> DeleteAsync() => (await world.Get<DeleteOldRecords>().RunAsync(Ct)).Records;

    private Task<InboxView> InboxAsync(Actor actor) => world.Get<InboxQueries>().FindAsync(actor, Ct);

    private async Task<int> VersionAsync(int plan) => (await world.Get<OnboardingQueries>().FindAsync(plan, desk.Lead, Ct))!.Version;

    private Task<IReadOnlyList<string>> FoundAsync() => StoredWords.FoundAsync(world, Traces);
}
