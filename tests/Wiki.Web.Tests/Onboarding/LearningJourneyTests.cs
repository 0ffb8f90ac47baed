using System.Net;
using Wiki.Core.Checklists.Rules;
using Wiki.Core.Checklists.Runs;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Onboarding;

/// <summary>The way of a newcomer from the first reading to the signature that was refused before, through the pages and without scripts.</summary>
public sealed class LearningJourneyTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;
    private readonly Sheets sheets = new(fixture.Office);
    private string plan = "";
    private string slug = "";

    [Fact]
    public async Task From_the_first_reading_to_the_first_signature()
    {
        var run = await PrepareAsync();
        var result = await fixture.GetAsync("neu", $"/laeufe/{run}/ergebnis");
        Assert.Contains("Sie dürfen hier nicht zeichnen", result.MainText, StringComparison.Ordinal);
        Assert.Contains("solange für diesen Bogen keine Kompetenz freigegeben ist", result.MainText, StringComparison.Ordinal);

        await ConfirmAsync();
        await AskAndAnswerAsync();
        await office.RevisedAsync(slug, Office.Text("Die Frist beträgt drei Wochen."), note: "Frist klargestellt");
        var difference = await fixture.GetAsync("neu", $"/einarbeitung/lesen/{slug}");
        Assert.Equal(("eine Woche", "drei Wochen"), (difference.Find(".diff del").TextContent.Trim(), difference.Find(".diff ins").TextContent.Trim()));

        await LogThreeCasesAsync();
        var early = await fixture.GetAsync("patin", $"{plan}/kompetenz/fiktion");
        Assert.Contains("geändert, seit er bestätigt wurde", early.MainText, StringComparison.Ordinal);
        Assert.True(early.Find("form [type=submit][aria-describedby=warum]").HasAttribute("disabled"));
        var forced = await early.Form("kompetenz-freigeben").Smuggle("Form.Sure", "true").SubmitAsync();
        Assert.Contains("lässt sich noch nicht freigeben", forced.Problems, StringComparison.Ordinal);
        await RefuseMilestoneAsync();

        await ConfirmAsync();
        await ReleaseAsync();
        Assert.Contains("aus der freigegebenen Kompetenz „Antrag und Fiktion“", (await fixture.GetAsync("neu", $"/laeufe/{run}/ergebnis")).MainText, StringComparison.Ordinal);
        await SignMilestoneAsync();

        var signed = await (await fixture.GetAsync("neu", $"/laeufe/{run}/ergebnis")).Form("lauf-zeichnen").SubmitAsync();
        Assert.Contains("Der Lauf ist gezeichnet.", signed.Text, StringComparison.Ordinal);
    }

    /// <summary>The lead starts a plan whose milestone is due this month; the newcomer fills in a run.</summary>
    /// <returns>Number of the run.</returns>
    private async Task<int> PrepareAsync()
    {
        slug = await office.PublishedAsync("Lektüre der Reise", Office.Text("Die Frist beträgt eine Woche."), change: fields => fields with { Owner = "patin", Deputy = "autorin" });
        await sheets.PublishedAsync("reise-bogen");
        var yaml = Plans.Yaml("reise-plan", slug).Replace("bogen-81", "reise-bogen", StringComparison.Ordinal);
        await office.ApproveAsync(await new Plans(office).SubmittedTextAsync("reise-plan", yaml));
        var started = await (await fixture.GetAsync("leitung2", "/einarbeitung/neu")).Form("plan").Set("Neue Kraft", "Jonas Behrens").Set("Vorlage", "reise-plan")
            .Set("Erster Tag", Setup.German.Iso(office.Today.AddMonths(-1))).Set("Patin oder Pate", "Petra Lindner").SubmitAsync();
        plan = started.Path;

        var run = await sheets.RunAsync("reise-bogen", editor: "neu", fileNumber: "33-4720/26");
        await fixture.Host.Get<AnswerItem>().RunAsync(run, new RunAnswers([new GivenAnswer(new RawAnswer("lohn", AnswerForm.Number, "900"), 0)], []), await office.ActorAsync("neu"), default).Must();
        return run;
    }

    private async Task ConfirmAsync() => await (await fixture.GetAsync("neu", $"/einarbeitung/lesen/{slug}")).FormWithButton("Gelesen und verstanden").SubmitAsync();

    /// <summary>The newcomer asks at the passage, the mentor answers, an author takes it into the draft.</summary>
    private async Task AskAndAnswerAsync()
    {
        var article = await fixture.GetAsync("neu", $"/artikel/{slug}");
        var ask = await fixture.GetAsync("neu", article.Find(".outline__ask[href*='abschnitt=voraussetzungen']").GetAttribute("href")!); // found by it
        var parked = await ask.Form("rueckfrage").Set("Form.Text", "Woche ab wann?").SubmitAsync();
        Assert.Contains("Woche ab wann?", (await fixture.GetAsync("patin", "/aufgaben")).MainText, StringComparison.Ordinal);
        var answered = await (await fixture.GetAsync("patin", parked.Path)).FormWithButton("Antworten").Set("Form.Text", "Ab Zugang, und es sind drei.").SubmitAsync();
        Assert.Contains("Antwort gespeichert.", answered.Text, StringComparison.Ordinal);
        var editor = await (await fixture.GetAsync("autorin", parked.Path)).FormWithButton("In den Entwurf").SubmitAsync();
        Assert.Equal($"/artikel/{slug}/bearbeiten", editor.Path);
    }

    private async Task LogThreeCasesAsync()
    {
        var logged = await (await fixture.GetAsync("neu", $"{plan}/termine")).Form("termin").Set("Thema", "Antrag und Fiktion").Set("Rolle", "Joined").Set("Zahl der Termine", "3")
            .Set("Kurze Notiz", "§ 81 Abs. 4, erteilt.").SubmitAsync();
        Assert.Contains("Eingetragen.", logged.Text, StringComparison.Ordinal);
    }

    private async Task RefuseMilestoneAsync()
    {
        var page = await fixture.GetAsync("patin", $"{plan}/meilenstein/m2");
        Assert.Contains("Pflichtlektüre gelesen, in der aktuellen Fassung: 1 offen", page.MainText, StringComparison.Ordinal);
        var unsure = await page.Form("meilenstein-zeichnen").SubmitAsync();
        var refused = await unsure.Form("meilenstein-zeichnen").Check("Ja, ich nehme diesen Meilenstein ab.").SubmitAsync();
        Assert.Contains("Setzen Sie den Haken", unsure.Problems, StringComparison.Ordinal);
        Assert.Contains("Lektüre der Reise (geändert, seit er bestätigt wurde)", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("freigegebene Kompetenzen: mindestens 1", refused.Problems, StringComparison.Ordinal);
    }

    private async Task ReleaseAsync()
    {
        foreach (var reader in new[] { "neu", "leitung2" })
        {
            Assert.Empty((await fixture.GetAsync(reader, $"{plan}/kompetenz/fiktion")).Document.QuerySelectorAll("input[value=kompetenz-freigeben]"));
        }

        var page = await fixture.GetAsync("patin", $"{plan}/kompetenz/fiktion");
        var released = await page.Form("kompetenz-freigeben").Check("Ja, ich gebe diese Kompetenz frei.").SubmitAsync();
        var twice = await page.Form("kompetenz-freigeben").Check("Ja, ich gebe diese Kompetenz frei.").SubmitAsync();
        Assert.Contains("Freigegeben von Petra Lindner nach 3 begleiteten Fällen", released.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, twice.Status);
        Assert.Single(twice.Document.QuerySelectorAll("#verlauf"));
    }

    private async Task SignMilestoneAsync()
    {
        Assert.Contains("Erste eigenständige Termine: Jonas Behrens", (await fixture.GetAsync("patin", "/aufgaben")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Jonas Behrens", (await fixture.GetAsync("leitung2", "/aufgaben")).MainText, StringComparison.Ordinal);
        var first = await (await fixture.GetAsync("patin", $"{plan}/meilenstein/m2")).Form("meilenstein-zeichnen").Check("Ja, ich nehme diesen Meilenstein ab.").SubmitAsync();
        Assert.Contains("Ihre Unterschrift steht.", first.Text, StringComparison.Ordinal);
        var back = await first.Form("unterschrift-zuruecknehmen").SubmitAsync();
        await back.Form("meilenstein-zeichnen").Check("Ja, ich nehme diesen Meilenstein ab.").SubmitAsync();
        Assert.DoesNotContain("Erste eigenständige Termine: Jonas Behrens", (await fixture.GetAsync("patin", "/aufgaben")).MainText, StringComparison.Ordinal);
        Assert.Contains("Erste eigenständige Termine: Jonas Behrens", (await fixture.GetAsync("leitung2", "/aufgaben")).MainText, StringComparison.Ordinal);

        var page = await fixture.GetAsync("leitung2", $"{plan}/meilenstein/m2");
        var lead = await page.Form("meilenstein-zeichnen").Check("Ja, ich nehme diesen Meilenstein ab.").SubmitAsync();
        var again = await page.Form("meilenstein-zeichnen").Check("Ja, ich nehme diesen Meilenstein ab.").SubmitAsync();
        Assert.Equal((HttpStatusCode.OK, ""), (again.Status, again.Problems)); // the second click, on an ended plan
        Assert.Contains("Abgenommen am", lead.MainText, StringComparison.Ordinal);
        Assert.Contains("beendet am", (await fixture.GetAsync("neu", plan)).MainText, StringComparison.Ordinal);
    }
}
