using System.Net;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Onboarding;

/// <summary>Plans through their pages: the lead starts and changes, newcomer and mentor log, nobody else sees anything.</summary>
public sealed class PlanPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;
    private readonly Plans plans = new(fixture.Office);

    private static int made;

    [Fact]
    public async Task A_lead_starts_a_plan_and_the_newcomer_finds_phase_reading_and_goals()
    {
        var (template, person) = await PrepareAsync("eins");
        var page = await (await fixture.GetAsync("leitung", "/einarbeitung")).FollowAsync("Plan beginnen");

        var started = await page.Form("plan").Set("Neue Kraft", $"Neue Kraft {person}").Set("Vorlage", template).Set("Patin oder Pate", "Petra Lindner").SubmitAsync();

        Assert.Contains("Der Plan hat begonnen.", started.Text, StringComparison.Ordinal);
        Assert.Contains("Monat 1 von 2 · Patin oder Pate: Petra Lindner · ohne Vertretung", started.MainText, StringComparison.Ordinal);
        Assert.Equal("step", started.Find(".flow__step--now").GetAttribute("aria-current"));
        Assert.Contains("0 von 3", started.Find("[aria-labelledby=phase]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bogen noch nicht geschrieben: bogen-81", started.MainText, StringComparison.Ordinal);
        Assert.Contains($"Neue Kraft {person}", (await fixture.GetAsync("patin", "/einarbeitung")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_start_keeps_what_was_chosen()
    {
        var (template, person) = await PrepareAsync("zwei");
        var page = await fixture.GetAsync("leitung", "/einarbeitung/neu");

        var refused = await page.Form("plan").Set("Neue Kraft", $"Neue Kraft {person}").Set("Vorlage", template).Set("Patin oder Pate", "Petra Lindner").Set("Erster Tag", "1999-01-01").SubmitAsync();

        Assert.Contains("Der erste Tag fehlt.", refused.Problems, StringComparison.Ordinal);
        Assert.Equal(("1999-01-01", template), (refused.Form("plan").ValueOf("Erster Tag"), refused.Form("plan").ValueOf("Vorlage")));
    }

    [Fact]
    public async Task Pause_mentor_adaptation_and_end_go_through_their_forms()
    {
        var plan = await StartedAsync("drei");
        var manage = await fixture.GetAsync("leitung", $"/einarbeitung/{plan}/verwalten");

        var paused = await manage.Form("pause").Set("Erster Tag", $"{office.Today:yyyy-MM-dd}").SubmitAsync();
        var again = await manage.Form("pause").Set("Erster Tag", $"{office.Today.AddDays(9):yyyy-MM-dd}").SubmitAsync(); // a form from before
        var resumed = await (await fixture.GetAsync("leitung", $"/einarbeitung/{plan}/verwalten")).Form("weiter").SubmitAsync();
        var phase = await (await fixture.GetAsync("leitung", $"/einarbeitung/{plan}/verwalten")).FollowAsync("Steigern");
        var wrong = await phase.Form("anpassen").Set("Eigene Termine je Woche", "zwei").SubmitAsync();
        var kept = wrong.Form("anpassen").ValueOf("Eigene Termine je Woche");
        var adapted = await wrong.Form("anpassen").Set("Eigene Termine je Woche", "1: 3, 2: 5").Set("Aufgaben", "Nur üben\nUnd reden").SubmitAsync();
        var unsure = await (await fixture.GetAsync("leitung", $"/einarbeitung/{plan}/verwalten")).Form("plan-beenden").SubmitAsync();
        var ended = await unsure.Form("plan-beenden").Check("Ja, der Plan endet heute.").SubmitAsync();

        Assert.Contains("Der Plan ruht.", paused.MainText, StringComparison.Ordinal);
        Assert.Contains("Jemand hat den Plan inzwischen geändert.", again.Problems, StringComparison.Ordinal);
        Assert.Contains("Der Plan läuft weiter.", resumed.Text, StringComparison.Ordinal);
        Assert.Contains("so nicht lesbar", wrong.Problems, StringComparison.Ordinal);
        Assert.Equal("zwei", kept);
        Assert.Contains("für diese Person angepasst", adapted.MainText, StringComparison.Ordinal);
        Assert.Contains("Setzen Sie den Haken", unsure.Problems, StringComparison.Ordinal);
        Assert.Contains("beendet am", ended.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logged_appointments_fill_chart_and_table_and_a_week_above_the_target_warns()
    {
        var plan = await StartedAsync("vier", office.Today.AddDays(-20)); // week 3: two a week
        var page = await fixture.GetAsync("patin", $"/einarbeitung/{plan}/termine");

        var personal = await page.Form("termin").Set("Thema", "Antrag und Fiktion").Set("Rolle", "Own").Set("Kurze Notiz", "Mit Frau Yilmaz, geboren am 03.04.1988.").SubmitAsync();
        var logged = await personal.Form("termin").Set("Kurze Notiz", "§ 81, erteilt.").Set("Zahl der Termine", "3").SubmitAsync();

        Assert.Contains("vermutlich etwas über eine bestimmte Person", personal.Problems, StringComparison.Ordinal);
        Assert.Equal("Own", personal.Form("termin").ValueOf("Rolle"));
        Assert.Contains("Woche 3 über dem Ziel: 3 statt 2 Termine", logged.MainText, StringComparison.Ordinal);
        Assert.Single(logged.Document.QuerySelectorAll("rect.ramp__bar--over"));
        Assert.Contains("über dem Ziel", logged.Find("#rampe").ParentElement!.ParentElement!.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sieht diesen Hinweis auch", (await fixture.GetAsync("leitung", $"/einarbeitung/{plan}")).MainText, StringComparison.Ordinal);

        var removed = await logged.Form("termin-loeschen").Smuggle("Entry", logged.Find("button[form=loeschen]").GetAttribute("value")!).SubmitAsync();
        Assert.Contains("Noch kein Termin eingetragen.", removed.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_template_is_offered_as_a_diff_and_taken_over()
    {
        var plan = await StartedAsync("fuenf");
        var template = $"plan-{made}";
        var article = (await fixture.GetAsync("leitung", $"/einarbeitung/{plan}")).Find("#lektuere").ParentElement!.ParentElement!.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
        await plans.RevisedAsync(template, Plans.Yaml(template, article, "Hausrunde"));

        var offer = await (await fixture.GetAsync("leitung", $"/einarbeitung/{plan}")).FollowAsync("Übernehmen oder lassen");
        var taken = await offer.FormWithButton("In diesen Plan übernehmen").SubmitAsync();
        var second = await offer.FormWithButton("Plan so lassen").SubmitAsync();

        Assert.Contains("Aufgabe neu: ‚Hausrunde‘", offer.MainText, StringComparison.Ordinal);
        Assert.Contains("Hausrunde", taken.MainText, StringComparison.Ordinal);
        Assert.Contains("inzwischen geändert", second.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_colleagues_and_other_leads_find_nothing_on_pages_and_in_the_interface()
    {
        var plan = await StartedAsync("sechs");

        foreach (var stranger in new[] { "admin", "sachbearbeitung", "autorin", "leitung2", "iks" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(stranger, $"/einarbeitung/{plan}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(stranger, $"/einarbeitung/{plan}/termine")).Status);
            Assert.DoesNotContain("Neue Kraft", (await fixture.GetAsync(stranger, "/einarbeitung")).MainText, StringComparison.Ordinal);
        }

        var history = await fixture.GetAsync("admin", "/verwaltung/verlauf");
        Assert.Contains("Einarbeitungsplan begonnen", history.MainText, StringComparison.Ordinal);
        var lines = history.Document.QuerySelectorAll("main tbody tr").Select(line => line.TextContent).Where(line => line.Contains("Einarbeitungsplan", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Contains("Neue Kraft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mentor_enters_an_absence_and_the_plan_rests_without_a_deputy()
    {
        var plan = await StartedAsync("sieben");
        var page = await fixture.GetAsync("patin", "/einarbeitung/abwesenheit");

        var entered = await page.Form("abwesenheit").Set("Erster Tag", $"{office.Today:yyyy-MM-dd}").Set("Letzter Tag", $"{office.Today.AddDays(14):yyyy-MM-dd}").SubmitAsync();
        var alone = await fixture.GetAsync("leitung", $"/einarbeitung/{plan}");
        var back = await entered.Form("wieder-da").Smuggle("Absence", entered.Find("button[name=Absence]").GetAttribute("value")!).SubmitAsync();

        Assert.Contains("Die Abwesenheit ist eingetragen.", entered.Text, StringComparison.Ordinal);
        Assert.Contains("Zurzeit begleitet niemand.", alone.MainText, StringComparison.Ordinal);
        Assert.Contains("Zurzeit ist niemand als abwesend eingetragen.", back.MainText, StringComparison.Ordinal);
    }

    /// <summary>A template and a person of the lead's Fachstelle.</summary>
    private async Task<(string Template, string Person)> PrepareAsync(string person)
    {
        var article = await office.PublishedAsync($"Lektüre {person}", Office.Text("Der Text."));
        var template = await plans.PublishedAsync($"plan-{Interlocked.Increment(ref made)}", article);
        await fixture.Host.Get<InvitePerson>().RunAsync(
            new PersonDetails { UserName = $"kraft-{person}", DisplayName = $"Neue Kraft {person}", Team = "humanitaer", Roles = [RoleCatalog.Reader] }, await office.ActorAsync("admin"), default).Must();
        return (template, person);
    }

    private async Task<int> StartedAsync(string person, DateOnly? startsOn = null)
    {
        var (template, _) = await PrepareAsync(person);
        return await plans.StartedAsync(template, $"kraft-{person}", startsOn);
    }
}
