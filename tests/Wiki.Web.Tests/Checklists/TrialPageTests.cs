using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists;

/// <summary>Trying a checklist without scripts: questions appear, answers stay, the proposal says why, nothing is stored.</summary>
public sealed class TrialPageTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Reader = "sachbearbeitung";

    private readonly Sheets sheets = new(fixture.Office);

    [Fact]
    public async Task A_reader_answers_step_by_step_and_is_led_to_a_proposal()
    {
        await sheets.PublishedAsync("probe-schritte");

        var empty = await fixture.GetAsync(Reader, "/boegen/probe-schritte/probe");
        var withoutAnswer = await Answer(empty, ("a.arbeit", "ja"), ("a.lohn", ""));
        var enough = await Answer(withoutAnswer, ("a.arbeit", "ja"), ("a.lohn", "1.000,00"));
        var tooLittle = await Answer(enough, ("a.arbeit", "ja"), ("a.lohn", "999,99"));

        Assert.Contains("Noch nicht entscheidbar", empty.Find("#ergebnis").TextContent, StringComparison.Ordinal);
        Assert.Contains("Noch nicht entscheidbar", withoutAnswer.Find("#ergebnis").TextContent, StringComparison.Ordinal);
        Assert.Contains("Erlaubnis erteilen", enough.Find("#vorschlag").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("S2", enough.Find("#vorschlag").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1.000,00", enough.Find("input[name='a.lohn']").GetAttribute("value"));
        Assert.Contains("Unterlagen nachfordern", tooLittle.Find("#vorschlag").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nachweis nachfordern.", tooLittle.Find("#punkt-lohn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_question_leaves_no_trace_but_its_answer_comes_back_with_it()
    {
        await sheets.PublishedAsync("probe-verborgen");
        var page = await fixture.GetAsync(Reader, "/boegen/probe-verborgen/probe");

        var hidden = await Answer(page, ("a.arbeit", "nein"), ("a.lohn", "500"));
        var shown = await Answer(hidden, ("a.arbeit", "ja"));

        Assert.Empty(hidden.Document.QuerySelectorAll("#punkt-lohn"));
        Assert.DoesNotContain("Wie hoch ist der Lohn?", hidden.Find("#ergebnis").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ablehnen", hidden.Find("#vorschlag").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("500", shown.Find("input[name='a.lohn']").GetAttribute("value"));
    }

    [Theory]
    [InlineData("50.5")]
    [InlineData("1.48,0")]
    [InlineData("1,2,3")]
    [InlineData("viel")]
    public async Task A_number_that_could_mean_two_things_is_asked_again_and_never_guessed(string typed)
    {
        var id = $"probe-zahl-{Math.Abs(string.GetHashCode(typed, StringComparison.Ordinal))}";
        await sheets.PublishedAsync(id);

        var answer = await Answer(await fixture.GetAsync(Reader, $"/boegen/{id}/probe"), ("a.arbeit", "ja"), ("a.lohn", typed));

        Assert.Contains("mit Komma", answer.Find("#f-lohn-fehler").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, answer.Find("input[name='a.lohn']").GetAttribute("value"));
        Assert.DoesNotContain("verlangt mindestens", answer.Find("#vorschlag").ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_a_value_and_outside_the_validity_grants_nothing_and_says_why()
    {
        await sheets.PublishedAsync("probe-stichtag");
        var page = await fixture.GetAsync(Reader, "/boegen/probe-stichtag/probe?stichtag=2027-02-01");

        var answer = await Answer(page, ("a.arbeit", "ja"), ("a.lohn", "5000"));

        Assert.Equal("2027-02-01", answer.Find("#stichtag").GetAttribute("value"));
        Assert.Contains("Der Jahreswert „musterwert“ fehlt für diesen Stichtag.", answer.Find("#ergebnis").TextContent, StringComparison.Ordinal);
        Assert.Contains("Am Stichtag gilt der Bogen nicht.", answer.Find("#ergebnis").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("verlangt mindestens", answer.Find("#vorschlag").ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_computed_is_called_by_its_text_never_by_its_name()
    {
        await sheets.PublishedAsync("probe-worte");
        await sheets.SavedAsync("probe-worte", Sheets.Yaml("probe-worte")
            .Replace("reicht: \"lohn >= wert('musterwert')\"", "reicht: {text: \"Der Lohn reicht\", formel: \"lohn >= wert('musterwert')\"}", StringComparison.Ordinal)
            .Replace("{2026: 1000}", "{text: \"Mindestlohn im Monat\", 2026: 1000}", StringComparison.Ordinal));
        await fixture.Office.ApproveAsync(await sheets.ResubmittedAsync("probe-worte"));

        var sheet = await fixture.GetAsync(Reader, "/boegen/probe-worte");
        var answer = await Answer(await fixture.GetAsync(Reader, "/boegen/probe-worte/probe"), ("a.arbeit", "ja"));

        Assert.Contains("Der Lohn reicht: „Wie hoch ist der Lohn?“ mindestens Jahreswert „Mindestlohn im Monat“", sheet.MainText, StringComparison.Ordinal);
        Assert.Contains("Die Berechnung „Der Lohn reicht“ ist offen.", answer.Find("#ergebnis").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("musterwert", sheet.MainText + answer.MainText, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_draft_can_be_tried_by_nobody_and_a_bent_request_breaks_nothing()
    {
        await sheets.SubmittedAsync("probe-entwurf");
        await sheets.PublishedAsync("probe-verbogen");

        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("autorin", "/boegen/probe-entwurf/probe")).Status);
        var page = await fixture.GetAsync(Reader, "/boegen/probe-verbogen/probe");
        var bent = await page.Form("auswerten").Smuggle("a.arbeit", "vielleicht").Smuggle("a.reicht", "ja").Smuggle("stichtag", "gestern").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, bent.Status);
        Assert.Contains("Noch nicht entscheidbar", bent.Find("#ergebnis").TextContent, StringComparison.Ordinal);
    }

    private static Task<WebPage> Answer(WebPage page, params (string Name, string Value)[] answers)
    {
        var form = page.Form("auswerten");
        foreach (var (name, value) in answers) form.Smuggle(name, value);
        return form.SubmitAsync();
    }
}
