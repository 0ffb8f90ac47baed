using System.Net;
using Wiki.Core.Settings;
using Wiki.TestKit;
using Office = Wiki.TestKit.Office;

namespace Wiki.Web.Tests.Administration;

/// <summary>Fachstellen, Themenfelder, lists of people, shortcuts and statements through their pages.</summary>
public sealed class RosterPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_team_is_added_and_closed_after_the_page_said_what_belongs_to_it()
    {
        var wrong = await (await fixture.GetAsync("admin", "/verwaltung/fachstellen")).FormWithButton("Fachstelle anlegen").Set("Name", "Außenstelle").Set("Kürzel", "Außen").SubmitAsync();
        Assert.Contains("Kleinbuchstaben", wrong.Problems, StringComparison.Ordinal);
        Assert.Equal("Außenstelle", wrong.Form("fachstelle").ValueOf("Name"));

        var added = await wrong.FormWithButton("Fachstelle anlegen").Set("Kürzel", "aussen").SubmitAsync();
        var team = await added.FollowAsync("Außenstelle");
        Assert.Contains("Dazu gehören noch: nichts", team.MainText, StringComparison.Ordinal);
        var closed = await team.FormWithButton("Fachstelle schließen").SubmitAsync();
        await team.FormWithButton("Fachstelle schließen").SubmitAsync(); // the second click

        Assert.Contains("geschlossen", closed.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain((await fixture.Host.Get<SettingsQueries>().OfficeAsync(default)).Teams, one => one.Code == "aussen");
    }

    [Fact]
    public async Task Closing_names_people_and_articles()
    {
        await office.PublishedAsync("Gehört dazu", Office.Text("Text."));
        var team = (await fixture.Host.Get<OfficeRoster>().TeamsAsync(default)).Single(one => one.Code == "humanitaer");

        var page = await fixture.GetAsync("admin", $"/verwaltung/fachstellen/{team.Id}");

        Assert.Contains("aktive Personen", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/artikel?fachstelle=humanitaer']"));
    }

    [Fact]
    public async Task A_topic_is_renamed_everywhere_and_merged_into_another()
    {
        await (await fixture.GetAsync("admin", "/verwaltung/themenfelder")).FormWithButton("Themenfeld anlegen").Set("Name", "Probe eins").SubmitAsync();
        await (await fixture.GetAsync("admin", "/verwaltung/themenfelder")).FormWithButton("Themenfeld anlegen").Set("Name", "Probe zwei").SubmitAsync();
        var slug = await office.PublishedAsync("Im Probethema", Office.Text("Text."), change: fields => fields with { Topic = "Probe eins" });

        var topic = await (await fixture.GetAsync("admin", "/verwaltung/themenfelder")).FollowAsync("Probe eins");
        var list = await topic.FormWithButton("Namen speichern").Set("Name", "Probe drei").SubmitAsync();
        Assert.Contains("Probe drei", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).Text, StringComparison.Ordinal);
        var stale = await topic.FormWithButton("Namen speichern").Set("Name", "Probe vier").SubmitAsync();
        Assert.Contains("inzwischen geändert", stale.Problems, StringComparison.Ordinal);

        var merged = await (await list.FollowAsync("Probe drei")).FormWithButton("Zusammenführen").Set("Zusammenführen mit", "Probe zwei").SubmitAsync();
        Assert.DoesNotContain("Probe drei", merged.Find(".rows").TextContent, StringComparison.Ordinal);
        Assert.Contains("Im Probethema", (await fixture.GetAsync("sachbearbeitung", "/artikel?thema=Probe%20zwei")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_are_put_in_order()
    {
        var before = await fixture.Host.Get<OfficeRoster>().TopicsAsync(default);

        await (await fixture.GetAsync("admin", "/verwaltung/themenfelder")).Form("ordnen").Smuggle("Order.Move", $"{before[1].Id}:1:auf").SubmitAsync();

        Assert.Equal(before[1].Id, (await fixture.Host.Get<OfficeRoster>().TopicsAsync(default))[0].Id);
    }

    [Fact]
    public async Task A_list_of_people_is_previewed_line_by_line_and_invited_as_a_whole()
    {
        var page = await fixture.GetAsync("admin", "/verwaltung/personen/liste");
        var wrong = await page.Form("liste").Set("Input.Text", "benutzername;name;fachstelle;rollen\ngina;Gina Groß;humanitaer;Autor\nhans;Hans;nirgends;Leser").SubmitAsync();
        Assert.Contains("1 Zeile ist noch nicht in Ordnung", wrong.MainText, StringComparison.Ordinal);
        Assert.Contains("Diese Fachstelle gibt es nicht", wrong.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Personen einladen", string.Join(' ', wrong.Document.QuerySelectorAll("button").Select(button => button.TextContent)), StringComparison.Ordinal);

        var right = await wrong.FormWithButton("Liste prüfen").Set("Input.Text", "benutzername;name;fachstelle;rollen\ngina;Gina Groß;humanitaer;Autor\nhans;Hans;humanitaer;Leser").SubmitAsync();
        var done = await right.FormWithButton("2 Personen einladen").SubmitAsync();

        Assert.Contains("/einladung/", done.MainText, StringComparison.Ordinal);
        Assert.Equal("no-store", done.Headers.CacheControl?.ToString());
        Assert.Contains("Gina Groß", (await fixture.GetAsync("admin", "/verwaltung/personen?stand=eingeladen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shortcuts_are_in_the_page_until_they_are_switched_off()
    {
        using var browser = await fixture.Host.SignedInAsync("patin");
        var page = await browser.GetAsync("/konto/tasten");
        Assert.NotNull(page.Document.QuerySelector("[data-keys]"));

        var off = await page.FormWithButton("Tastenkürzel ausschalten").SubmitAsync();

        Assert.Null(off.Document.QuerySelector("[data-keys]"));
        Assert.Null((await browser.GetAsync("/artikel")).Document.QuerySelector(".searchbox__key"));
        Assert.Contains("ausgeschaltet", (await browser.GetAsync("/barrierefreiheit")).MainText, StringComparison.Ordinal);
        Assert.NotNull((await off.FormWithButton("Tastenkürzel einschalten").SubmitAsync()).Document.QuerySelector("[data-keys]"));
    }

    [Fact]
    public async Task The_statements_say_what_is_switched_on()
    {
        var settings = await fixture.Host.Get<SettingsQueries>().SettingsAsync(default);
        Assert.Contains("nach 180 Tagen gelöscht", (await fixture.GetAsync("iks", "/datenschutz")).MainText, StringComparison.Ordinal);

        await fixture.Host.Get<SaveOfficeSettings>().RunAsync(settings, settings with { CountsMissedSearches = false, Office = "Amt für Proben" }, await office.ActorAsync("admin"), default).Must();

        using var nobody = fixture.Host.NewClient();
        var page = await nobody.GetAsync("/datenschutz");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("wird nicht gezählt und nicht gespeichert", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Amt für Proben", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Amt für Proben", (await nobody.GetAsync("/barrierefreiheit")).MainText, StringComparison.Ordinal);
    }
}
