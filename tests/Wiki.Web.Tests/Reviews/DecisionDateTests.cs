using Wiki.TestKit;

namespace Wiki.Web.Tests.Reviews;

/// <summary>The dates an approver sets.</summary>
public sealed class DecisionDateTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Approver = "leitung";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_later_approved_revision_must_be_decided_about()
    {
        var slug = await office.PublishedAsync("Artikel mit späterer Fassung", Office.Text("Eins."));
        await office.RevisedAsync(slug, Office.Text("Zwei."), office.Today.AddDays(30));
        await office.ChangeAsync(slug, Office.Text("Drei."));
        var review = await office.SubmitAsync(slug);
        var page = await fixture.GetAsync(Approver, $"/freigaben/{review}");

        var asked = await page.Form("entscheiden").Set("Gilt ab", "2026-11-20").SubmitAsync();
        Assert.Contains("bleibt oder zurückgenommen wird", asked.Problems, StringComparison.Ordinal);
        await asked.Form("entscheiden").Smuggle("Form.Later", "zurueckgenommen").SubmitAsync();

        var read = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}");
        Assert.Contains("Drei.", read.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Neue Fassung ab", read.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.ValidFrom", "31.02.2026", "kein Datum")]
    [InlineData("Form.ValidFrom", "<script>", "kein Datum")]
    [InlineData("Form.ValidFrom", "2026-12-31", "liegt vor")]
    public async Task A_date_that_does_not_work_is_refused_and_nothing_is_decided(string field, string value, string sentence)
    {
        var slug = await office.PublishedAsync("Artikel mit Enddatum", Office.Text("Alt."));
        await office.ChangeAsync(slug, Office.Text("Neu."), change: fields => fields with { ValidUntil = new DateOnly(2026, 12, 1) });
        var review = await office.SubmitAsync(slug);
        var page = await fixture.GetAsync(Approver, $"/freigaben/{review}");

        var answer = await page.Form("entscheiden").Smuggle(field, value).SubmitAsync();

        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Ihre Entscheidung", answer.MainText, StringComparison.Ordinal);
    }
}
