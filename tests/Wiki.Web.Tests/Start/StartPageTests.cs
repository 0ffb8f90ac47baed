using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Start;

/// <summary>The start page of different people.</summary>
public sealed class StartPageTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task The_search_field_comes_first_and_works()
    {
        await office.PublishedAsync("Plastikkarte verloren", Office.Text("Anzeige aufnehmen."));
        var page = await fixture.GetAsync("sachbearbeitung", "/");

        var found = await page.Form("/suche").Set("Was möchten Sie wissen?", "plastikkarte").SubmitAsync();

        Assert.Single(page.Document.QuerySelectorAll("[data-search]"));
        Assert.Equal("/suche", found.Path);
        Assert.Contains("Plastikkarte verloren", found.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_the_last_visit_is_listed_and_the_rest_is_not()
    {
        using var visits = new WebHost();
        var there = new Office(visits);
        await there.PublishedAsync("Alter Artikel", Office.Text("Alt."));
        visits.Clock.Advance(TimeSpan.FromHours(1));
        using (await visits.SignedInAsync("sachbearbeitung"))
        {
        }

        visits.Clock.Advance(TimeSpan.FromDays(1));
        await there.PublishedAsync("Neuer Artikel", Office.Text("Neu."));
        using var browser = await visits.SignedInAsync("sachbearbeitung");
        var page = await browser.GetAsync("/");

        var news = page.Find("section[aria-labelledby=neu]").TextContent;
        Assert.Contains("Geändert seit Ihrem letzten Besuch", news, StringComparison.Ordinal);
        Assert.Contains("Neuer Artikel", news, StringComparison.Ordinal);
        Assert.DoesNotContain("Alter Artikel", news, StringComparison.Ordinal);
        Assert.Contains("Alter Artikel", (await browser.GetAsync("/aenderungen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_are_mine_only()
    {
        var slug = await office.DraftAsync("Entwurf der Autorin", Office.Text("Text."));
        var waiting = await office.DraftAsync("Wartet auf die Leitung", Office.Text("Text."));
        var review = await office.SubmitAsync(waiting);

        var author = (await fixture.GetAsync("autorin", "/")).Find("section[aria-labelledby=aufgaben]");
        var lead = (await fixture.GetAsync("leitung", "/")).Find("section[aria-labelledby=aufgaben]");
        var reader = (await fixture.GetAsync("sachbearbeitung", "/")).Find("section[aria-labelledby=aufgaben]");

        Assert.NotNull(author.QuerySelector($"a[href='/artikel/{slug}/bearbeiten']"));
        Assert.NotNull(lead.QuerySelector($"a[href='/freigaben/{review}']"));
        Assert.Null(lead.QuerySelector($"a[href='/artikel/{slug}/bearbeiten']"));
        Assert.Contains("Gerade wartet nichts auf Sie.", reader.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sachbearbeitung", "Start,Artikel,Normen,Bögen,Einarbeitung,Aufgaben")]
    [InlineData("leitung", "Start,Artikel,Normen,Bögen,Einarbeitung,Aufgaben,Freigaben")]
    [InlineData("admin", "Start,Artikel,Normen,Bögen,Einarbeitung,Aufgaben,Verwaltung")]
    public async Task The_navigation_offers_what_the_person_may_open(string person, string expected)
    {
        var page = await fixture.GetAsync(person, "/");

        var areas = page.Document.QuerySelectorAll(".site-nav__link").Select(link => link.TextContent.Trim().Split('\n')[0].Trim()).ToArray();
        Assert.Equal(expected.Split(','), areas.Select(area => expected.Split(',').FirstOrDefault(name => area.StartsWith(name, StringComparison.Ordinal)) ?? area));
        foreach (var link in page.Document.QuerySelectorAll(".site-nav__link"))
        {
            Assert.Equal(HttpStatusCode.OK, (await fixture.GetAsync(person, link.GetAttribute("href")!)).Status);
        }

        Assert.Equal("page", page.Find(".site-nav__link[href='/']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_topic_leads_to_its_articles()
    {
        await office.PublishedAsync("Artikel zum Pass", Office.Text("Text."), change: fields => fields with { Topic = "Pass und Dokumente" });

        var list = await (await fixture.GetAsync("sachbearbeitung", "/")).FollowAsync("Pass und Dokumente");

        Assert.Equal("Pass und Dokumente", list.Find("h1").TextContent);
        Assert.Contains("Artikel zum Pass", list.MainText, StringComparison.Ordinal);
    }
}
