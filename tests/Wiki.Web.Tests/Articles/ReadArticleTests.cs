using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>The article page as readers and authors see it.</summary>
public sealed class ReadArticleTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Reader = "sachbearbeitung";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_valid_article_shows_answer_trust_line_outline_and_text()
    {
        var slug = await office.PublishedAsync("Fiktionsbescheinigung ausstellen", Office.Text("Der Antrag war rechtzeitig.", "Mit dem Antrag gilt der Titel fort."));

        var page = await fixture.GetAsync(Reader, $"/artikel/{slug}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Fiktionsbescheinigung ausstellen", page.Find("h1").TextContent);
        Assert.Contains("Mit dem Antrag gilt der Titel fort.", page.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Contains("Selin Aydin", page.Find(".trust").TextContent, StringComparison.Ordinal);
        Assert.Contains("gültig", page.Find(".trust .state").TextContent, StringComparison.Ordinal);
        Assert.Equal("Voraussetzungen", page.Find(".outline__link").TextContent);
        Assert.Contains("Der Antrag war rechtzeitig.", page.Find(".wiki-prose").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.GetElementById(page.Find(".outline__link").GetAttribute("href")!.Split('#')[1]));
    }

    [Fact]
    public async Task Readers_get_no_way_to_edit_and_authors_do()
    {
        var slug = await office.PublishedAsync("Artikel mit Leiste", Office.Text("Text."));
        var edit = $"a[href='/artikel/{slug}/bearbeiten']";

        Assert.Null((await fixture.GetAsync(Reader, $"/artikel/{slug}")).Document.QuerySelector(edit));
        Assert.Null((await fixture.GetAsync("leitung", $"/artikel/{slug}")).Document.QuerySelector(edit));
        Assert.NotNull((await fixture.GetAsync("autorin", $"/artikel/{slug}")).Document.QuerySelector(edit));
    }

    [Fact]
    public async Task A_later_approved_revision_is_announced_and_shown_on_its_day()
    {
        var slug = await office.PublishedAsync("Artikel mit Zukunft", Office.Text("Bisheriger Text."));
        var day = office.Today.AddDays(10);
        await office.RevisedAsync(slug, Office.Text("Künftiger Text."), day, "Neues Gesetz");

        var now = await fixture.GetAsync(Reader, $"/artikel/{slug}");
        var then = await now.FollowAsync("Vorschau");

        Assert.Contains("Neue Fassung ab 30.11.2026: Neues Gesetz", now.MainText, StringComparison.Ordinal);
        Assert.Contains("Bisheriger Text.", now.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Künftiger Text.", now.MainText, StringComparison.Ordinal);
        Assert.Equal($"/artikel/{slug}?stichtag=2026-11-30", then.PathAndQuery);
        Assert.Contains("Künftiger Text.", then.MainText, StringComparison.Ordinal);
        Assert.Contains("Stichtag 30.11.2026. Sie sehen Fassung 2", then.Find(".asof--active").TextContent.Trim().ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("gilt noch nicht", then.Find(".trust").TextContent, StringComparison.Ordinal);
        Assert.Contains("Künftiger Text.", (await now.FollowAsync("Unterschied")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_day_shows_what_applied_then_under_a_bar_with_both_dates()
    {
        var slug = await office.PublishedAsync("Artikel mit Vergangenheit", Office.Text("Alter Text."), new DateOnly(2025, 1, 1));
        await office.RevisedAsync(slug, Office.Text("Neuer Text."), new DateOnly(2026, 3, 1));

        var page = await fixture.GetAsync(Reader, $"/artikel/{slug}?stichtag=2025-06-15");

        Assert.Contains("Alter Text.", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Neuer Text.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Stichtag 15.06.2025. Sie sehen Fassung 1, gültig vom 01.01.2025 bis 28.02.2026.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("abgelöst", page.Find(".trust").TextContent, StringComparison.Ordinal);
        Assert.Equal("2025-06-15", page.Find("#stichtag").GetAttribute("value"));
        Assert.Contains("Neuer Text.", (await page.FollowAsync("Zurück zu heute")).MainText, StringComparison.Ordinal);
        Assert.Contains("keine gültige Fassung", (await page.FollowAsync("Was damals im Wiki stand")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_its_first_day_an_article_says_so_and_points_forward()
    {
        var slug = await office.PublishedAsync("Artikel ab morgen", Office.Text("Ab morgen."), office.Today.AddDays(1));

        var page = await fixture.GetAsync(Reader, $"/artikel/{slug}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Derzeit keine gültige Fassung.Fassung 1 gilt ab 21.11.2026.", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Ab morgen.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Ab morgen.", (await page.FollowAsync("Vorschau")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_last_day_an_article_says_so()
    {
        var slug = await office.PublishedAsync(
            "Artikel bis gestern", Office.Text("Bis gestern."), new DateOnly(2026, 1, 1), fields => fields with { ValidFrom = new DateOnly(2026, 1, 1), ValidUntil = office.Today.AddDays(1) });

        Assert.Contains("Bis gestern.", (await fixture.GetAsync(Reader, $"/artikel/{slug}")).MainText, StringComparison.Ordinal);
        var page = await fixture.GetAsync(Reader, $"/artikel/{slug}?stichtag=2026-11-22");

        Assert.Contains("Am 22.11.2026 galt keine Fassung.", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Bis gestern.", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unsinn")]
    [InlineData("2026-02-30")]
    [InlineData("15.06.2025")]
    [InlineData("")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("2026-11-20\0")]
    public async Task A_day_that_is_none_shows_today(string day)
    {
        var slug = await office.PublishedAsync("Artikel mit Stichtag", Office.Text("Heutiger Text."));

        var page = await fixture.GetAsync(Reader, $"/artikel/{slug}?stichtag={Uri.EscapeDataString(day)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Heutiger Text.", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".asof--active"));
        Assert.Equal("2026-11-20", page.Find("#stichtag").GetAttribute("value"));
    }

    [Theory]
    [InlineData("0001-01-01", "Ewiger Text.")]
    [InlineData("1900-01-01", "galt keine Fassung")]
    [InlineData("9999-12-31", "Ewiger Text.")]
    public async Task The_first_and_the_last_day_of_the_calendar_have_an_answer(string day, string expected)
    {
        var slug = await office.PublishedAsync("Artikel am Rand", Office.Text("Ewiger Text."));

        Assert.Contains(expected, (await fixture.GetAsync(Reader, $"/artikel/{slug}?stichtag={day}")).MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await fixture.GetAsync(Reader, $"/artikel/{slug}/verlauf?stichtag={day}")).Status);
    }

    [Fact]
    public async Task Articles_that_link_here_are_named_and_the_title_is_shown_as_text()
    {
        var target = await office.PublishedAsync("Ziel <b>mit</b> & Zeichen", Office.Text("Ziel."));
        await office.PublishedAsync("Quelle <i>eins</i>", Office.Text($"Siehe [[{target}]]."));

        var page = await fixture.GetAsync(Reader, $"/artikel/{target}");

        Assert.Equal("Ziel <b>mit</b> & Zeichen", page.Find("h1").TextContent);
        Assert.Equal("Quelle <i>eins</i>", page.Find(".backlinks a").TextContent);
    }

    [Fact]
    public async Task An_article_in_review_links_authors_to_the_review_and_readers_nowhere()
    {
        var slug = await office.PublishedAsync("Artikel in Prüfung", Office.Text("Freigegeben."));
        await office.ChangeAsync(slug, Office.Text("Eingereicht."));
        var review = await office.SubmitAsync(slug);

        Assert.NotNull((await fixture.GetAsync("leitung", $"/artikel/{slug}")).Document.QuerySelector($"a[href='/freigaben/{review}']"));
        Assert.Null((await fixture.GetAsync(Reader, $"/artikel/{slug}")).Document.QuerySelector($"a[href='/freigaben/{review}']"));
    }
}
