using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>The list of articles and the list of changes.</summary>
public sealed class ListPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task An_empty_list_says_what_to_do_next()
    {
        var page = await fixture.GetAsync("sachbearbeitung", "/artikel?thema=EU-Freiz%C3%BCgigkeit");

        Assert.Contains("noch keine gültigen Artikel", page.MainText, StringComparison.Ordinal);
        Assert.Equal("EU-Freizügigkeit", page.Find("#thema option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_list_narrows_by_topic_and_team_and_stands_a_wrong_filter()
    {
        var family = await office.PublishedAsync("Familie zuerst", Office.Text("Text."), change: fields => fields with { Topic = "Familie" });

        var narrowed = await fixture.GetAsync("sachbearbeitung", "/artikel?thema=Familie&fachstelle=humanitaer");
        var strange = await fixture.GetAsync("sachbearbeitung", "/artikel?thema=%27%3B%20DROP%20TABLE%20Articles&fachstelle=%00&nach=%F0%9F%92%A9");

        Assert.Equal($"/artikel/{family}", narrowed.Find(".item__title").GetAttribute("href"));
        Assert.Single(narrowed.Document.QuerySelectorAll(".item__title"));
        Assert.Equal(HttpStatusCode.OK, strange.Status);
        Assert.Contains("noch keine gültigen Artikel", strange.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_goes_on_on_the_next_page_and_loses_nobody()
    {
        for (var n = 0; n < 53; n++) await office.PublishedAsync("Gleicher Titel", Office.Text("Text."), change: fields => fields with { Topic = "Integration" });

        var first = await fixture.GetAsync("sachbearbeitung", "/artikel?thema=Integration");
        var second = await first.FollowAsync("Weitere Artikel");

        var all = first.Document.QuerySelectorAll(".item__title").Concat(second.Document.QuerySelectorAll(".item__title")).Select(link => link.GetAttribute("href"));
        Assert.Equal(50, first.Document.QuerySelectorAll(".item__title").Length);
        Assert.Equal(53, all.Distinct().Count());
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Only_authors_are_offered_a_new_article()
    {
        Assert.Null((await fixture.GetAsync("leitung", "/artikel")).Document.QuerySelector("a[href='/artikel/neu']"));
        Assert.NotNull((await fixture.GetAsync("autorin", "/artikel")).Document.QuerySelector("a[href='/artikel/neu']"));
    }

    [Fact]
    public async Task Changes_name_what_applies_and_what_will_newest_first_and_link_the_difference()
    {
        var slug = await office.PublishedAsync("Geänderter Artikel", Office.Text("Alt."));
        fixture.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.RevisedAsync(slug, Office.Text("Neu."), office.Today.AddDays(3), "Neues Urteil");

        var page = await fixture.GetAsync("sachbearbeitung", "/aenderungen");

        var newest = page.Document.QuerySelectorAll(".item")[0];
        Assert.Contains("ab 23.11.2026", newest.TextContent, StringComparison.Ordinal);
        Assert.Contains("Neues Urteil", newest.TextContent, StringComparison.Ordinal);
        Assert.Contains("Neu.", (await page.FollowAsync("Unterschied")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_to_a_revision_that_was_taken_back_is_not_offered_to_readers()
    {
        var slug = await office.PublishedAsync("Artikel mit Rücknahme", Office.Text("Eins."));
        await office.RevisedAsync(slug, Office.Text("Zwei."), office.Today.AddDays(30));
        await office.RevisedAsync(slug, Office.Text("Drei."), office.Today, later: Core.Shared.LaterVersion.IsWithdrawn);

        foreach (var url in new[] { "/aenderungen", $"/artikel/{slug}/fassung/3" })
        {
            var page = await fixture.GetAsync("sachbearbeitung", url);
            foreach (var link in page.Document.QuerySelectorAll($"a[href^='/artikel/{slug}/vergleich']"))
            {
                Assert.Equal(HttpStatusCode.OK, (await fixture.GetAsync("sachbearbeitung", link.GetAttribute("href")!)).Status);
            }
        }
    }
}
