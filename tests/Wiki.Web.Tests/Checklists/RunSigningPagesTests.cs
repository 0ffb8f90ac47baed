using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists;

/// <summary>The result of a run as a caseworker and a lead meet it: told why not, submitted, given back, signed.</summary>
public sealed class RunSigningPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Sheets sheets = new(fixture.Office);

    [Fact]
    public async Task A_caseworker_without_the_level_submits_and_the_lead_gives_back_once_and_signs()
    {
        await sheets.PublishedAsync("vorlegen-bogen");
        var run = await sheets.RunAsync("vorlegen-bogen", fileNumber: "33-4712/26", works: false);
        var editor = await fixture.AsAsync("sachbearbeitung");

        var result = await editor.GetAsync($"/laeufe/{run}/ergebnis");
        Assert.Contains("Sie dürfen hier nicht zeichnen", result.MainText, StringComparison.Ordinal);
        Assert.Contains("wer mindestens S3 hat. Sie haben S1.", result.MainText, StringComparison.Ordinal);
        Assert.Empty(result.Document.QuerySelectorAll("input[value=lauf-zeichnen]"));

        var submitted = await result.Form("lauf-vorlegen").Set("Vorlegen an", "Selin Aydin (S3)").SubmitAsync();
        Assert.Contains("Der Lauf ist vorgelegt.", submitted.Text, StringComparison.Ordinal);
        Assert.Contains("33-4712/26", (await fixture.GetAsync("leitung", "/aufgaben")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("33-4712/26", (await fixture.GetAsync("leitung2", "/aufgaben")).MainText, StringComparison.Ordinal);

        var lead = await fixture.AsAsync("leitung");
        var page = await lead.GetAsync($"/laeufe/{run}/ergebnis");
        Assert.Contains("Sie dürfen zeichnen", page.MainText, StringComparison.Ordinal);
        var noReason = await page.Form("lauf-zurueckgeben").SubmitAsync();
        Assert.Contains("Wählen Sie einen Grund.", noReason.Problems, StringComparison.Ordinal);
        await noReason.Form("lauf-zurueckgeben").Set("Oder zurückgeben, weil", "Bitte Rücksprache").SubmitAsync();

        var back = await editor.GetAsync($"/laeufe/{run}/ergebnis");
        Assert.Contains("Selin Aydin hat den Lauf zurückgegeben: Bitte Rücksprache.", back.MainText, StringComparison.Ordinal);
        var stale = await page.Form("lauf-mitzeichnen").SubmitAsync(); // an old page of the lead's
        Assert.DoesNotContain("Gezeichnet.", stale.Text, StringComparison.Ordinal);
        await back.Form("lauf-vorlegen").Set("Vorlegen an", "Selin Aydin (S3)").SubmitAsync();
        var signed = await (await lead.GetAsync($"/laeufe/{run}/ergebnis")).Form("lauf-mitzeichnen").SubmitAsync();

        Assert.Contains("Gezeichnet: Selin Aydin, S3", signed.MainText, StringComparison.Ordinal);
        Assert.Contains("Der Lauf wird am", (await editor.GetAsync($"/laeufe/{run}/ergebnis")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("33-4712/26", (await fixture.GetAsync("leitung", "/aufgaben")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_sign_reads_on_what_basis_and_signs_with_one_click()
    {
        await sheets.PublishedAsync("zeichnen-lauf");
        var run = await sheets.RunAsync("zeichnen-lauf", editor: "leitung", fileNumber: "33-4713/26", works: false);
        var lead = await fixture.AsAsync("leitung");

        var result = await lead.GetAsync($"/laeufe/{run}/ergebnis");
        Assert.Contains("Sie haben S3 aus Ihrer Stufe.", result.MainText, StringComparison.Ordinal);
        var signed = await result.Form("lauf-zeichnen").SubmitAsync();

        Assert.Contains("Der Lauf ist gezeichnet.", signed.Text, StringComparison.Ordinal);
        Assert.Empty(signed.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Deciding_otherwise_asks_for_reason_and_vermerk_and_can_be_taken_back()
    {
        await sheets.PublishedAsync("abweichen-bogen");
        var run = await sheets.RunAsync("abweichen-bogen", fileNumber: "33-4714/26", works: false);
        var editor = await fixture.AsAsync("sachbearbeitung");
        var result = await editor.GetAsync($"/laeufe/{run}/ergebnis");

        var bad = await result.Form("lauf-entscheiden").Set("Stattdessen", "nachfordern").SubmitAsync();
        Assert.Contains("Wählen Sie einen Grund.", bad.Problems, StringComparison.Ordinal);
        var decided = await bad.Form("lauf-entscheiden").Set("Stattdessen", "nachfordern").Set("Weil", "Nachweis anders gewürdigt").SubmitAsync();
        Assert.Contains("statt „Ablehnen“", decided.MainText, StringComparison.Ordinal);
        Assert.Contains("braucht einen Vermerk", decided.MainText, StringComparison.Ordinal);
        Assert.Empty(decided.Document.QuerySelectorAll("input[value=lauf-zeichnen]"));

        var followed = await decided.Form("lauf-entscheiden").SubmitAsync();
        Assert.DoesNotContain("statt „Ablehnen“", followed.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_and_administrators_find_no_result()
    {
        await sheets.PublishedAsync("fremder-bogen");
        var run = await sheets.RunAsync("fremder-bogen", fileNumber: "33-4715/26", works: false);

        foreach (var person in new[] { "patin", "leitung2", "admin", "iks" })
        {
            using var browser = await fixture.Host.SignedInAsync(person);
            using var answer = await browser.Http.GetAsync(new Uri($"/laeufe/{run}/ergebnis", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
