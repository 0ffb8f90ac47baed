using System.Net;
using Wiki.Core.Onboarding.Inputs;
using Wiki.Core.Onboarding.Ramp;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Onboarding;

/// <summary>The mentor's and the lead's view, the question to the mentor, the learning record, and who gets none of it.</summary>
public sealed class MentorPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;
    private readonly Plans plans = new(fixture.Office);

    [Fact]
    public async Task The_mentor_s_people_stand_side_by_side_with_ramp_and_table_and_are_reminded()
    {
        var (plan, article) = await StartedAsync("eins", office.Today.AddDays(-20));
        await plans.LoggedAsync(plan, AppointmentRole.Own, 3);

        var page = await fixture.GetAsync("patin", "/einarbeitung");
        var card = page.Document.QuerySelectorAll(".mentee").Single(one => one.TextContent.Contains("Neue Kraft eins", StringComparison.Ordinal));
        var reminded = await page.Form("erinnern").Smuggle("Plan", $"{plan}").SubmitAsync();
        var tasks = await fixture.GetAsync("kraft-eins", "/aufgaben");

        Assert.Contains("1 überfällig", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Woche 3 über dem Ziel: 3 statt 2 Termine", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("svg rect.ramp__bar--over"));
        Assert.Contains("3, über dem Ziel", card.QuerySelector("details table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/artikel/{article}/lesen-lassen", page.Find($"main a[href='/artikel/{article}/lesen-lassen']").GetAttribute("href"));
        Assert.Contains("Die Erinnerung steht bei den Aufgaben", reminded.Text, StringComparison.Ordinal);
        Assert.Contains("heute erinnert", reminded.MainText, StringComparison.Ordinal);
        Assert.Contains("Petra Lindner erinnert Sie an Ihre Lektüre", tasks.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_is_led_to_the_own_plan_and_finds_sessions_and_record_there()
    {
        var (plan, _) = await StartedAsync("zwei");

        var own = await fixture.GetAsync("kraft-zwei", "/einarbeitung");

        Assert.Contains("Ihre Einarbeitung", own.MainText, StringComparison.Ordinal);
        Assert.NotNull(own.Document.QuerySelector($"main a[href='/einarbeitung/{plan}/termine']"));
        Assert.NotNull(own.Document.QuerySelector("main a[href='/einarbeitung/inputs']"));
        Assert.Contains("Lernnachweis: Neue Kraft zwei", (await own.FollowAsync("Lernnachweis")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retired_article_leaves_the_plan_with_a_note()
    {
        var (plan, article) = await StartedAsync("sieben");
        await fixture.Host.Get<Core.Articles.RetireArticle>().RunAsync(article, "Die Norm ist weggefallen.", await office.ActorAsync("leitung"), default).Must();

        var own = await fixture.GetAsync("kraft-sieben", $"/einarbeitung/{plan}");

        Assert.Contains("Die Norm ist weggefallen. Hier ist nichts mehr zu tun.", own.Find("[aria-labelledby=lektuere]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Lektüre sieben", own.Find("[aria-labelledby=heute]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_at_a_passage_goes_to_the_mentor_who_finds_it_in_her_view_and_nobody_else()
    {
        var (_, article) = await StartedAsync("drei");
        var reading = await fixture.GetAsync("kraft-drei", $"/einarbeitung/lesen/{article}");
        Assert.Equal($"/artikel/{article}/rueckfrage?an=begleitung", reading.Find("[data-ask]").GetAttribute("data-ask"));

        var form = await reading.FollowAsync("Etwas unklar? Frage an Petra Lindner");
        var asked = await form.Form("rueckfrage").Set("Ihre Frage", "Gilt das auch für Kinder?").SubmitAsync();
        var board = await fixture.GetAsync("patin", "/einarbeitung");
        var answer = await board.FollowAsync("Frage beantworten: „Gilt das auch für Kinder?“");

        Assert.Contains("Ihr Text geht an Petra Lindner; sonst sieht ihn niemand.", form.MainText, StringComparison.Ordinal);
        Assert.Contains("Geparkt.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Gilt das auch für Kinder?", answer.MainText, StringComparison.Ordinal);
        Assert.Contains("Gilt das auch für Kinder?", (await fixture.GetAsync("patin", "/aufgaben")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Gilt das auch für Kinder?", (await fixture.GetAsync("fachverantwortung", "/rueckfragen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_accompanied_by_nobody_asks_those_who_keep_the_article_even_with_a_bent_form()
    {
        var article = await office.PublishedAsync("Ohne Begleitung", Office.Text("Der Text."));
        var form = await fixture.GetAsync("sachbearbeitung", $"/artikel/{article}/rueckfrage?an=begleitung");

        var refused = await form.Form("rueckfrage").Set("Ihre Frage", "Wer antwortet?").Smuggle("Form.To", "begleitung").SubmitAsync();

        Assert.DoesNotContain("An wen?", form.MainText, StringComparison.Ordinal);
        Assert.Contains("Zurzeit begleitet Sie niemand.", refused.Problems, StringComparison.Ordinal);
        Assert.Equal("Wer antwortet?", refused.Form("rueckfrage").ValueOf("Ihre Frage"));
    }

    [Fact]
    public async Task The_lead_sees_who_is_where_and_whose_mentor_is_gone()
    {
        var (plan, article) = await StartedAsync("vier", office.Today.AddDays(-20));
        await InviteAsync("pate-vier", "Paul Pate", RoleCatalog.Mentor);
        await fixture.Host.Get<Core.Onboarding.AssignMentor>().RunAsync(plan, 0, new Core.Onboarding.Mentors((await office.ActorAsync("pate-vier")).Id, null), office.Today, await office.ActorAsync("leitung"), default).Must();
        await fixture.Host.Get<DeactivatePerson>().RunAsync((await office.ActorAsync("pate-vier")).Id, await office.ActorAsync("admin"), default).Must();

        var page = await fixture.GetAsync("leitung", "/einarbeitung");

        Assert.Contains("Patenschaft für Neue Kraft vier festlegen", page.Find("main .banner--bad").TextContent, StringComparison.Ordinal);
        Assert.Contains("zurzeit begleitet niemand", page.Find("main .banner--bad").TextContent, StringComparison.Ordinal);
        Assert.Contains("bei 1 von", page.Find("#haengt").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/artikel/{article}/lesen-lassen']"));
        Assert.Contains("Neue Kraft vier", (await fixture.GetAsync("leitung", "/aufgaben")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Neue Kraft vier", (await fixture.GetAsync("leitung2", "/einarbeitung")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_learning_record_is_printed_for_person_mentor_and_lead_and_is_not_there_for_others()
    {
        var (plan, article) = await StartedAsync("sechs");
        var person = await office.ActorAsync("kraft-sechs");
        await fixture.Host.Get<AcknowledgeReading>().RunAsync(article, 1, person, default).Must();
        await plans.LoggedAsync(plan, AppointmentRole.Observed, 1);
        await fixture.Host.Get<RecordExternalCourse>().RunAsync("Deeskalation", "Studieninstitut", office.Today, true, person, default).Must();
        var address = $"/einarbeitung/nachweis/{person.Id}";

        foreach (var one in new[] { "kraft-sechs", "patin", "leitung" })
        {
            var page = await fixture.GetAsync(one, address);
            foreach (var part in new[] { "Lernnachweis: Neue Kraft sechs", "Lektüre sechs", "Deeskalation", "Antrag und Fiktion", "Petra Lindner" }) Assert.Contains(part, page.Find(".letter").TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("[data-print]"));
        }

        foreach (var one in new[] { "admin", "sachbearbeitung", "autorin", "fachverantwortung", "leitung2", "iks" }) Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(one, address)).Status);
    }

    private async Task<(int Plan, string Article)> StartedAsync(string person, DateOnly? startsOn = null)
    {
        var article = await office.PublishedAsync($"Lektüre {person}", Office.Text("Der Text."));
        await InviteAsync($"kraft-{person}", $"Neue Kraft {person}", RoleCatalog.Reader);
        var template = await plans.PublishedAsync($"plan-{article}", article);
        return (await plans.StartedAsync(template, $"kraft-{person}", startsOn), article);
    }

    private async Task InviteAsync(string name, string display, string role)
    {
        var invitation = await fixture.Host.Get<InvitePerson>().RunAsync(
            new PersonDetails { UserName = name, DisplayName = display, Team = "humanitaer", Roles = [role] }, await office.ActorAsync("admin"), default).Must();
        await fixture.Host.Get<AcceptInvitation>().RunAsync(invitation.Token, DemoPeople.ShownPassword, default).Must();
    }
}
