using Microsoft.Playwright;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>
/// The way of a newcomer to the first own signature as its people click it: the plan begins, reading and a question that changes the article, the
/// difference, three cases, a milestone that is refused and then signed twice, and the run that couldn't be signed before.
/// </summary>
public sealed class LearningJourneys(Stage stage) : IClassFixture<Stage>
{
    private const string Sure = "Ja, ich nehme diesen Meilenstein ab.";

    private string slug = "";
    private string plan = "";

    [Fact]
    public async Task From_the_first_day_to_the_first_own_signature()
    {
        var run = await PrepareAsync();
        var lead = await stage.SignedInAsync("leitung2");
        await StartAsync(lead);

        var newcomer = await stage.SignedInAsync("neu");
        await newcomer.GotoAsync($"/laeufe/{run}/ergebnis");
        await newcomer.SeeAsync("Sie dürfen hier nicht zeichnen");
        await ReadAndAskAsync(newcomer);

        var mentor = await stage.SignedInAsync("patin");
        await AnswerInTheArticleAsync(mentor);
        await ApproveAsync();

        await newcomer.GotoAsync("/einarbeitung/lesen");
        await newcomer.FollowAsync("Erste Lektüre");
        await newcomer.SeeAsync("Eine Stelle ist anders.");
        await Assertions.Expect(newcomer.Locator(".diff ins")).ToHaveTextAsync(", bei Kindern ab der Geburt");
        await LogThreeCasesAsync(newcomer);

        await mentor.GotoAsync($"{plan}/meilenstein/m1");
        await mentor.GetByLabel(Sure).CheckAsync();
        await mentor.PressButtonAsync("Mit Begründung abnehmen");
        await mentor.SeeAsync("So lässt sich der Meilenstein noch nicht abnehmen.");
        await mentor.SeeAsync("Erste Lektüre (geändert, seit er bestätigt wurde)");

        await newcomer.GotoAsync($"/einarbeitung/lesen/{slug}");
        await newcomer.PressButtonAsync("Gelesen und verstanden");
        await newcomer.HearAsync("Bestätigt: Erste Lektüre, Fassung 2.");
        await ReleaseAsync(mentor);
        await SignTwiceAsync(mentor, lead);

        await newcomer.GotoAsync(plan);
        await newcomer.SeeAsync("Monat 1 von 2"); // the plan goes on
        await newcomer.GotoAsync($"/laeufe/{run}/ergebnis");
        await newcomer.PressButtonAsync("Zeichnen");
        await newcomer.SeeAsync("Gezeichnet: Jonas Behrens");
        foreach (var page in new[] { lead, newcomer, mentor }) await page.Context.CloseAsync();
    }

    /// <summary>An article, a checklist, a template with a milestone in the middle, a mentor who also writes, and a run of the newcomer's that is filled in.</summary>
    /// <returns>Number of the run.</returns>
    private async Task<int> PrepareAsync()
    {
        var (office, sheets) = (stage.Office, new Sheets(stage.Office));
        slug = await office.PublishedAsync("Erste Lektüre", Office.Text("Die Frist beträgt drei Monate."));
        await sheets.PublishedAsync("lern-bogen");
        var yaml = Plans.WithFirstMilestone(Plans.Yaml("lern-plan", slug)).Replace("bogen-81", "lern-bogen", StringComparison.Ordinal);
        await office.ApproveAsync(await new Plans(office).SubmittedTextAsync("lern-plan", yaml));
        var patin = (await office.ActorAsync("patin")).Id;
        var details = DemoPeople.All.Single(person => person.UserName == "patin") with { Roles = [RoleCatalog.Mentor, RoleCatalog.Author] };
        await stage.Host.Get<ChangePerson>().RunAsync(patin, 0, details, await office.ActorAsync("admin"), default).Must();

        var run = await sheets.RunAsync("lern-bogen", editor: "neu", fileNumber: "33-4730/26");
        await stage.Host.Get<AnswerItem>().RunAsync(run, new RunAnswers([new GivenAnswer(new RawAnswer("lohn", AnswerForm.Number, "900"), 0)], []), await office.ActorAsync("neu"), default).Must();
        return run;
    }

