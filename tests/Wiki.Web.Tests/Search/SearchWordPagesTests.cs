using System.Net;
using Wiki.Core.Search.Missed;
using Wiki.Core.Search.Words;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Search;

/// <summary>Search words, searches that led nowhere, and telling what was not found.</summary>
public sealed class SearchWordPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Keeper = "fachverantwortung";
    private const string Reader = "sachbearbeitung";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_new_word_is_used_by_the_next_search_and_forgotten_when_removed()
    {
        await office.PublishedAsync("Elektronischer Aufenthaltstitel", Office.Text("Die Karte wird gedruckt."));
        var form = (await fixture.GetAsync(Keeper, "/suchwoerter/neu?wort=Plastikkarte")).FormWithButton("Speichern");
        Assert.Equal("Plastikkarte", form.ValueOf("Input.Terms").Trim());

        var list = await form.Set("Input.Kind", nameof(SearchWordKind.Colloquial)).Set("Input.Terms", "Plastikkarte\nelektronischer Aufenthaltstitel").SubmitAsync();
        var found = await fixture.GetAsync(Reader, "/suche?q=plastikkarte");

        Assert.Equal("/suchwoerter", list.Path);
        Assert.Contains("Gesucht auch nach: elektronischer Aufenthaltstitel", found.MainText, StringComparison.Ordinal);
        Assert.Contains("Elektronischer Aufenthaltstitel", found.MainText, StringComparison.Ordinal);

        var gone = await (await (await fixture.GetAsync(Keeper, "/suchwoerter?enthaelt=plastik")).FollowAsync("Ändern")).FormWithButton("Entfernen").SubmitAsync();
        Assert.Contains("Das Suchwort ist entfernt.", gone.Text, StringComparison.Ordinal);
        Assert.Contains("Keine Treffer", (await fixture.GetAsync(Reader, "/suche?q=plastikkarte")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_without_its_sentence_is_refused_and_the_input_stays()
    {
        var form = (await fixture.GetAsync(Keeper, "/suchwoerter/neu")).FormWithButton("Speichern");

        var answer = await form.Set("Input.Kind", nameof(SearchWordKind.Confusable)).Set("Input.Terms", "Chancenkarte\nChancen-Aufenthaltsrecht").SubmitAsync();

        Assert.Contains("worin sie sich unterscheiden", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Chancenkarte", answer.FormWithButton("Speichern").ValueOf("Input.Terms"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_at_one_word_do_not_overwrite_each_other()
    {
        var saved = await office.Host.Get<SaveSearchWord>().RunAsync(
            new SearchWordInput { Kind = SearchWordKind.Synonym, Terms = ["Lehre", "Ausbildung"] }, await office.ActorAsync(Keeper), default);
        var first = (await fixture.GetAsync(Keeper, $"/suchwoerter/{saved.Value}")).FormWithButton("Speichern");
        var second = (await fixture.GetAsync("leitung", $"/suchwoerter/{saved.Value}")).FormWithButton("Speichern");
        await first.Set("Input.Terms", "Lehre\nAusbildung\nAzubi").SubmitAsync();

        var late = await second.Set("Input.Terms", "Lehre\nBeruf").SubmitAsync();

        Assert.Contains("inzwischen geändert", late.Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync(Keeper, "/suchwoerter/99999")).Status);
    }

    [Fact]
    public async Task What_several_searched_in_vain_waits_on_the_list_until_decided()
    {
        using var host = new WebHost(); // its clock moves on, and with it every session
        for (var day = 0; day < 2; day++)
        {
            foreach (var person in new[] { Reader, "autorin", "neu" })
            {
                using var browser = await host.SignedInAsync(person);
                await browser.GetAsync("/suche?q=hundesteuer");
            }

            host.Clock.Advance(TimeSpan.FromDays(1));
        }

        using var keeper = await host.SignedInAsync(Keeper);
        var list = await keeper.GetAsync("/suchwoerter/ohne-treffer");
        Assert.Contains("hundesteuer 6-mal an 2 Tagen", list.MainText, StringComparison.Ordinal);

        var decided = await list.FormWithButton("zu schreiben").SubmitAsync();

        Assert.DoesNotContain("hundesteuer", decided.MainText, StringComparison.Ordinal);
        Assert.Contains("zu schreiben", (await keeper.GetAsync("/suchwoerter/ohne-treffer?alle=ja")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_with_filters_or_on_a_later_page_is_not_counted_as_missed()
    {
        foreach (var person in new[] { Reader, "autorin", "neu", "iks", "patin" })
        {
            await fixture.GetAsync(person, "/suche?q=vergnuegungssteuer&typ=statute");
            await fixture.GetAsync(person, "/suche?q=vergnuegungssteuer&seite=2");
        }

        await using var db = await office.Host.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Core.Data.WikiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(db.MissedQueries, query => query.Query == "vergnugungssteuer");
    }

    [Fact]
    public async Task Somebody_tells_what_is_missing_without_a_name()
    {
        var page = await fixture.GetAsync(Reader, "/suche?q=apostille");

        var thanks = await page.FormWithButton("Senden").Set("Told", "wann eine Apostille genügt").SubmitAsync();
        var refused = await page.FormWithButton("Senden").Set("Told", "warum Herr Rezaei warten muss").SubmitAsync();

        Assert.Equal("/suche?q=apostille", thanks.PathAndQuery);
        Assert.Contains("Die Redaktion sieht Ihren Satz", thanks.Text, StringComparison.Ordinal);
        Assert.Contains("ohne Namen", refused.MainText, StringComparison.Ordinal);
        Assert.Contains("wann eine Apostille genügt", (await fixture.GetAsync(Keeper, "/suchwoerter/ohne-treffer")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_hits_that_was_left_unopened_is_counted_once()
    {
        await office.PublishedAsync("Wasserzeichen prüfen", Office.Text("Text."));
        var browser = await fixture.AsAsync(Reader);
        var form = (await browser.GetAsync("/suche?q=wasserzeichen")).Form("nichts-geoeffnet");

        await form.SubmitAsync();
        await form.SubmitAsync();

        await using var db = await office.Host.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Core.Data.WikiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var counted = db.MissedQueries.Where(query => query.Query == "wasserzeichen").SelectMany(query => query.Days).ToList();
        Assert.Equal(1, Assert.Single(counted).Count);
        Assert.Equal(MissedKind.NothingOpened, db.MissedQueries.Single(query => query.Query == "wasserzeichen").Kind);
    }
}
