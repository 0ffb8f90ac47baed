using Wiki.TestKit;

namespace Wiki.Web.Tests.Onboarding;

/// <summary>Plan templates in the browser: written with lines, submitted, approved, compared.</summary>
public sealed class PlanTemplatePagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_template_is_written_checked_submitted_and_approved()
    {
        var article = await office.PublishedAsync("Vorlagenlektüre", Office.Text("Der Text."));
        var editor = await (await fixture.GetAsync("autorin", "/einarbeitung/vorlagen")).FollowAsync("Neue Vorlage");
        var yaml = Plans.Yaml("neue-vorlage", article);

        var checkedText = await editor.FormWithButton("aktualisieren").Set("Form.Yaml", yaml.Replace("stufe: S1", "stufe: S9", StringComparison.Ordinal)).SubmitAsync();
        var submitted = await checkedText.FormWithButton("Zur Freigabe").Set("Form.Yaml", yaml).Set("Änderungsnotiz", "Erste Version").SubmitAsync();
        var review = await fixture.GetAsync("leitung", submitted.Path);
        var approved = await review.Form("entscheiden").SubmitAsync();
        var page = await fixture.GetAsync("neu", "/einarbeitung/vorlagen/neue-vorlage");

        Assert.Contains("Zeile 6", checkedText.Find("li[data-line='6']").TextContent, StringComparison.Ordinal);
        Assert.Contains("wird Version 1", review.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Gilt ab", review.MainText, StringComparison.Ordinal);
        Assert.Contains("Freigegeben.", approved.Text, StringComparison.Ordinal);
        Assert.Contains("Version 1", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Woche 1–2", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_answers_with_findings_for_what_is_typed_and_only_to_authors()
    {
        var editor = await fixture.GetAsync("autorin", "/einarbeitung/vorlagen/neu");
        var token = editor.Find("form[data-sheet] input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var answer = await (await fixture.AsAsync("autorin")).PostAsync("/einarbeitung/vorlagen/vorschau", ("__RequestVerificationToken", token), ("Form.Yaml", "format: abh-einarbeitung/1\nid: x\n"));
        var withoutToken = await (await fixture.AsAsync("autorin")).PostAsync("/einarbeitung/vorlagen/vorschau", ("Form.Yaml", "x"));

        Assert.Contains("Hier fehlt „titel“", answer.Html.Replace("&#x201E;", "„", StringComparison.Ordinal).Replace("&#x201C;", "“", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(400, (int)withoutToken.Status);
    }

    [Fact]
    public async Task A_stale_save_keeps_the_text_and_shows_what_the_other_saved()
    {
        var article = await office.PublishedAsync("Konfliktlektüre", Office.Text("Der Text."));
        await new Plans(office).PublishedAsync("konflikt-vorlage", article);
        var mine = await fixture.GetAsync("autorin", "/einarbeitung/vorlagen/konflikt-vorlage/bearbeiten");
        var theirs = await fixture.GetAsync("fachverantwortung", "/einarbeitung/vorlagen/konflikt-vorlage/bearbeiten");

        await theirs.FormWithButton("Speichern").Set("Form.Yaml", Plans.Yaml("konflikt-vorlage", article, "Ihre Aufgabe")).SubmitAsync();
        var refused = await mine.FormWithButton("Speichern").Set("Form.Yaml", Plans.Yaml("konflikt-vorlage", article, "Meine Aufgabe")).SubmitAsync();
        var saved = await refused.FormWithButton("Speichern").Check("Ich habe verglichen").SubmitAsync();

        Assert.Contains("inzwischen gespeichert", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Meine Aufgabe", refused.FormWithButton("Speichern").ValueOf("Form.Yaml"), StringComparison.Ordinal);
        Assert.Contains("Ihre Aufgabe", refused.MainText, StringComparison.Ordinal);
        Assert.Contains("Meine Aufgabe", saved.FormWithButton("Speichern").ValueOf("Form.Yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_compared_in_words_and_a_draft_is_discarded_with_a_question()
    {
        var article = await office.PublishedAsync("Vergleichslektüre", Office.Text("Der Text."));
        var plans = new Plans(office);
        await plans.PublishedAsync("vergleich-vorlage", article);
        await plans.RevisedAsync("vergleich-vorlage", Plans.Yaml("vergleich-vorlage", article, "Hausrunde"));
        await plans.SavedAsync("vergleich-vorlage", Plans.Yaml("vergleich-vorlage", article, "Dritte Runde"));

        var compared = await (await fixture.GetAsync("neu", "/einarbeitung/vorlagen/vergleich-vorlage")).FollowAsync("Unterschied zur vorigen");
        var question = await (await fixture.GetAsync("autorin", "/einarbeitung/vorlagen/vergleich-vorlage/bearbeiten")).FollowAsync("Verwerfen");
        var discarded = await question.Form("vorlage-verwerfen").SubmitAsync();

        Assert.Contains("Aufgabe neu: ‚Hausrunde‘", compared.MainText, StringComparison.Ordinal);
        Assert.Contains("Der Entwurf ist verworfen.", discarded.Text, StringComparison.Ordinal);
    }
}
