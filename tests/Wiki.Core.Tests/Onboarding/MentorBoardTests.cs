using Wiki.Core.Articles;
using Wiki.Core.Feedback;
using Wiki.Core.History;
using Wiki.Core.Inbox;
using Wiki.Core.Onboarding;
using Wiki.Core.Onboarding.Overview;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Core.Tests.Onboarding;

/// <summary>What a mentor, her deputy and the lead see of their people: Petra accompanies Cem, Murat stands in, Berta leads. Today is Friday, 20.11.2026.</summary>
public sealed class MentorBoardTests : IAsyncLifetime
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
    public async Task A_mentor_sees_reading_appointments_ramp_competences_and_questions_of_each()
    {
        var plan = await desk.StartAsync(world.Today.AddDays(-20)); // week 3: reading of the first phase is overdue
        await LogAsync(plan, AppointmentRole.Observed, 2);
        await LogAsync(plan, AppointmentRole.Own, 3);
        await new ReadingDesk(world).ConfirmAsync("fiktion", 1).Must();
        await new ReadingDesk(world).RevisedAsync("fiktion", "Fiktion", "Jetzt anders.");
        var question = await AskAsync("Gilt das auch für Kinder?", desk.Petra);
        await AskAsync("An Murat", desk.Murat);

        var mentee = Assert.Single((await BoardAsync(desk.Petra))!.People);

        Assert.Equal(("Cem Neu", 2, false), (mentee.Row.Person.Name, mentee.Row.Accompanied, mentee.StandsIn));
        Assert.Equal(new ReadingCount(2, 0, 0, Overdue: 1, Reopened: 1), mentee.Reading);
        Assert.Equal((3, 2, true, 2), (mentee.Week!.Actual, mentee.Week.Target, mentee.Week.IsOver, mentee.TargetToday));
        Assert.Equal((2, 0, true), (mentee.Progress.Competences, mentee.Progress.Released, mentee.IsInCharge));
        Assert.Equal(("Geschafft", 2), (mentee.Progress.Next!.Milestone.Title, mentee.Progress.Missing));
        Assert.Equal(new MenteeQuestion(question, "Gilt das auch für Kinder?", "Fiktion"), Assert.Single(mentee.Questions));
        Assert.Equal(["leitbild", "fiktion"], (await BoardAsync(desk.Petra))!.Articles.Select(article => article.Slug)); // overdue before changed
    }

    [Fact]
    public async Task The_deputy_takes_over_while_the_mentor_is_away_and_hands_back()
    {
        await desk.StartAsync();
        var before = (await BoardAsync(desk.Murat))!;
        await world.Get<RecordAbsence>().RunAsync(desk.Petra.Id, world.Today, world.Today.AddDays(13), desk.Petra, Ct).Must();

        var standsIn = Assert.Single((await BoardAsync(desk.Murat))!.People);
        world.Clock.SetDay(world.Today.AddDays(14));

        Assert.Equal((0, "Cem Neu"), (before.People.Count, Assert.Single(before.Elsewhere).Person.Name));
        Assert.Equal(("Cem Neu", true), (standsIn.Row.Person.Name, standsIn.StandsIn));
        Assert.Empty((await BoardAsync(desk.Murat))!.People);
        Assert.Single((await BoardAsync(desk.Petra))!.People);
    }

    [Fact]
    public async Task Nobody_else_has_such_a_view()
    {
        await desk.StartAsync();

        foreach (var actor in world.Cast.Everybody)
        {
            Assert.Null(await BoardAsync(actor));
            Assert.Equal(actor.Id == desk.Lead.Id ? 1 : 0, (await OverviewAsync(actor))?.Plans.Count ?? 0);
        }

        Assert.Null(await OverviewAsync(desk.Petra));
    }

    [Fact]
    public async Task A_reminder_is_one_line_a_day_among_the_newcomer_s_tasks_and_only_the_mentor_sends_it()
    {
        var plan = await desk.StartAsync();
        Assert.Equal("nothing-to-remind", (await RemindAsync(plan, desk.Petra)).Problem!.Code);
        world.Clock.SetDay(new DateOnly(2026, 12, 4)); // the day after the reading was due

        await RemindAsync(plan, desk.Petra).Must();
        await RemindAsync(plan, desk.Petra).Must();
        foreach (var stranger in new[] { desk.Lead, desk.Newcomer, world.Cast.Alex, world.Cast.Emil }) Assert.Equal("gone", (await RemindAsync(plan, stranger)).Problem!.Code);

        var item = Assert.Single((await InboxAsync(desk.Newcomer)).Of("erinnerung"));
        Assert.Equal("Petra Patin erinnert Sie an Ihre Lektüre", item.Title);
        Assert.Equal(world.Today, (await BoardAsync(desk.Petra))!.People[0].Row.RemindedOn);
        var line = Assert.Single(await world.Get<HistoryQueries>().OfAsync(PlanHistory.PlanKind, plan, Ct), line => line.Verb == PlanHistory.Reminded);
        Assert.Equal(("", 0), (line.SubjectTitle, line.Changes.Count));
        await world.Get<MarkSeen>().RunAsync(item.Key, desk.Newcomer, Ct).Must();
        Assert.Empty((await InboxAsync(desk.Newcomer)).Of("erinnerung"));
    }

    [Fact]
    public async Task The_lead_sees_at_once_whose_mentor_was_deactivated_and_which_article_people_are_late_with()
    {
        var plan = await desk.StartAsync(world.Today.AddDays(-20));
        Assert.Empty((await OverviewAsync(desk.Lead))!.WithoutMentor);
        await world.Get<DeactivatePerson>().RunAsync(desk.Petra.Id, world.Cast.Emil, Ct).Must();

        var overview = (await OverviewAsync(desk.Lead))!;

        var led = Assert.Single(overview.WithoutMentor);
        Assert.Equal(("Cem Neu", "Petra Patin", "Murat Pate"), (led.Row.Person.Name, led.Row.Mentor.Name, led.InCharge?.Name));
        Assert.Equal(new StuckArticle("leitbild", "Leitbild", 1, 1), Assert.Single(overview.Articles));
        Assert.Equal($"/einarbeitung/{plan}/verwalten", Assert.Single((await InboxAsync(desk.Lead)).Of("patenschaft")).Url);
        Assert.Empty((await InboxAsync(world.Cast.Bernd)).Of("patenschaft")); // leads another Fachstelle
        Assert.True(Assert.Single((await BoardAsync(desk.Murat))!.People).StandsIn);
    }

    [Fact]
    public async Task A_retired_article_is_asked_of_nobody_any_more()
    {
        await desk.StartAsync();
        await world.Get<RetireArticle>().RunAsync("leitbild", "Aufgehoben", world.Cast.Bernd, Ct).Must();

        var board = (await BoardAsync(desk.Petra))!;

        Assert.Equal(["fiktion"], board.Articles.Select(article => article.Slug));
        Assert.Equal(1, board.People[0].Reading.Total);
    }

    [Fact]
    public async Task The_company_of_a_newcomer_is_the_mentor_or_while_away_the_deputy()
    {
        await desk.StartAsync();
        var plans = world.Get<OnboardingQueries>();

        Assert.Equal("Petra Patin", (await plans.CompanyAsync(desk.Newcomer, Ct))?.Name);
        await world.Get<RecordAbsence>().RunAsync(desk.Petra.Id, world.Today, null, desk.Petra, Ct).Must();
        world.Clock.SetDay(world.Today.AddDays(7));
        Assert.Equal("Murat Pate", (await plans.CompanyAsync(desk.Newcomer, Ct))?.Name);
        Assert.Null(await plans.CompanyAsync(desk.Lead, Ct));
    }

    private Task<MentorBoard?> BoardAsync(Actor actor) => world.Get<MentorQueries>().FindAsync(actor, Ct);

    private Task<LeadOverview?> OverviewAsync(Actor actor) => world.Get<LeadQueries>().FindAsync(actor, Ct);

    private Task<Result> RemindAsync(int plan, Actor actor) => world.Get<RemindReader>().RunAsync(plan, actor, Ct);

    private Task<InboxView> InboxAsync(Actor actor) => world.Get<InboxQueries>().FindAsync(actor, Ct);

    private Task<int> LogAsync(int plan, AppointmentRole role, int count) =>
        world.Get<LogAppointment>().RunAsync(plan, new AppointmentInput(world.Today, "fiktion", role, count, "§ 81, erteilt."), desk.Newcomer, Ct).Must();

    private async Task<int> AskAsync(string text, Actor addressee) => (await world.Get<AskQuestion>().RunAsync(
        new QuestionInput(QuestionKind.Question, "fiktion", "", "", "", text, AskQuestion.NewKey()) { AddresseeId = addressee.Id }, desk.Newcomer, Ct).Must()).Id;
}
