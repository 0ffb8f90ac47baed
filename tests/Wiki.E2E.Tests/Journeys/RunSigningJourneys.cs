using Microsoft.Playwright;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Journeys;

/// <summary>A case from the article to the checked print: begun by keyboard, gone on with on the phone, submitted, given back once, signed; and a colleague at the same question.</summary>
public sealed class RunSigningJourneys(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task From_the_article_to_a_print_that_can_be_checked()
    {
        var article = await stage.Office.PublishedAsync("Nachhaltige Integration", Office.Text("Nach § 25b Abs. 1 AufenthG."));
        await new Sheets(stage.Office).PublishedAsync("ganzer-bogen", article, "Lohnabrechnungen der letzten drei Monate");
        var run = await BegunByKeyboardAsync(article);
        await SubmittedFromThePhoneAsync(run);

        var lead = await stage.SignedInAsync("leitung", scripts: false);
        await lead.GotoAsync("/aufgaben");
        await lead.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "33-4711/26" }).ClickAsync();
        await lead.GetByLabel("Oder zurückgeben, weil").SelectOptionAsync(new SelectOptionValue { Label = "Antworten noch einmal prüfen" });
        await lead.PressButtonAsync("Lauf zurückgeben");
        await lead.HearAsync("zurückgegeben");

        var desk = await stage.SignedInAsync("sachbearbeitung");
        await desk.GotoAsync($"{run}/ergebnis");
        await desk.SeeAsync("hat den Lauf zurückgegeben: Antworten noch einmal prüfen.");
        await desk.PressButtonAsync("Lauf vorlegen");
        await desk.HearAsync("Der Lauf ist vorgelegt.");
        await lead.GotoAsync($"{run}/ergebnis");
        await lead.PressButtonAsync("Zeichnen");
        await lead.SeeAsync("Gezeichnet: Selin Aydin, S3");

        await desk.GotoAsync($"{run}/druck");
        var code = await desk.Locator(".letter__foot strong").TextContentAsync() ?? "";
        await desk.GotoAsync("/pruefen");
        await AskAsync(desk, "33-4711/27", code);
        await desk.SeeAsync("kein Ausdruck ausgestellt");
        await AskAsync(desk, "33-4711/26", code);
        await desk.SeeAsync("wurde am 20.11.2026 ein Ausdruck ausgestellt.");
        await AskAsync(desk, "33-4711/26", (code[0] == 'a' ? 'b' : 'a') + code[1..]);
        await desk.SeeAsync("kein Ausdruck ausgestellt");
        foreach (var page in new[] { lead, desk }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_colleagues_answer_is_announced_and_what_is_typed_outlives_the_reload()
    {
        var sheets = new Sheets(stage.Office);
        await sheets.PublishedAsync("gleich-bogen");
        var run = await sheets.RunAsync("gleich-bogen", fileNumber: "33-4712/26");
        var first = await stage.SignedInAsync("sachbearbeitung");
        await first.GotoAsync($"/laeufe/{run}/verwalten");
        await first.GetByLabel("Wer arbeitet mit?").SelectOptionAsync(new SelectOptionValue { Label = "Petra Lindner" });
        await first.PressButtonAsync("Übergeben");
        await first.HearAsync("Der Lauf ist übergeben.");
        await first.GotoAsync($"/laeufe/{run}");
        var mine = first.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" });
        await mine.FillAsync("1100");

        stage.Host.Clock.Advance(TimeSpan.FromSeconds(1)); // two answers at the same tick happen to nobody
        var second = await stage.SignedInAsync("patin");
        await second.GotoAsync($"/laeufe/{run}?frage=lohn");
        await second.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" }).FillAsync("1000");
        await second.PressButtonAsync("Weiter");
        await second.SeeAsync("Alle Fragen sind beantwortet.");

        await first.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))"); // what happens every ten seconds too
        await first.SeeAsync("Petra Lindner hat eben geantwortet.");
        await Assertions.Expect(mine).ToHaveValueAsync("1100");
        await first.FollowAsync("Neu laden");
        await first.SeeAsync("Erlaubnis erteilen"); // what follows from the colleague's answer
        await Assertions.Expect(mine).ToHaveValueAsync("1100");
        await first.PressButtonAsync("Weiter");
        await first.SeeAsync("Petra Lindner hat inzwischen „1.000“ geantwortet.");
        await first.PressButtonAsync("Weiter");
        await first.SeeAsync("Alle Fragen sind beantwortet.");
        foreach (var page in new[] { first, second }) await page.Context.CloseAsync();
    }

    /// <returns>Path of the run, left in the middle.</returns>
    private async Task<string> BegunByKeyboardAsync(string article)
    {
        var desk = await stage.SignedInAsync("sachbearbeitung");
        await desk.GotoAsync($"/artikel/{article}");
        await desk.TabToAsync("Musterbogen starten");
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByLabel("Aktenzeichen", new PageGetByLabelOptions { Exact = true })).ToBeFocusedAsync(); // the text is there before the focus is
        await desk.Keyboard.TypeAsync("33-4711/26");
        await desk.Keyboard.PressAsync("Enter");
        await desk.SeeAsync("Frage 1");
        await desk.WaitForLoadStateAsync(); // the keys are there once the module has run
        await desk.Keyboard.PressAsync("j");
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" })).ToBeFocusedAsync();
        var run = new Uri(desk.Url).AbsolutePath;
        await desk.Context.CloseAsync();
        return run;
    }

    private async Task SubmittedFromThePhoneAsync(string run)
    {
        var phone = await stage.SignedInOnPhoneAsync("sachbearbeitung");
        await phone.GotoAsync("/laeufe");
        await phone.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "33-4711/26" }).ClickAsync();
        await phone.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" }).FillAsync("900");
        await phone.GetByText("fehlt", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await phone.Locator(".runbar").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Weiter" }).ClickAsync();
        await phone.FollowAsync("Ergebnis ansehen");
        await Assertions.Expect(phone.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Unterlagen nachfordern");
        await phone.FollowAsync("Fehlende Unterlagen anfordern");
        await phone.SeeAsync("Lohnabrechnungen der letzten drei Monate");

        await phone.GotoAsync($"{run}?frage=lohn");
        await phone.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Wie hoch ist der Lohn?" }).FillAsync("1.200,50");
        await phone.GetByText("liegt vor", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await phone.Locator(".runbar").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Weiter" }).ClickAsync();
        await phone.SeeAsync("Alle Fragen sind beantwortet.");
        await phone.FollowAsync("Ergebnis ansehen");
        await phone.SeeAsync("wer mindestens S2 hat. Sie haben S1.");
        await phone.GetByLabel("Vorlegen an").SelectOptionAsync(new SelectOptionValue { Label = "Selin Aydin (S3)" });
        await phone.PressButtonAsync("Lauf vorlegen");
        await phone.HearAsync("Der Lauf ist vorgelegt.");
        await phone.Context.CloseAsync();
    }

    private static async Task AskAsync(IPage page, string number, string code)
    {
        await page.GetByLabel("Aktenzeichen").FillAsync(number);
        await page.GetByLabel("Prüfcode").FillAsync(code);
        await page.PressButtonAsync("Prüfen");
    }
}
