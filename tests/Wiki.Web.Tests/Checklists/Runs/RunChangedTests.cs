using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists.Runs;

/// <summary>The checklist changes while a run is open, a yearly value after it was signed: what the pages say and do then.</summary>
public sealed class RunChangedTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Worker = "sachbearbeitung";

    private readonly Sheets sheets = new(fixture.Office);

    [Fact]
    public async Task Redaktionell_changed_the_run_goes_on_and_nothing_is_said()
    {
        await sheets.PublishedAsync("neu-redaktionell");
        var run = await sheets.RunAsync("neu-redaktionell", fileNumber: "33-21/26");
        await sheets.RevisedAsync("neu-redaktionell", "Wie hoch ist der Lohn im Monat?", ChangeKind.Editorial);

        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=lohn");
        var saved = await page.Form("lauf-antworten").Set("a.lohn", "2000").SubmitAsync();

        Assert.Empty(page.Document.QuerySelectorAll(".banner"));
        Assert.Contains("Alle Fragen sind beantwortet.", saved.MainText, StringComparison.Ordinal);
        Assert.Contains("Version 1", saved.Find(".run__meta").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dringlich_changed_nothing_is_answered_or_signed_before_it_is_moved()
    {
        await sheets.PublishedAsync("neu-dringlich");
        var run = await sheets.RunAsync("neu-dringlich", fileNumber: "33-22/26");
        var open = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=lohn");
        await sheets.RevisedAsync("neu-dringlich", "Wie viel Lohn steht im Vertrag?", ChangeKind.Urgent);

        var refused = await open.Form("lauf-antworten").Set("a.lohn", "2000").SubmitAsync();
        var locked = await fixture.GetAsync(Worker, $"/laeufe/{run}");
        var result = await fixture.GetAsync(Worker, $"/laeufe/{run}/ergebnis");

        Assert.Contains("Stellen Sie den Lauf zuerst auf die neue Fassung um", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Bis zur Umstellung ist der Lauf gesperrt.", locked.MainText, StringComparison.Ordinal);
        Assert.Empty(locked.Document.QuerySelectorAll("input[name='a.lohn']"));
        Assert.Empty(result.Document.QuerySelectorAll("input[value=lauf-zeichnen], input[value=lauf-vorlegen]"));

        var moved = await locked.FormWithButton("Auf neue Fassung umstellen").SubmitAsync();
        Assert.Contains("Wie viel Lohn steht im Vertrag?", moved.Find(".question__text").TextContent, StringComparison.Ordinal);
        Assert.Contains("Alle Fragen sind beantwortet.", (await moved.Form("lauf-antworten").Set("a.lohn", "2000").SubmitAsync()).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yearly_value_corrected_after_signing_flags_the_run_and_the_tasks()
    {
        await sheets.PublishedAsync("neu-wert");
        var run = await sheets.RunAsync("neu-wert", editor: "leitung", fileNumber: "33-23/26", works: false);
        await (await fixture.GetAsync("leitung", $"/laeufe/{run}/ergebnis")).Form("lauf-zeichnen").SubmitAsync();
        Assert.DoesNotContain("berichtigt", (await fixture.GetAsync("leitung", $"/laeufe/{run}")).MainText, StringComparison.Ordinal);

        await sheets.CorrectedAsync(1100);

        Assert.Contains("Ein Jahreswert wurde nach der Zeichnung berichtigt.", (await fixture.GetAsync("leitung", $"/laeufe/{run}")).MainText, StringComparison.Ordinal);
        Assert.Contains("Jahreswert nach Zeichnung berichtigt", (await fixture.GetAsync("leitung", "/aufgaben")).MainText, StringComparison.Ordinal);
        await sheets.CorrectedAsync(1000); // for the other tests; the run rests on neither
        Assert.Contains("berichtigt", (await fixture.GetAsync("leitung", $"/laeufe/{run}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_page_hears_of_a_colleagues_answer_and_nobody_else_hears_anything()
    {
        await sheets.PublishedAsync("neu-stand");
        var run = await sheets.RunAsync("neu-stand", fileNumber: "33-24/26");
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}/verwalten");
        await page.Form("lauf-uebergeben").Set("Wer arbeitet mit?", $"{(await fixture.Office.ActorAsync("patin")).Id}").SubmitAsync();
        fixture.Host.Clock.Advance(TimeSpan.FromSeconds(1)); // two answers at the same tick happen to nobody
        await (await fixture.GetAsync("patin", $"/laeufe/{run}?frage=lohn")).Form("lauf-antworten").Set("a.lohn", "2000").SubmitAsync();

        Assert.Equal("""{"version":3,"sentence":"Petra Lindner hat eben geantwortet."}""", await StandAsync(Worker, run));
        Assert.Contains("in einem anderen Fenster", await StandAsync("patin", run), StringComparison.Ordinal);
        foreach (var stranger in new[] { "leitung", "autorin", "admin" }) Assert.Equal("404", await StandAsync(stranger, run));
    }

    private async Task<string> StandAsync(string person, int run)
    {
        using var answer = await (await fixture.AsAsync(person)).Http.GetAsync(new Uri($"/laeufe/{run}/stand", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) : $"{(int)answer.StatusCode}";
    }
}
