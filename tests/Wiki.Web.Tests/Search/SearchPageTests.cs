using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Search;

/// <summary>The search page and its suggestions.</summary>
public sealed class SearchPageTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Reader = "sachbearbeitung";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task Without_a_question_the_page_explains_itself()
    {
        foreach (var url in new[] { "/suche", "/suche?q=", "/suche?q=%20%20" })
        {
            Assert.Contains("Tippen Sie oben einen Paragrafen", (await fixture.GetAsync(Reader, url)).MainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hit_shows_title_snippet_state_and_leads_to_the_article()
    {
        await office.PublishedAsync("Einbürgerung beantragen", Office.Text("Die Unterlagen zur Staatsangehörigkeit liegen vor."));

        var page = await fixture.GetAsync(Reader, "/suche?q=einbuergerung");

        Assert.Contains("Treffer für „einbuergerung“", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal("einbuergerung", page.Find("#suche-kopf").GetAttribute("value"));
        Assert.Contains("gültig", page.Find(".hit .state").TextContent, StringComparison.Ordinal);
        Assert.Contains("Einbürgerung", string.Concat(page.Document.QuerySelectorAll(".hit mark").Select(mark => mark.TextContent)), StringComparison.Ordinal);
        Assert.Equal("Einbürgerung beantragen", (await page.FollowAsync("Einbürgerung beantragen")).Find("h1").TextContent);
    }

    [Fact]
    public async Task No_hit_says_so_and_offers_a_way_on()
    {
        var page = await fixture.GetAsync(Reader, "/suche?q=quastenflosser");

        Assert.Contains("Keine Treffer für „quastenflosser“", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.FollowAsync("Alle Artikel ansehen")).Status);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("\" OR title:* NEAR(")]
    [InlineData("'; DROP TABLE doc; --")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("\"")]
    [InlineData("((((((((((")]
    [InlineData("AND OR NOT")]
    [InlineData("§§§§ Abs. Satz Nr.")]
    [InlineData("a\0b")]
    [InlineData("\uD800")]
    [InlineData("typ:unsinn thema: fachstelle:x")]
    public async Task Whatever_is_asked_the_page_answers_and_shows_the_question_as_text(string query)
    {
        var page = await fixture.GetAsync(Reader, $"/suche?q={Uri.EscapeDataString(query)}&typ=x&thema=%27&fachstelle=%22&seite=abc");
        var suggestions = await fixture.GetAsync(Reader, $"/suche/vorschlaege?q={Uri.EscapeDataString(query)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.OK, suggestions.Status);
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), img, [onerror]"));
    }

    [Fact]
    public async Task A_question_of_a_hundred_thousand_letters_does_not_hang()
    {
        var page = await fixture.GetAsync(Reader, $"/suche?q={string.Concat(Enumerable.Repeat("wort%20", 2_000))}");

        Assert.Contains(page.Status, new[] { HttpStatusCode.OK, HttpStatusCode.RequestUriTooLong });
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999999999")]
    [InlineData("abc")]
    public async Task A_page_number_that_is_none_shows_something(string number) =>
        Assert.Equal(HttpStatusCode.OK, (await fixture.GetAsync(Reader, $"/suche?q=text&seite={number}")).Status);

    [Fact]
    public async Task Many_hits_are_paged_and_filters_stay()
    {
        for (var n = 0; n < 23; n++) await office.PublishedAsync($"Wohnsitzauflage Teil {n}", Office.Text("Zur Wohnsitzauflage."));

        var first = await fixture.GetAsync(Reader, "/suche?q=wohnsitzauflage&fachstelle=humanitaer");
        var second = await first.FollowAsync("Weitere Treffer");

        Assert.Contains("Seite 1 von 2", first.MainText, StringComparison.Ordinal);
        Assert.Contains("fachstelle=humanitaer", second.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(23, first.Document.QuerySelectorAll(".hit").Length + second.Document.QuerySelectorAll(".hit").Length);
    }

    [Fact]
    public async Task Former_texts_are_found_on_request_only_and_marked()
    {
        var slug = await office.PublishedAsync("Artikel mit Wandel", Office.Text("Zobelfell ist Luxus."), new DateOnly(2025, 1, 1));
        await office.RevisedAsync(slug, Office.Text("Nichts mehr davon, nur ein Verweis."), new DateOnly(2026, 1, 1));

        var now = await fixture.GetAsync(Reader, "/suche?q=artikel%20mit%20wandel");
        var all = await fixture.GetAsync(Reader, "/suche?q=artikel%20mit%20wandel&frueher=ja");

        Assert.Null(now.Document.QuerySelector($".hit__title a[href^='/artikel/{slug}/fassung/1']"));
        Assert.Contains("frühere Fassung", all.MainText, StringComparison.Ordinal);
        Assert.NotNull(all.Document.QuerySelector($".hit__title a[href^='/artikel/{slug}/fassung/1']"));
    }

    [Fact]
    public async Task Suggestions_are_options_with_an_address()
    {
        var slug = await office.PublishedAsync("Duldung verlängern", Office.Text("Text."));

        var panel = await fixture.GetAsync(Reader, "/suche/vorschlaege?q=duld");

        Assert.Equal($"/artikel/{slug}", panel.Find("[role=option]").GetAttribute("data-url"));
        Assert.Empty((await fixture.GetAsync(Reader, "/suche/vorschlaege?q=")).Document.QuerySelectorAll("[role=option]"));
    }
}
