using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Articles;

/// <summary>History, one revision, comparison and restoring.</summary>
public sealed class RevisionPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task The_history_lists_every_revision_with_people_and_days()
    {
        var slug = await TwoRevisionsAsync();

        var page = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/verlauf");

        var rows = page.Document.QuerySelectorAll("tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Contains("Fassung 2", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Zweite Notiz", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Deniz Kaya, 20.11.2026", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Selin Aydin, 20.11.2026", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("01.02.2025 bis 28.02.2026", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("tbody form")); // readers can't restore
    }

    [Fact]
    public async Task Two_revisions_can_be_picked_and_compared_in_any_order()
    {
        var slug = await TwoRevisionsAsync();
        var page = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/verlauf");

        var forward = await page.Form($"/artikel/{slug}/vergleich").SubmitAsync();
        var backward = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/vergleich?von=2&bis=1");

        Assert.Equal($"/artikel/{slug}/vergleich?von=1&bis=2", forward.PathAndQuery);
        Assert.Equal("Fassung 1 und 2 im Vergleich", forward.Find("h1").TextContent);
        Assert.StartsWith("Artikel, umbenannt ·", forward.Find(".print-foot").TextContent.Trim(), StringComparison.Ordinal); // on paper there is no path that names the article
        Assert.Equal("erste", forward.Find(".diff del").TextContent.Trim());
        Assert.Equal("zweite", forward.Find(".diff ins").TextContent.Trim());
        Assert.Equal("Der erste Stand.".Replace("erste", "erstezweite", StringComparison.Ordinal), forward.Find(".diff__text").TextContent);
        Assert.Equal(forward.Find(".diff").InnerHtml, backward.Find(".diff").InnerHtml);
        Assert.Contains("Titel", forward.Find(".changes").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vergleich")]
    [InlineData("vergleich?von=1&bis=9")]
    [InlineData("vergleich?von=abc&bis=1")]
    [InlineData("vergleich?von=-1&bis=2147483648")]
    [InlineData("fassung/9")]
    [InlineData("fassung/0")]
    [InlineData("fassung/abc")]
    [InlineData("fassung/99999999999")]
    [InlineData("eingereicht/1000000")]
    public async Task What_there_is_not_is_a_404(string address)
    {
        var slug = await TwoRevisionsAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("autorin", $"/artikel/{slug}/{address}")).Status);
    }

    [Fact]
    public async Task A_revision_of_another_article_is_not_shown_under_this_address()
    {
        var slug = await TwoRevisionsAsync();
        var other = await office.PublishedAsync("Anderer Artikel", Office.Text("Anders."));
        var foreign = (await fixture.Host.Get<RevisionQueries>().ListAsync(other, await office.ActorAsync("autorin"), default))[0].Id;

        Assert.Equal(HttpStatusCode.NotFound, (await fixture.GetAsync("autorin", $"/artikel/{slug}/eingereicht/{foreign}")).Status);
    }

    [Fact]
    public async Task One_revision_shows_its_text_people_sources_and_checksum()
    {
        var slug = await office.PublishedAsync(
            "Artikel mit Quelle", Office.Text("Text der Fassung.") + "\n## Quellen\n\nAusführliche Quellenangabe.\n",
            change: fields => fields with { Sources = [new SourceNote("gesetz", "Beispielgesetz", office.Today)] });

        var page = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/fassung/1");

        Assert.Contains("Text der Fassung.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Geschrieben von Deniz Kaya", page.MainText, StringComparison.Ordinal);
        Assert.Contains("freigegeben von Selin Aydin", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Prüfsumme", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Ausführliche Quellenangabe.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Beispielgesetz", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_revision_becomes_a_draft_again_by_one_button_and_readers_notice_nothing()
    {
        var slug = await TwoRevisionsAsync();
        var page = await fixture.GetAsync("autorin", $"/artikel/{slug}/verlauf");

        var editor = await Restore(page, 1).SubmitAsync();
        var again = await Restore(page, 1).SubmitAsync();

        Assert.Equal($"/artikel/{slug}/bearbeiten", editor.Path);
        Assert.Contains("Der erste Stand.", editor.Form("entwurf").ValueOf("Form.Markdown"), StringComparison.Ordinal);
        Assert.Contains("steht jetzt als Entwurf bereit", editor.Text, StringComparison.Ordinal);
        Assert.Contains("Zusammenführen", again.Text, StringComparison.Ordinal); // there is a draft already: nothing of it is replaced
        Assert.Contains("Der zweite Stand.", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_in_the_wiki_on_a_day_is_named_beside_what_applied()
    {
        var slug = await TwoRevisionsAsync();

        Assert.Contains("keine gültige Fassung", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/verlauf?stichtag=2026-11-19")).MainText, StringComparison.Ordinal);
        Assert.Contains("Fassung 2, freigegeben am 20.11.2026", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/verlauf?stichtag=2026-11-20")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_white_space_alone_is_named_in_the_comparison()
    {
        var slug = await office.PublishedAsync("Artikel mit Liste", Office.Text("- eins\n- zwei"));
        await office.RevisedAsync(slug, Office.Text("- eins\n  - zwei"));

        Assert.Contains("Nur Einrückung oder Leerraum geändert", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/vergleich?von=1&bis=2")).MainText, StringComparison.Ordinal);
    }

    private static WebForm Restore(WebPage page, int number)
    {
        var row = page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains($"Fassung {number}", StringComparison.Ordinal));
        return page.Form(row.QuerySelector("input[name=_handler]")!.GetAttribute("value")!); // every row of an author has the form
    }

    private async Task<string> TwoRevisionsAsync()
    {
        var slug = await office.PublishedAsync("Artikel in zwei Fassungen", Office.Text("Der erste Stand."), new DateOnly(2025, 2, 1));
        await office.ChangeAsync(slug, Office.Text("Der zweite Stand."), "Zweite Notiz", change: fields => fields with { Title = "Artikel, umbenannt" });
        await office.ApproveAsync(await office.SubmitAsync(slug), new DateOnly(2026, 3, 1));
        return slug;
    }
}
