using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wiki.Core.Data;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Feedback;

/// <summary>Parking, answering and finding again through the pages, without scripts.</summary>
public sealed class QuestionPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task From_the_article_in_two_clicks_to_the_answer_and_into_the_draft()
    {
        var slug = await office.PublishedAsync("Befragter Artikel", Office.Text("Unklarer Satz."));
        var article = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}");
        var link = article.Find(".outline__ask[href*='abschnitt=voraussetzungen']").GetAttribute("href")!; // found by it

        var parked = await (await fixture.GetAsync("sachbearbeitung", link)).Form("rueckfrage").Set("Form.Text", "Gilt das auch für Kinder?").SubmitAsync();

        Assert.StartsWith("/rueckfragen/", parked.Path, StringComparison.Ordinal);
        Assert.Contains("Geparkt.", parked.Text, StringComparison.Ordinal);
        Assert.Contains("Voraussetzungen", parked.MainText, StringComparison.Ordinal);
        Assert.Contains("1 offene Rückfrage", (await fixture.GetAsync("autorin", $"/artikel/{slug}")).Find(".rail").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("offene Rückfrage", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).Find(".rail").TextContent, StringComparison.Ordinal);

        var own = await fixture.GetAsync("autorin", parked.Path);
        var answered = await own.FormWithButton("Antworten").Set("Form.Text", "Ja, ab Geburt.").SubmitAsync();
        var editor = await answered.FormWithButton("In den Entwurf").SubmitAsync();
        var inbox = await fixture.GetAsync("sachbearbeitung", "/aufgaben");
        var seen = await inbox.FormWithButton("Gesehen: Gilt das auch für Kinder?").SubmitAsync();

        Assert.Contains("Antwort gespeichert.", answered.Text, StringComparison.Ordinal);
        Assert.Equal($"/artikel/{slug}/bearbeiten", editor.Path);
        Assert.Contains("> [!INTERN]", editor.Form("entwurf").ValueOf("Form.Markdown"), StringComparison.Ordinal);
        Assert.NotNull(inbox.Document.QuerySelector($"#antworten ~ *, main a[href='{parked.Path}']"));
        Assert.Null(seen.Document.QuerySelector($"main a[href='{parked.Path}']"));
    }

    [Fact]
    public async Task An_anonymous_question_gives_an_address_and_says_nowhere_who_asked()
    {
        var slug = await office.PublishedAsync("Anonym befragt", Office.Text("Text."));
        var page = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/rueckfrage?art=verbesserung");

        var parked = await page.Form("rueckfrage").Set("Form.Text", "Hier fehlt die Frist.").Check("Form.Anonymous").SubmitAsync();
        var list = await fixture.GetAsync("autorin", "/rueckfragen?liste=an-mich");
        var again = await fixture.GetAsync("patin", parked.Path);

        Assert.StartsWith("/rueckfragen/antwort/", parked.Path, StringComparison.Ordinal);
        Assert.Contains("Merken Sie sich die Adresse", parked.MainText, StringComparison.Ordinal);
        Assert.Contains("anonym", list.Find($"a[href^='/rueckfragen/']:not([href*='liste'])").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hier fehlt die Frist.", again.MainText, StringComparison.Ordinal);
        await using var db = await fixture.Host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Null((await db.ParkedQuestions.SingleAsync(q => q.Text == "Hier fehlt die Frist.", TestContext.Current.CancellationToken)).AskerId);
    }

    [Fact]
    public async Task What_is_refused_keeps_what_was_typed()
    {
        var slug = await office.PublishedAsync("Streng befragt", Office.Text("Text."));
        var page = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/rueckfrage?stelle=Die+Stelle");

        var refused = await page.Form("rueckfrage").Set("Form.Text", "Frau Muster, geb. 01.02.1985, fragt nach.").SubmitAsync();
        var passed = await refused.Form("rueckfrage").Set("Form.PassReason", "erfundenes Beispiel").SubmitAsync();

        Assert.Contains("etwas über eine bestimmte Person", refused.Problems, StringComparison.Ordinal);
        Assert.Equal("Frau Muster, geb. 01.02.1985, fragt nach.", refused.Form("rueckfrage").ValueOf("Form.Text"));
        Assert.Contains("Die Stelle", refused.Find("blockquote").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/rueckfragen/", passed.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_neither_sees_nor_answers_it()
    {
        var slug = await office.PublishedAsync("Fremde Frage", Office.Text("Text."));
        var parked = await (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/rueckfrage")).Form("rueckfrage").Set("Form.Text", "Nur für Zuständige?").SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("patin", parked.Path)).Status);
        Assert.DoesNotContain("Nur für Zuständige?", (await fixture.GetAsync("patin", "/rueckfragen?liste=fachstelle")).MainText, StringComparison.Ordinal);
        Assert.Contains("Nur für Zuständige?", (await fixture.GetAsync("leitung", "/rueckfragen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_article_page_asks_the_database_nothing_more()
    {
        var counter = new CommandCounter();
        await using var host = new WebHost { Replace = services => services.AddSingleton<IInterceptor>(counter) };
        var slug = await new Office(host).PublishedAsync("Gezählter Artikel", Office.Text("Text."));
        using var browser = await host.SignedInAsync("autorin");
        for (var i = 0; i < 2; i++) await browser.GetAsync($"/artikel/{slug}");
        Assert.Contains(counter.Texts, text => text.Contains("ParkedQuestions", StringComparison.Ordinal));
        counter.Texts.Clear();

        await browser.GetAsync($"/artikel/{slug}");

        Assert.InRange(counter.Texts.Count, 0, 1); // the text itself, unless it is kept as well
    }

    [Fact]
    public async Task Watching_an_article_and_a_Themenfeld_is_one_click_each_and_can_be_taken_back()
    {
        var slug = await office.PublishedAsync("Beobachteter Artikel", Office.Text("Text."));
        var watched = await (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).Form("beobachten").SubmitAsync();
        fixture.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.RevisedAsync(slug, Office.Text("Neuer Text."));
        var inbox = await fixture.GetAsync("sachbearbeitung", "/aufgaben");
        var left = await watched.Form("beobachten").SubmitAsync();
        var topic = await (await fixture.GetAsync("sachbearbeitung", "/artikel?thema=Humanit%C3%A4rer+Aufenthalt")).Form("beobachten").SubmitAsync();

        Assert.Contains("Artikel nicht mehr beobachten", watched.MainText, StringComparison.Ordinal);
        Assert.Contains("Beobachteter Artikel", inbox.Find("#beobachtet").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Artikel beobachten", left.MainText, StringComparison.Ordinal);
        Assert.Contains("Themenfeld nicht mehr beobachten", topic.MainText, StringComparison.Ordinal);
    }

    private sealed class CommandCounter : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