    private async Task StartAsync(IPage lead)
    {
        await lead.GotoAsync("/einarbeitung/neu");
        await lead.GetByLabel("Neue Kraft").SelectOptionAsync("Jonas Behrens");
        await lead.GetByLabel("Vorlage").SelectOptionAsync("lern-plan");
        await lead.GetByLabel("Patin oder Pate").SelectOptionAsync("Petra Lindner");
        await lead.PressButtonAsync("Plan beginnen");
        await lead.HearAsync("Der Plan hat begonnen.");
        plan = new Uri(lead.Url).AbsolutePath;
    }

    private static async Task ReadAndAskAsync(IPage newcomer)
    {
        await newcomer.GotoAsync("/einarbeitung"); // leads to the own plan, with what is due
        await newcomer.FollowAsync("Erste Lektüre");
        await newcomer.Locator(".wiki-prose .ask-here[href*='abschnitt=voraussetzungen']").ClickAsync();
        await Assertions.Expect(newcomer.GetByLabel("An wen?").Locator("option:checked")).ToHaveTextAsync("Petra Lindner, begleitet Sie");
        await newcomer.GetByLabel("Ihre Frage").FillAsync("Gilt die Frist auch für Kinder?");
        await newcomer.PressButtonAsync("Rückfrage parken");
        await newcomer.HearAsync("Geparkt.");
        await newcomer.GotoAsync("/einarbeitung/lesen");
        await newcomer.FollowAsync("Erste Lektüre");
        await newcomer.PressButtonAsync("Gelesen und verstanden");
        await newcomer.HearAsync("Bestätigt: Erste Lektüre, Fassung 1.");
    }

    private static async Task AnswerInTheArticleAsync(IPage mentor)
    {
        await mentor.GotoAsync("/einarbeitung");
        await mentor.FollowAsync("Frage beantworten: „Gilt die Frist auch für Kinder?“");
        await mentor.GetByLabel("Antwort, oder Grund beim Schließen").FillAsync("Ja, ab der Geburt.");
        await mentor.PressButtonAsync("Antworten");
        await mentor.HearAsync("Antwort gespeichert.");
        await mentor.PressButtonAsync("In den Entwurf");
        await mentor.HearAsync("Im Entwurf steht jetzt ein Hinweis");
        await mentor.GetByLabel("Text in Markdown").FillAsync(Office.Text("Die Frist beträgt drei Monate, bei Kindern ab der Geburt."));
        await mentor.GetByLabel("Änderungsnotiz").FillAsync("Kinder ergänzt");
        await mentor.PressButtonAsync("Zur Freigabe");
        await mentor.HearAsync("Eingereicht.");
    }

    private async Task ApproveAsync()
    {
        var approver = await stage.SignedInAsync("leitung");
        await approver.GotoAsync("/freigaben");
        await approver.FollowAsync("Erste Lektüre");
        await approver.PressButtonAsync("Entscheidung speichern");
        await approver.HearAsync("Freigegeben.");
        await approver.Context.CloseAsync();
    }

    private async Task LogThreeCasesAsync(IPage newcomer)
    {
        await newcomer.GotoAsync($"{plan}/termine");
        for (var n = 1; n <= 3; n++)
        {
            await newcomer.GetByLabel("Thema").SelectOptionAsync("Antrag und Fiktion");
            await newcomer.GetByLabel("Rolle").SelectOptionAsync("Joined");
            await newcomer.GetByLabel("Kurze Notiz").FillAsync($"§ 81 Abs. 4, Fall {n}, erteilt.");
            await newcomer.PressButtonAsync("Eintragen");
            await newcomer.SeeAsync($"§ 81 Abs. 4, Fall {n}, erteilt.");
        }
    }

    private static async Task ReleaseAsync(IPage mentor)
    {
        await mentor.GotoAsync("/einarbeitung");
        await mentor.FollowAsync("Antrag und Fiktion"); // ready to be released
        await mentor.GetByLabel("Ja, ich gebe diese Kompetenz frei.").CheckAsync();
        await mentor.PressButtonAsync("Zeichnen und freigeben");
        await mentor.SeeAsync("Freigegeben von Petra Lindner nach 3 begleiteten Fällen");
    }

    private static async Task SignTwiceAsync(IPage mentor, IPage lead)
    {
        foreach (var page in new[] { mentor, lead })
        {
            await page.GotoAsync("/aufgaben");
            await page.FollowAsync("Erster Monat: Jonas Behrens");
            await page.GetByLabel(Sure).CheckAsync();
            await page.PressButtonAsync("Abnehmen");
            await page.HearAsync("Ihre Unterschrift steht.");
        }

        await lead.SeeAsync("Abgenommen am 20.11.2026.");
    }
}
