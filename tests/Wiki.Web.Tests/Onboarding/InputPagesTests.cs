using Wiki.TestKit;

namespace Wiki.Web.Tests.Onboarding;

/// <summary>Input sessions through their pages: set up, register, take home the date, say who was there.</summary>
public sealed class InputPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task From_setting_up_to_the_reading_list_of_who_was_there()
    {
        var slug = await office.PublishedAsync("Inputartikel", Office.Text("Text."));
        var form = (await fixture.GetAsync("leitung2", "/einarbeitung/inputs/neu")).Form("veranstaltung");

        var shown = await form.Set("Thema", "Lebensunterhalt berechnen").Set("Tag", Setup.German.Iso(office.Today)).Set("Beginn", "13:30").Set("Dauer in Minuten", "90")
            .Set("Ort", "Raum 214").Set("Artikel", $"https://wiki.example/artikel/{slug}?stichtag=2026-01-01").Set("Material", "Folien | /artikel").SubmitAsync();
        var registered = await (await fixture.GetAsync("neu", shown.Path)).FormWithButton("Anmelden").SubmitAsync();
        var attendance = await fixture.GetAsync("leitung2", shown.Path);
        var saved = await attendance.FormWithButton("Teilnahme speichern").SubmitAsync();

        Assert.Contains("Lebensunterhalt berechnen", shown.MainText, StringComparison.Ordinal);
        Assert.Contains("Inputartikel", shown.MainText, StringComparison.Ordinal);
        Assert.Contains("Sie sind angemeldet.", registered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jonas Behrens", registered.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 Person war dabei. Neu auf Leselisten: 1.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Inputartikel", (await fixture.GetAsync("neu", "/einarbeitung/lesen")).MainText, StringComparison.Ordinal);
        Assert.Contains("dabei", (await fixture.GetAsync("neu", shown.Path)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_comes_as_a_file_for_calendars()
    {
        var shown = await HeldAsync("Kalenderprobe");

        var file = await fixture.GetAsync("sachbearbeitung", shown.Path + "/termin.ics");

        Assert.Equal("text/calendar", file.ContentType);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", file.Html, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Kalenderprobe\r\n", file.Html, StringComparison.Ordinal);
        Assert.Contains($"{shown.Path}\r\n", file.Html, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await fixture.GetAsync("sachbearbeitung", "/einarbeitung/inputs/9999/termin.ics")).Status);
    }

    [Fact]
    public async Task A_refused_session_keeps_what_was_typed_and_says_what_is_wrong()
    {
        var form = (await fixture.GetAsync("patin", "/einarbeitung/inputs/neu")).Form("veranstaltung");

        var day = await form.Set("Thema", "Halb fertig").Set("Artikel", "gibt-es-nicht").SubmitAsync();
        var article = await day.Form("veranstaltung").Set("Tag", Setup.German.Iso(office.Today)).Set("Beginn", "9:00").Set("Ort", "Raum 1").SubmitAsync();

        Assert.Contains("Der Tag ist kein Datum.", day.Problems, StringComparison.Ordinal);
        Assert.Contains("gibt-es-nicht", article.Problems, StringComparison.Ordinal);
        Assert.Equal("Halb fertig", article.Form("veranstaltung").ValueOf("Thema"));
    }

    [Fact]
    public async Task Two_who_change_it_at_once_lose_nothing_silently()
    {
        var shown = await HeldAsync("Doppelt");
        var one = await fixture.GetAsync("leitung2", shown.Path + "/bearbeiten");
        var other = await fixture.GetAsync("leitung2", shown.Path + "/bearbeiten");

        var first = await one.Form("veranstaltung").Set("Ort", "Raum 2").SubmitAsync();
        var second = await other.Form("veranstaltung").Set("Ort", "Raum 3").SubmitAsync();

        Assert.Contains("Raum 2", first.MainText, StringComparison.Ordinal);
        Assert.Contains("inzwischen geändert", second.Problems, StringComparison.Ordinal);
        Assert.Equal("Raum 3", second.Form("veranstaltung").ValueOf("Ort"));
    }

    [Fact]
    public async Task A_course_elsewhere_is_noted_and_taken_back()
    {
        var noted = await (await fixture.GetAsync("neu", "/einarbeitung/inputs")).Form("kurs").Set("Titel", "Deeskalation").Set("Anbieter", "Studieninstitut")
            .Set("Tag", Setup.German.Iso(office.Today)).Check("Ein Zertifikat lag vor").SubmitAsync();
        var removed = await noted.FormWithButton("Aus der Liste nehmen").SubmitAsync();

        Assert.Contains("Deeskalation, Studieninstitut", noted.MainText, StringComparison.Ordinal);
        Assert.Contains("Zertifikat lag vor", noted.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Deeskalation, Studieninstitut", removed.MainText, StringComparison.Ordinal);
    }

    private async Task<WebPage> HeldAsync(string topic) =>
        await (await fixture.GetAsync("leitung2", "/einarbeitung/inputs/neu")).Form("veranstaltung").Set("Thema", topic).Set("Tag", Setup.German.Iso(office.Today))
            .Set("Beginn", "10:00").Set("Dauer in Minuten", "60").Set("Ort", "Raum 1").SubmitAsync();
}
