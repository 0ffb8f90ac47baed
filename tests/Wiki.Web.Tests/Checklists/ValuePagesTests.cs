using Wiki.TestKit;

namespace Wiki.Web.Tests.Checklists;

/// <summary>Yearly values through their pages.</summary>
public sealed class ValuePagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Sheets sheets = new(fixture.Office);

    [Fact]
    public async Task A_value_is_proposed_approved_by_another_person_and_names_what_it_touches()
    {
        await sheets.PublishedAsync("werte-bogen");
        var proposer = await fixture.AsAsync("fachverantwortung");

        var bad = await (await proposer.GetAsync("/werte")).Form("wert").Set("Name", "musterwert").Set("Gilt ab", "2026-01-01").Set("Wert", "12.50").Set("Quelle", "Amtsblatt").SubmitAsync();
        Assert.Contains("mit Komma", bad.Problems, StringComparison.Ordinal);
        var proposed = await bad.Form("wert").Set("Gilt bis", "2026-12-31").Set("Wert", "1.100,50").SubmitAsync();
        Assert.Contains("1.100,5", proposed.MainText, StringComparison.Ordinal);
        Assert.Contains("Musterbogen, Version 1", proposed.MainText, StringComparison.Ordinal);
        Assert.Empty((await fixture.GetAsync("sachbearbeitung", proposed.Path)).Document.QuerySelectorAll("main form"));

        var done = await (await fixture.GetAsync("leitung", proposed.Path)).Form("wert-entscheiden").Smuggle("Form.Decision", "freigeben").SubmitAsync();
        Assert.Contains("Der Wert ist freigegeben und gilt.", done.Text, StringComparison.Ordinal);
        Assert.Contains("berichtigt", done.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_proposed_a_value_is_told_why_they_cannot_approve_and_may_take_it_back()
    {
        var id = await sheets.ProposedAsync(2028);
        using var proposer = await fixture.Host.SignedInAsync("amtsleitung");

        var page = await proposer.GetAsync($"/werte/{id}");
        var bent = await page.Form("wert-entscheiden").Smuggle("Form.Decision", "freigeben").SubmitAsync();
        var back = await page.Form("wert-entscheiden").Smuggle("Form.Decision", "ablehnen").SubmitAsync();

        Assert.Contains("Freigeben muss ihn eine andere Person", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Vier-Augen-Prinzip", bent.Problems, StringComparison.Ordinal);
        Assert.Contains("Der Vorschlag gilt nicht mehr.", back.Text, StringComparison.Ordinal);
    }
}
