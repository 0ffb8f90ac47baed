using System.Net;
using Wiki.Core.Checklists.Runs;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists.Runs;

/// <summary>A run without scripts: begin, answer, be asked when somebody was faster, hand over, abandon.</summary>
public sealed class RunPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Worker = "sachbearbeitung";

    private readonly Sheets sheets = new(fixture.Office);

    [Fact]
    public async Task From_the_checklist_to_a_proposal()
    {
        await sheets.PublishedAsync("lauf-weg");
        var sheet = await fixture.GetAsync(Worker, "/boegen/lauf-weg");
        var start = await sheet.FollowAsync("Bogen starten");

        var first = await start.Form("lauf").Set("Aktenzeichen", "33-1/26").SubmitAsync();
        var second = await first.Form("lauf-antworten").Smuggle("a.arbeit", "ja").SubmitAsync();
        var done = await second.Form("lauf-antworten").Set("a.lohn", "1.000,00").SubmitAsync();
        var result = await done.FollowAsync("Ergebnis ansehen");

        Assert.Contains("Gibt es einen Arbeitsvertrag?", first.Find(".question__text").TextContent, StringComparison.Ordinal);
        Assert.Contains("Wie hoch ist der Lohn?", second.Find(".question__text").TextContent, StringComparison.Ordinal);
        Assert.Contains("Alle Fragen sind beantwortet.", done.MainText, StringComparison.Ordinal);
        Assert.Equal("Erlaubnis erteilen", result.Find("h1").TextContent.Trim());
        Assert.Contains("„Gibt es einen Arbeitsvertrag?“ nein → Ablehnen", result.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_number_comes_back_with_what_was_typed()
    {
        await sheets.PublishedAsync("lauf-ohne-az");
        var start = await fixture.GetAsync(Worker, "/boegen/lauf-ohne-az/start?stichtag=2026-10-01");

        var refused = await start.Form("lauf").SubmitAsync();
        var outside = await start.Form("lauf").Set("Aktenzeichen", "33-2/26").Set("Stichtag", "2027-03-01").SubmitAsync();
        var personal = await start.Form("lauf").Set("Aktenzeichen", "Müller, Hans").Set("Stichtag", "2026-10-01").SubmitAsync();

        Assert.Contains("Das Aktenzeichen fehlt", refused.Problems, StringComparison.Ordinal);
        Assert.Equal("2026-10-01", refused.Find("#stichtag").GetAttribute("value"));
        Assert.Contains("An diesem Stichtag gilt keine Version", outside.Problems, StringComparison.Ordinal);
        Assert.Equal("33-2/26", outside.Find("#aktenzeichen").GetAttribute("value"));
        Assert.Contains("bestimmte Person", personal.MainText, StringComparison.Ordinal);
        var passed = await personal.Form("lauf").Set("Warum muss es bleiben?", nameof(RunPass.NoPerson)).SubmitAsync();
        Assert.StartsWith("/laeufe/", passed.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_on_the_button_begin_one_run()
    {
        await sheets.PublishedAsync("lauf-doppelt");
        var form = (await fixture.GetAsync(Worker, "/boegen/lauf-doppelt/start")).Form("lauf").Set("Aktenzeichen", "33-3/26");

        var (first, second) = (await form.SubmitAsync(), await form.SubmitAsync());

        Assert.Equal(first.Path, second.Path);
    }

    [Fact]
    public async Task Who_was_slower_is_asked_and_nothing_is_overwritten_unseen()
    {
        await sheets.PublishedAsync("lauf-zwei");
        var run = await sheets.RunAsync("lauf-zwei", fileNumber: "33-4/26");
        await HandOverAsync(run, "patin");
        var mine = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=arbeit");
        var theirs = await fixture.GetAsync("patin", $"/laeufe/{run}?frage=arbeit");
        await theirs.Form("lauf-antworten").Smuggle("a.arbeit", "nein").SubmitAsync();

        var asked = await mine.Form("lauf-antworten").SubmitAsync();
        var replaced = await asked.Form("lauf-antworten").SubmitAsync();

        Assert.Contains("hat inzwischen „nein“ geantwortet.", asked.Problems, StringComparison.Ordinal);
        Assert.Empty(replaced.Problems);
        var view = await fixture.Office.Host.Get<OpenRun>().RunAsync(run, await fixture.Office.ActorAsync(Worker), default);
        Assert.Equal("wahr", $"{view?.Answers["arbeit"].Value}");
    }

    [Fact]
    public async Task A_number_that_cannot_be_read_stays_in_its_field_with_a_sentence()
    {
        await sheets.PublishedAsync("lauf-zahl");
        var run = await sheets.RunAsync("lauf-zahl", fileNumber: "33-5/26");
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=lohn");

        var refused = await page.Form("lauf-antworten").Set("a.lohn", "viel").SubmitAsync();

        Assert.Contains("mit Komma", refused.Find("#f-lohn-fehler").TextContent, StringComparison.Ordinal);
        Assert.Equal("viel", refused.Find("input[name='a.lohn']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_whole_part_is_saved_with_one_button()
    {
        await sheets.PublishedAsync("lauf-abschnitt");
        var run = await sheets.RunAsync("lauf-abschnitt", fileNumber: "33-6/26");
        var part = await fixture.GetAsync(Worker, $"/laeufe/{run}?abschnitt=einkommen");

        var saved = await part.Form("lauf-antworten").Set("a.lohn", "900").SubmitAsync();

        Assert.Contains("Unterlagen nachfordern", saved.MainText, StringComparison.Ordinal);
        Assert.Contains("900", saved.Find("#punkt-lohn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_deleted_makes_its_question_open_and_hides_nothing_else()
    {
        await sheets.PublishedAsync("lauf-loeschen");
        var run = await sheets.RunAsync("lauf-loeschen", fileNumber: "33-7/26");
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=arbeit");

        await page.FormWithButton("Antwort löschen").SubmitAsync();

        Assert.Contains("Gibt es einen Arbeitsvertrag?", (await fixture.GetAsync(Worker, $"/laeufe/{run}")).Find(".question__text").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skipped_question_says_why_it_does_not_apply()
    {
        await sheets.PublishedAsync("lauf-weil");
        var run = await sheets.RunAsync("lauf-weil", fileNumber: "33-8/26");
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=arbeit");

        var done = await page.Form("lauf-antworten").Smuggle("a.arbeit", "nein").SubmitAsync();

        Assert.Contains("nicht einschlägig, weil „Gibt es einen Arbeitsvertrag“: nein", done.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inhaltlich_changed_checklist_is_moved_on_purpose_and_asks_again()
    {
        await sheets.PublishedAsync("lauf-neu");
        var run = await sheets.RunAsync("lauf-neu", fileNumber: "33-9/26");
        await (await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=lohn")).Form("lauf-antworten").Set("a.lohn", "1000").SubmitAsync();
        await sheets.RevisedAsync("lauf-neu", "Wie viel Lohn steht im Vertrag?");

        var told = await fixture.GetAsync(Worker, $"/laeufe/{run}");
        var moved = await told.FormWithButton("Auf neue Fassung umstellen").SubmitAsync();
        var twice = await told.FormWithButton("Auf neue Fassung umstellen").SubmitAsync();

        Assert.Contains("Der Bogen wurde inhaltlich geändert (Version 2).", told.MainText, StringComparison.Ordinal);
        Assert.Contains("Die Frage hat sich geändert", moved.MainText, StringComparison.Ordinal);
        Assert.Equal("1.000", moved.Find("input[name='a.lohn']").GetAttribute("value"));
        Assert.Contains("inzwischen geändert", twice.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_vermerk_is_there_for_the_editor_and_for_nobody_else()
    {
        await sheets.PublishedAsync("lauf-vermerk");
        var run = await sheets.RunAsync("lauf-vermerk", fileNumber: "33-10/26");
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}/vermerk");

        await page.Form("lauf-vermerk").Set("Input.Text", "Die Lücke wiegt gering.").SubmitAsync();

        Assert.Contains("Die Lücke wiegt gering.", (await fixture.GetAsync(Worker, $"/laeufe/{run}/vermerk")).MainText, StringComparison.Ordinal);
        foreach (var person in new[] { "leitung", "admin", "autorin", "iks" }) Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(person, $"/laeufe/{run}/vermerk")).Status);
    }

    [Fact]
    public async Task A_question_names_its_article_by_title_and_hands_nothing_of_the_run_to_who_asks_about_it()
    {
        var article = await fixture.Office.PublishedAsync("Lohn und Lebensunterhalt", Office.Text("Nach § 2 Abs. 3 AufenthG."));
        await sheets.PublishedAsync("lauf-rueckfrage", article);
        var run = await sheets.RunAsync("lauf-rueckfrage", fileNumber: "33-13/26");
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=lohn");

        var asking = await page.FollowAsync("Rückfrage parken");

        Assert.Equal("Lohn und Lebensunterhalt", page.Find($".question__why a[href='/artikel/{article}']").TextContent);
        Assert.Contains("Musterbogen: Wie hoch ist der Lohn? (§ 2 Abs. 3)", asking.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("33-13/26", asking.Text + asking.PathAndQuery, StringComparison.Ordinal);
        Assert.DoesNotContain($"laeufe/{run}", asking.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_asks_only_for_what_was_noted_as_missing()
    {
        await sheets.PublishedAsync("lauf-anfordern", evidence: "Lohnabrechnung");
        var run = await sheets.RunAsync("lauf-anfordern", fileNumber: "33-14/26");
        var nothing = await fixture.GetAsync(Worker, $"/laeufe/{run}/nachforderung");

        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}?frage=lohn");
        await page.Form("lauf-antworten").Set("a.lohn", "900").Smuggle("d.muster_nachweis", "fehlt").SubmitAsync();
        var missing = await fixture.GetAsync(Worker, $"/laeufe/{run}/nachforderung");

        Assert.Contains("Was fehlt, ist noch nicht vermerkt.", nothing.MainText, StringComparison.Ordinal);
        Assert.Empty(nothing.Document.QuerySelectorAll(".letter"));
        Assert.Equal("Lohnabrechnung", missing.Find(".letter__item").TextContent.Trim());
    }

    [Fact]
    public async Task An_abandoned_run_is_gone_from_the_open_ones_after_a_confirmation()
    {
        await sheets.PublishedAsync("lauf-ende");
        var run = await sheets.RunAsync("lauf-ende", fileNumber: "33-11/26");
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}/abbrechen");

        var asked = await page.Form("lauf-abbrechen").Set("Grund", nameof(AbandonReason.Mistake)).SubmitAsync();
        var ended = await asked.Form("lauf-abbrechen").Set("Grund", nameof(AbandonReason.Mistake)).Check("Ja, diesen Lauf endgültig abbrechen").SubmitAsync();

        Assert.Contains("endgültig abgebrochen", asked.Problems, StringComparison.Ordinal);
        Assert.Equal("/laeufe", ended.Path);
        Assert.Contains("abgebrochen", (await fixture.GetAsync(Worker, $"/laeufe/{run}")).Find(".run__meta").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_and_lists_name_the_run_to_those_it_concerns()
    {
        await sheets.PublishedAsync("lauf-liste");
        var run = await sheets.RunAsync("lauf-liste", fileNumber: "33-12/26");
        await HandOverAsync(run, "patin");

        Assert.Contains("AZ 33-12/26", (await fixture.GetAsync(Worker, "/aufgaben")).Find("#laeufe").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("AZ 33-12/26", (await fixture.GetAsync("patin", "/aufgaben")).Find("#laeufe-uebergeben").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("AZ 33-12/26", (await fixture.GetAsync("leitung", "/laeufe")).Find("#fachstelle").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("33-12/26", (await fixture.GetAsync("autorin", "/laeufe")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_a_whole_run_holds_no_answer_and_no_file_number()
    {
        await sheets.PublishedAsync("lauf-protokoll");
        var start = await fixture.GetAsync(Worker, "/boegen/lauf-protokoll/start");
        var first = await start.Form("lauf").Set("Aktenzeichen", "77-GEHEIM/26").SubmitAsync();
        var second = await first.Form("lauf-antworten").Smuggle("a.arbeit", "ja").SubmitAsync();
        await second.Form("lauf-antworten").Set("a.lohn", "4321,09").SubmitAsync();

        Assert.DoesNotContain(fixture.Office.Host.Log.Lines, line => line.Contains("GEHEIM", StringComparison.Ordinal) || line.Contains("4321", StringComparison.Ordinal));
    }

    private async Task HandOverAsync(int run, string person)
    {
        var page = await fixture.GetAsync(Worker, $"/laeufe/{run}/verwalten");
        await page.Form("lauf-uebergeben").Set("Wer arbeitet mit?", $"{(await fixture.Office.ActorAsync(person)).Id}").SubmitAsync();
    }
}
