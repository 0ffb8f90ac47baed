namespace Wiki.Web.Tests.Administration;

/// <summary>The page with what the office set for everybody.</summary>
public sealed class EditSettingsTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Address = "/verwaltung/einstellungen";

    [Fact]
    public async Task A_new_title_stands_on_the_next_page_and_in_the_record()
    {
        var saved = await (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern").Set("Titel", "Wiki Musterstadt").Set("Feiertage von", "BY").SubmitAsync();

        Assert.Contains("Die Einstellungen sind gespeichert.", saved.Text, StringComparison.Ordinal);
        Assert.Equal("BY", saved.FormWithButton("Speichern").ValueOf("Feiertage von"));
        Assert.Contains("Wiki Musterstadt", (await fixture.GetAsync("sachbearbeitung", "/")).Find(".brand").TextContent, StringComparison.Ordinal);
        var record = await fixture.GetAsync("admin", "/verwaltung/verlauf?art=setting");
        Assert.Contains("Einstellungen geändert", record.MainText, StringComparison.Ordinal);
        Assert.Contains("Wiki Musterstadt", record.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Titel", "", "Titel und Behörde")]
    [InlineData("Frist für Freigaben", "0", "1 bis 60")]
    [InlineData("Frist für Freigaben", "bald", "1 bis 60")]
    [InlineData("Zählungen aufbewahren, Tage", "99999", "3660")]
    [InlineData("Feiertage von", "XX", "Bundesland")]
    public async Task What_is_wrong_is_said_and_nothing_is_saved(string field, string value, string sentence)
    {
        var form = (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern");
        var before = form.ValueOf("Behörde");
        if (field == "Feiertage von") form.Smuggle("Input.HolidayState", value);
        else form.Set(field, value);

        var answer = await form.Set("Behörde", before + "!").SubmitAsync();

        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
        Assert.Equal(before, (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern").ValueOf("Behörde"));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var first = (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern");
        var second = (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern");
        await first.Set("Form der Aktenzeichen", "00-A-000").SubmitAsync();

        var late = await second.Set("Behörde", "Amt").SubmitAsync();

        Assert.Contains("inzwischen geändert", late.Problems, StringComparison.Ordinal);
        Assert.Equal("00-A-000", (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern").ValueOf("Form der Aktenzeichen"));
    }

    [Fact]
    public async Task With_counting_switched_off_nobody_is_asked_what_is_missing()
    {
        await (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern").Set("Suchen ohne Treffer zählen", "nein").SubmitAsync();

        Assert.DoesNotContain("Ich habe nicht gefunden", (await fixture.GetAsync("sachbearbeitung", "/suche?q=quastenflosser")).MainText, StringComparison.Ordinal);
        await (await fixture.GetAsync("admin", Address)).FormWithButton("Speichern").Set("Suchen ohne Treffer zählen", "ja").SubmitAsync();
    }
}
