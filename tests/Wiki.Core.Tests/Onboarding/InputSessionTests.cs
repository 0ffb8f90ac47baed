using Wiki.Core.History;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Record;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>Input sessions from setting up to attendance, and courses elsewhere: Berta of allgemein-1 holds, Cem comes.</summary>
public sealed class InputSessionTests : IAsyncLifetime
{
    private World world = default!; // InitializeAsync

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private InputQueries Inputs => world.Get<InputQueries>();

    public async ValueTask InitializeAsync() => world = await World.NewAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Who_was_there_has_the_articles_to_read_and_who_was_not_has_nothing()
    {
        var slug = await world.PublishedArticleAsync("Lebensunterhalt");
        var id = await HeldAsync(slug);
        await RegisterAsync(id, world.Cast.Cem).Must();
        await RegisterAsync(id, world.Cast.Alex).Must();
        await RegisterAsync(id, world.Cast.Anna).Must(); // of another Fachstelle

        var report = await AttendAsync(id, world.Cast.Cem, world.Cast.Anna).Must();
        var again = await AttendAsync(id, world.Cast.Cem, world.Cast.Anna).Must(); // a double click

        Assert.Equal((new AttendanceReport(2, 2), new AttendanceReport(2, 0)), (report, again));
        var item = Assert.Single(await world.Get<ReadingBoard>().OpenAsync(world.Cast.Cem, Ct));
        Assert.Equal((slug, "Input: Prüfschema", new DateOnly(2026, 12, 4)), (item.Slug, item.Why, item.DueOn!.Value));
        Assert.Single(await world.Get<ReadingBoard>().OpenAsync(world.Cast.Anna, Ct));
        Assert.Empty(await world.Get<ReadingBoard>().OpenAsync(world.Cast.Alex, Ct));
        Assert.Equal((true, false), ((await DetailAsync(id, world.Cast.Cem)).Attended, (await DetailAsync(id, world.Cast.Alex)).Attended));
    }

    [Fact]
    public async Task A_wrong_tick_is_mended_and_someone_of_the_own_Fachstelle_added()
    {
        var id = await HeldAsync(await world.PublishedArticleAsync("Lebensunterhalt"));
        await RegisterAsync(id, world.Cast.Cem).Must();
        await AttendAsync(id, world.Cast.Cem).Must();

        await AttendAsync(id, world.Cast.Alex).Must();

        Assert.Equal((false, true), ((await DetailAsync(id, world.Cast.Cem)).Attended, (await DetailAsync(id, world.Cast.Alex)).Attended));
        Assert.Equal("not-your-people", (await AttendAsync(id, world.Cast.Anna)).Problem?.Code);
    }

    [Fact]
    public async Task Only_who_holds_it_changes_it_and_sees_who_comes()
    {
        var id = await HeldAsync();
        await RegisterAsync(id, world.Cast.Cem).Must();

        foreach (var other in new[] { world.Cast.Bernd, world.Cast.Anna, world.Cast.Cem, world.Cast.Dora, world.Cast.Emil })
        {
            Assert.Null((await DetailAsync(id, other)).People);
            Assert.Equal("not-allowed", (await world.Get<SaveInputSession>().RunAsync(id, 1, Input(), other, Ct)).Problem?.Code);
            Assert.Equal("not-allowed", (await world.Get<RecordAttendance>().RunAsync(id, [world.Cast.Cem.Id], other, Ct)).Problem?.Code);
            Assert.Equal("not-allowed", (await world.Get<CancelInputSession>().RunAsync(id, 1, other, Ct)).Problem?.Code);
        }

        Assert.Contains((await DetailAsync(id, world.Cast.Berta)).People!, person => person.Registered && person.PersonId == world.Cast.Cem.Id);
        foreach (var nobody in new[] { world.Cast.Anna, world.Cast.Cem, world.Cast.Dora, world.Cast.Emil })
        {
            Assert.Equal("not-allowed", (await world.Get<SaveInputSession>().RunAsync(null, 0, Input(), nobody, Ct)).Problem?.Code);
        }
    }

