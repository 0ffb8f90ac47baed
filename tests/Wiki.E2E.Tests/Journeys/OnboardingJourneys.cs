using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>A plan as its people meet it: the lead starts it, the newcomer works with it on the phone, the mentor sees the warning, a pause moves everything.</summary>
public sealed class OnboardingJourneys(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task From_the_first_day_to_a_week_above_the_target()
    {
        var office = stage.Office;
        var slug = await office.PublishedAsync("Erste Lektüre", Office.Text("So beginnt es."));
        await new Plans(office).PublishedAsync("reise-plan", slug);

        var lead = await stage.SignedInAsync("leitung2");
        await lead.GotoAsync("/einarbeitung");
        await lead.FollowAsync("Plan beginnen");
        await lead.GetByLabel("Neue Kraft").SelectOptionAsync("Jonas Behrens");
        await lead.GetByLabel("Vorlage").SelectOptionAsync("reise-plan");
        await lead.GetByLabel("Erster Tag").FillAsync($"{office.Today.AddDays(-20):yyyy-MM-dd}");
        await lead.GetByLabel("Patin oder Pate").SelectOptionAsync("Petra Lindner");
        await lead.PressButtonAsync("Plan beginnen");
        await lead.HearAsync("Der Plan hat begonnen.");

        var newcomer = await stage.SignedInAsync("neu");
        await newcomer.SetViewportSizeAsync(390, 844);
        await newcomer.GotoAsync("/einarbeitung"); // leads to the own plan
        await newcomer.SeeAsync("Monat 1 von 2");
        await newcomer.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Erste Lektüre" }).First.ClickAsync();
        await newcomer.PressButtonAsync("Gelesen und verstanden");
        await newcomer.HearAsync("Bestätigt: Erste Lektüre, Fassung 1.");
        await newcomer.GotoAsync("/einarbeitung");
        await newcomer.FollowAsync("Termin eintragen");
        await newcomer.GetByLabel("Thema").SelectOptionAsync("Antrag und Fiktion");
        await newcomer.GetByLabel("Rolle").SelectOptionAsync("Own");
        await newcomer.GetByLabel("Zahl der Termine").FillAsync("5");
        await newcomer.GetByLabel("Kurze Notiz").FillAsync("§ 81 Abs. 4, Bogen Fiktion, erteilt.");
        await newcomer.PressButtonAsync("Eintragen");
        await newcomer.SeeAsync("Woche 3 über dem Ziel: 5 statt 2 Termine");

        var mentor = await stage.SignedInAsync("patin", scripts: false);
        await mentor.GotoAsync("/einarbeitung");
        await mentor.SeeAsync("Woche 3 über dem Ziel: 5 statt 2 Termine");
        await mentor.FollowAsync("Jonas Behrens");
        await mentor.SeeAsync("Jonas Behrens sieht diesen Hinweis auch.");

        await lead.FollowAsync("Plan verwalten");
        await lead.GetByLabel("Erster Tag").FillAsync($"{office.Today:yyyy-MM-dd}");
        await lead.PressButtonAsync("Plan ruhen lassen");
        await lead.HearAsync("Die Pause ist eingetragen");
        await newcomer.GotoAsync("/einarbeitung");
        await newcomer.SeeAsync("ruht gerade");
        foreach (var page in new[] { lead, newcomer, mentor }) await page.Context.CloseAsync();
    }
}
