using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>
/// The page of an article is kept and shown to the next reader who sees the same, with that reader's own head and form tokens. Who takes no
/// gzip always gets a page rendered for this request: the two must never differ.
/// </summary>
public sealed class KnownArticleTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private static readonly string[] People = ["sachbearbeitung", "neu", "autorin", "fachverantwortung", "leitung", "leitung2", "patin", "iks", "admin"];

    [Theory]
    [InlineData("valid")]
    [InlineData("changed later")]
    [InlineData("in work")]
    [InlineData("in review")]
    [InlineData("locked")]
    [InlineData("with a checklist")]
    [InlineData("on another day")]
    public async Task Each_reader_gets_the_page_made_for_this_reader_whoever_came_before(string state)
    {
        var address = $"/artikel/{await ArticleAsync(state)}{(state == "on another day" ? "?stichtag=2026-03-01" : "")}";
        foreach (var person in People) await KnownAsync(person, address);

        foreach (var person in People) Assert.Equal(WithoutTokens(await RenderedAsync(person, address)), WithoutTokens(await KnownAsync(person, address)));
    }

    [Fact]
    public async Task The_forms_on_a_kept_page_work()
    {
        var address = $"/artikel/{await ArticleAsync("valid", "beobachtet")}";
        await KnownAsync("neu", address);
        await KnownAsync("sachbearbeitung", address);

        var watching = await (await fixture.GetAsync("sachbearbeitung", address)).FormWithButton("Artikel beobachten").SubmitAsync();

        Assert.Contains("Artikel nicht mehr beobachten", watching.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("nicht mehr beobachten", await KnownAsync("neu", address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_shows_in_the_next_view()
    {
        var slug = await ArticleAsync("valid", "der sich ändert");
        var address = $"/artikel/{slug}";
        await KnownAsync("sachbearbeitung", address);
        await KnownAsync("sachbearbeitung", address);

        await fixture.Office.RevisedAsync(slug, Office.Text("Neuer Satz."));

        Assert.Contains("Neuer Satz.", await KnownAsync("sachbearbeitung", address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_head_counts_is_as_it_is_now()
    {
        var address = $"/artikel/{await ArticleAsync("valid", "neben Aufgaben")}";
        await KnownAsync("leitung", address);
        var before = Waiting(await KnownAsync("leitung", address));

        await ArticleAsync("in review", "der wartet");

        Assert.Equal(before + 1, Waiting(await KnownAsync("leitung", address)));
    }

    [Fact]
    public async Task A_message_is_shown_once_and_not_kept()
    {
        var address = $"/artikel/{await ArticleAsync("valid", "mit Meldung")}";
        await KnownAsync("autorin", address);
        var browser = await fixture.AsAsync("autorin");
        browser.Cookies.Add(browser.Http.BaseAddress!, new System.Net.Cookie("meldung", "R2VzcGVpY2hlcnQu"));

        Assert.Contains("Gespeichert.", await KnownAsync("autorin", address), StringComparison.Ordinal);
        Assert.DoesNotContain("Gespeichert.", await KnownAsync("autorin", address), StringComparison.Ordinal);
        Assert.DoesNotContain("Gespeichert.", await KnownAsync("neu", address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_of_colours_is_the_readers_own()
    {
        var address = $"/artikel/{await ArticleAsync("valid", "in Farbe")}";
        await KnownAsync("iks", address);
        var browser = await fixture.AsAsync("iks");
        browser.Cookies.Add(browser.Http.BaseAddress!, new System.Net.Cookie("farbe", "dark"));

        Assert.Contains("data-kern-theme=\"dark\"", await KnownAsync("iks", address), StringComparison.Ordinal);
        Assert.DoesNotContain("data-kern-theme=\"dark\"", await KnownAsync("admin", address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_a_kept_page()
    {
        var address = $"/artikel/{await ArticleAsync("valid", "nur drinnen")}";
        await KnownAsync("sachbearbeitung", address);

        using var stranger = fixture.Host.NewClient();

        Assert.StartsWith("/anmelden", (await stranger.GetAsync(address)).PathAndQuery, StringComparison.Ordinal);
    }

    private async Task<string> ArticleAsync(string state, string? name = null)
    {
        var office = fixture.Office;
        var slug = await office.PublishedAsync($"Artikel {name ?? state}", Office.Text("Erster Satz mit § 25b."), from: new DateOnly(2026, 1, 1));
        switch (state)
        {
            case "changed later": await office.RevisedAsync(slug, Office.Text("Später gilt dies."), office.Today.AddDays(9)); break;
            case "in work": await office.ChangeAsync(slug, Office.Text("In Arbeit.")); break;
            case "in review": await office.ChangeAsync(slug, Office.Text("In Prüfung.")); await office.SubmitAsync(slug); break;
            case "locked": Assert.Null((await fixture.Host.Get<LockArticle>().RunAsync(slug, "Der Satz ist falsch.", await office.ActorAsync("leitung"), default)).Problem); break;
            case "with a checklist": await new Sheets(office).PublishedAsync("bogen-bekannt", slug); break;
        }

        return slug;
    }

    /// <summary>As browsers ask: the second time for a kept page.</summary>
    private async Task<string> KnownAsync(string person, string address) => (await fixture.GetAsync(person, address)).Html;

    private async Task<string> RenderedAsync(string person, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        using var answer = await (await fixture.AsAsync(person)).Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string WithoutTokens(string page) =>
        System.Text.RegularExpressions.Regex.Replace(page, "name=\"__RequestVerificationToken\" value=\"[^\"]+\"", "");

    private static int Waiting(string page) =>
        System.Text.RegularExpressions.Regex.Match(page, "<span class=\"count\">([0-9]+)") is { Success: true } found ? int.Parse(found.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