    [Fact]
    public async Task A_stale_form_is_refused_and_a_good_one_changes_the_articles()
    {
        var (one, two) = (await world.PublishedArticleAsync("Eins"), await world.PublishedArticleAsync("Zwei"));
        var id = await HeldAsync(one);

        Assert.Equal("stale-session", (await world.Get<SaveInputSession>().RunAsync(id, 0, Input(), world.Cast.Berta, Ct)).Problem?.Code);
        await world.Get<SaveInputSession>().RunAsync(id, 1, Input(two) with { Topic = "Anderes Thema" }, world.Cast.Berta, Ct).Must();

        var changed = await DetailAsync(id, world.Cast.Cem);
        Assert.Equal(("Anderes Thema", 2), (changed.Topic, changed.Version));
        Assert.Equal(two, Assert.Single(changed.Articles).Slug);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_named()
    {
        var cases = new (string Code, InputSessionInput Input)[]
        {
            ("topic-missing", Input() with { Topic = " " }),
            ("place-missing", Input() with { Place = "" }),
            ("bad-length", Input() with { Minutes = 5 }),
            ("day-in-past", Input() with { On = world.Today.AddDays(-1) }),
            ("unknown-articles", Input("gibt-es-nicht")),
            ("bad-materials", Input() with { Materials = [new Material("Böse", "javascript:alert(1)")] }),
            ("bad-materials", Input() with { Materials = [new Material("Fremd", "//host/pfad")] }),
            ("bad-materials", Input() with { Materials = [new Material("Offen", "http://host/pfad")] }),
            ("too-many-materials", Input() with { Materials = [.. Enumerable.Range(0, 11).Select(n => new Material($"{n}", "/artikel"))] }),
        };
        foreach (var (code, input) in cases) Assert.Equal(code, (await world.Get<SaveInputSession>().RunAsync(null, 0, input, world.Cast.Berta, Ct)).Problem?.Code);

        Assert.Empty((await Inputs.ListAsync(world.Cast.Cem, Ct)).Coming);
    }

    [Fact]
    public async Task One_registers_before_and_attendance_is_recorded_from_the_day_on()
    {
        var id = await world.Get<SaveInputSession>().RunAsync(null, 0, Input() with { On = world.Today.AddDays(3) }, world.Cast.Berta, Ct).Must();
        await RegisterAsync(id, world.Cast.Cem).Must();
        await RegisterAsync(id, world.Cast.Cem).Must();

        Assert.Equal("session-not-yet", (await AttendAsync(id, world.Cast.Cem)).Problem?.Code);
        await world.Get<RegisterForSession>().RunAsync(id, false, world.Cast.Cem, Ct).Must();
        Assert.False((await DetailAsync(id, world.Cast.Cem)).Registered);
        world.Clock.SetDay(world.Today.AddDays(4));
        Assert.Equal("session-over", (await RegisterAsync(id, world.Cast.Cem)).Problem?.Code);
        await AttendAsync(id, world.Cast.Cem).Must();
    }

    [Fact]
    public async Task What_is_cancelled_stays_as_cancelled_and_nobody_registers()
    {
        var id = await HeldAsync();

        await world.Get<CancelInputSession>().RunAsync(id, 1, world.Cast.Berta, Ct).Must();
        await world.Get<CancelInputSession>().RunAsync(id, 1, world.Cast.Berta, Ct).Must();

        Assert.True(Assert.Single((await Inputs.ListAsync(world.Cast.Cem, Ct)).Coming).IsCancelled);
        Assert.Equal("session-cancelled", (await RegisterAsync(id, world.Cast.Cem)).Problem?.Code);
        Assert.Equal("session-cancelled", (await AttendAsync(id, world.Cast.Cem)).Problem?.Code);
    }

    [Fact]
    public async Task A_course_elsewhere_is_noted_once_by_the_person_and_taken_back_by_nobody_else()
    {
        var courses = world.Get<RecordExternalCourse>();

        await courses.RunAsync("Deeskalation", "Studieninstitut", world.Today, true, world.Cast.Cem, Ct).Must();
        await courses.RunAsync(" Deeskalation ", "Studieninstitut", world.Today, true, world.Cast.Cem, Ct).Must();
        Assert.Equal("course-incomplete", (await courses.RunAsync("", "Studieninstitut", world.Today, true, world.Cast.Cem, Ct)).Problem?.Code);
        Assert.Equal("course-in-future", (await courses.RunAsync("Kurs", "Studieninstitut", world.Today.AddDays(1), true, world.Cast.Cem, Ct)).Problem?.Code);

        var course = Assert.Single((await Inputs.ListAsync(world.Cast.Cem, Ct)).Courses);
        Assert.Equal("gone", (await courses.RemoveAsync(course.Id, world.Cast.Berta, Ct)).Problem?.Code);
        await courses.RemoveAsync(course.Id, world.Cast.Cem, Ct).Must();
        Assert.Empty((await Inputs.ListAsync(world.Cast.Cem, Ct)).Courses);
    }

    [Fact]
    public async Task The_learning_record_is_the_person_s_and_the_lead_s_and_nobody_else_s()
    {
        var slug = await world.PublishedArticleAsync("Lebensunterhalt");
        var id = await HeldAsync(slug);
        await RegisterAsync(id, world.Cast.Cem).Must();
        await AttendAsync(id, world.Cast.Cem).Must();
        await world.Get<AcknowledgeReading>().RunAsync(slug, 1, world.Cast.Cem, Ct).Must();
        await world.Get<RecordExternalCourse>().RunAsync("Deeskalation", "Studieninstitut", world.Today, false, world.Cast.Cem, Ct).Must();
        var records = world.Get<LearningRecordQueries>();

        var own = (await records.FindAsync(world.Cast.Cem.Id, world.Cast.Cem, Ct))!;

        Assert.Equal(("Cem Neu", "Lebensunterhalt", 1), (own.Name, Assert.Single(own.Read).Title, own.Read[0].Number));
        Assert.Equal(("Prüfschema", "i2", "Deeskalation"), (Assert.Single(own.Attended).Topic, own.Attended[0].PlanKey, Assert.Single(own.Courses).Title));
        Assert.NotNull(await records.FindAsync(world.Cast.Cem.Id, world.Cast.Berta, Ct));
        foreach (var other in new[] { world.Cast.Bernd, world.Cast.Alex, world.Cast.Anna, world.Cast.Dora, world.Cast.Emil })
        {
            Assert.Null(await records.FindAsync(world.Cast.Cem.Id, other, Ct));
        }
    }

    [Fact]
    public async Task The_record_of_the_wiki_names_the_session_and_nobody_s_attendance()
    {
        var id = await HeldAsync();
        await RegisterAsync(id, world.Cast.Cem).Must();
        await AttendAsync(id, world.Cast.Cem).Must();

        var lines = await world.Get<HistoryQueries>().OfAsync(OnboardingHistory.SessionKind, id, Ct);

        Assert.Equal([OnboardingHistory.AttendanceRecorded, OnboardingHistory.SessionSaved], lines.Select(line => line.Verb));
        Assert.All(lines, line => Assert.Equal((world.Cast.Berta.Id, 0, null), (line.ActorId, line.Changes.Count, line.Reason)));
    }

    private InputSessionInput Input(params string[] articles) =>
        new("Prüfschema", world.Today, new TimeOnly(13, 30), 90, "Raum 214", "i2", articles, [new Material("Folien", "https://intranet.example/folien"), new Material("Seite", "/artikel/eins")]);

    private async Task<int> HeldAsync(params string[] articles) => await world.Get<SaveInputSession>().RunAsync(null, 0, Input(articles), world.Cast.Berta, Ct).Must();

    private Task<Result> RegisterAsync(int session, Actor person) => world.Get<RegisterForSession>().RunAsync(session, true, person, Ct);

    private Task<Result<AttendanceReport>> AttendAsync(int session, params Actor[] people) =>
        world.Get<RecordAttendance>().RunAsync(session, [.. people.Select(p => p.Id)], world.Cast.Berta, Ct);

    private async Task<InputDetail> DetailAsync(int session, Actor actor) => (await Inputs.FindAsync(session, actor, Ct))!; // held in this test
}
