using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>The family of lists in the browser: its navigation, its filters, its files.</summary>
public sealed class ListFamilyTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task Everybody_is_offered_the_lists_they_may_see_and_no_others()
    {
        Assert.Equal(["Alle Artikel", "Änderungen"], await NavigationAsync("sachbearbeitung"));
        Assert.Equal(["Alle Artikel", "Änderungen", "Meine Entwürfe", "Prüfungen", "Gewünscht", "Tote Verweise", "Ohne Verweise", "Verwaist"], await NavigationAsync("autorin"));
        Assert.DoesNotContain("Meine Entwürfe", await NavigationAsync("admin"));
    }

    [Theory]
    [InlineData("entwuerfe", "sachbearbeitung")]
    [InlineData("gewuenscht", "sachbearbeitung")]
    [InlineData("entwuerfe", "admin")]
    [InlineData("gibt-es-nicht", "autorin")]
    public async Task A_list_one_may_not_see_is_not_there_neither_as_page_nor_as_file(string list, string person)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(person, $"/artikel?liste={list}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(person, $"/artikel/liste.csv?liste={list}")).Status);
    }

    [Theory]
    [InlineData("entwurf")]
    [InlineData("in-freigabe")]
    public async Task Readers_are_not_offered_states_they_may_not_see(string state)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("sachbearbeitung", $"/artikel?zustand={state}")).Status);
        Assert.Null((await fixture.GetAsync("sachbearbeitung", "/artikel")).Document.QuerySelector($"#zustand option[value='{state}']"));
        Assert.NotNull((await fixture.GetAsync("autorin", "/artikel")).Document.QuerySelector($"#zustand option[value='{state}']"));
    }

    [Fact]
    public async Task Filters_survive_sorting_and_paging_and_the_file_holds_the_same_rows()
    {
        for (var n = 0; n < ArticleLists.PageSize + 2; n++)
        {
            await office.PublishedAsync($"Reise {n:d2}", Office.Text("Text."), change: fields => fields with { Topic = "Pass und Dokumente", Keywords = ["Reise"] });
        }

        await office.PublishedAsync("Anderes", Office.Text("Text."), change: fields => fields with { Topic = "Pass und Dokumente" });

        var first = await (await fixture.GetAsync("autorin", "/artikel")).FormWithButton("Anzeigen")
            .Set("Themenfeld", "Pass und Dokumente").Set("Schlagwort", "reise").Set("Sortieren nach", "Titel, rückwärts").SubmitAsync();
        var second = await first.FollowAsync("Weitere Artikel");
        var file = (await second.FollowAsync("Als CSV speichern")).Html.TrimEnd().Split("\r\n");

        Assert.Equal($"Reise {ArticleLists.PageSize + 1}", first.Find(".item__title").TextContent);
        Assert.Equal(["Reise 01", "Reise 00"], second.Document.QuerySelectorAll(".item__title").Select(title => title.TextContent));
        Assert.Equal("reise", second.Find("#schlagwort").GetAttribute("value"));
        Assert.Equal("-titel", second.Find("#ordnung option[selected]").GetAttribute("value"));
        Assert.Equal(ArticleLists.PageSize + 3, file.Length); // all pages and the head
        Assert.Contains($";Reise {ArticleLists.PageSize + 1};", file[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_looks_like_a_formula_stays_text_in_the_file()
    {
        await office.PublishedAsync("=HYPERLINK(\"https://boese.example\");A1", Office.Text("Text."), change: fields => fields with { Keywords = ["csv"] });
        await office.PublishedAsync("Zwei; mit „Anführung\" und ü", Office.Text("Text."), change: fields => fields with { Keywords = ["csv"] });

        var browser = await fixture.AsAsync("sachbearbeitung");
        using var file = await browser.Http.GetAsync(new Uri("/artikel/liste.csv?schlagwort=CSV", UriKind.Relative));
        var bytes = await file.Content.ReadAsByteArrayAsync();
        var text = System.Text.Encoding.UTF8.GetString(bytes);

        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("artikel-2026-11-20.csv", file.Content.Headers.ContentDisposition?.FileNameStar ?? file.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"https://boese.example\"\");A1\";", text, StringComparison.Ordinal);
        Assert.Contains("\"Zwei; mit „Anführung\"\" und ü\";", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Links_that_lead_nowhere_have_a_list_each()
    {
        var target = await office.PublishedAsync("Totes Ziel", Office.Text("Text."));
        await office.PublishedAsync("Verweist ins Leere", Office.Text($"[[nie-geschrieben]] und [[{target}]]."));
        await fixture.Host.Get<RetireArticle>().RunAsync(target, "aufgehoben", await office.ActorAsync("leitung"), default).Must();

        var wanted = await fixture.GetAsync("autorin", "/artikel?liste=gewuenscht");
        var dead = await fixture.GetAsync("autorin", "/artikel?liste=tote-verweise");

        Assert.Contains("nie-geschrieben", wanted.MainText, StringComparison.Ordinal);
        Assert.Contains("Verweist ins Leere", wanted.MainText, StringComparison.Ordinal);
        Assert.Contains("Totes Ziel; davon gilt nichts mehr", dead.MainText, StringComparison.Ordinal);
        Assert.Contains("Totes Ziel", (await fixture.GetAsync("autorin", "/artikel?zustand=nicht-mehr")).MainText, StringComparison.Ordinal);
        Assert.Contains("nie-geschrieben", (await fixture.GetAsync("autorin", "/artikel/liste.csv?liste=gewuenscht")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_can_be_narrowed_to_those_since_the_last_visit()
    {
        await office.PublishedAsync("Vor dem Besuch", Office.Text("Text."));
        using (await fixture.Host.SignedInAsync("patin"))
        {
            // the visit that counts
        }

        fixture.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await office.PublishedAsync("Nach dem Besuch", Office.Text("Text."));
        using var now = await fixture.Host.SignedInAsync("patin");

        var page = await now.GetAsync("/aenderungen?seit=besuch");
        Assert.Contains("Nach dem Besuch", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Vor dem Besuch", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Vor dem Besuch", (await page.FollowAsync("Alle Änderungen")).MainText, StringComparison.Ordinal);
        var file = (await page.FollowAsync("Als CSV speichern")).Html;
        Assert.True(file.Contains("Nach dem Besuch", StringComparison.Ordinal) && !file.Contains("Vor dem Besuch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_eilsperrung_hides_the_answer_in_lists_too()
    {
        var slug = await office.PublishedAsync("Gesperrtes in der Liste", Office.Text("Text.", "Ganz falsche Antwort."), change: fields => fields with { Keywords = ["sperrprobe"] });
        await fixture.Host.Get<LockArticle>().RunAsync(slug, "Urteil", await office.ActorAsync("leitung"), default).Must();

        var page = await fixture.GetAsync("sachbearbeitung", "/artikel?schlagwort=sperrprobe");

        Assert.Contains("Eilgesperrt.", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Ganz falsche Antwort", page.MainText, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> NavigationAsync(string person) =>
        (await fixture.GetAsync(person, "/artikel")).Document.QuerySelectorAll(".listnav a").Select(link => link.TextContent.Trim());
}
