using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Onboarding;

/// <summary>Assigning, reading, confirming and reading again what changed, through the pages.</summary>
public sealed class ReadingPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task From_the_article_to_the_reader_s_list_in_two_clicks()
    {
        var slug = await office.PublishedAsync("Lektüre eins", Office.Text("Der Text."));
        var article = await fixture.GetAsync("leitung2", $"/artikel/{slug}");

        var done = await (await article.FollowAsync("Lesen lassen")).Form("lesen-lassen").Check("Jonas Behrens").Set("Warum?", "Für die Fallrunde").SubmitAsync();
        var mine = await fixture.GetAsync("neu", "/einarbeitung/lesen");

        Assert.Contains("1 Person liest den Artikel bis", done.Text, StringComparison.Ordinal);
        Assert.Contains("zu lesen bis", done.Find("#stand").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lektüre eins", mine.MainText, StringComparison.Ordinal);
        Assert.Contains("„Für die Fallrunde“", mine.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Lektüre eins", (await fixture.GetAsync("sachbearbeitung", "/einarbeitung/lesen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed()
    {
        var slug = await office.PublishedAsync("Lektüre zwei", Office.Text("Der Text."));
        var page = await fixture.GetAsync("leitung2", $"/artikel/{slug}/lesen-lassen");

        var nobody = await page.Form("lesen-lassen").Set("Warum?", "Bitte lesen").SubmitAsync();
        var past = await nobody.Form("lesen-lassen").Check("Jonas Behrens").Set("Bis wann?", "2020-01-01").SubmitAsync();

        Assert.Contains("Wählen Sie, wer lesen soll.", nobody.Problems, StringComparison.Ordinal);
        Assert.Equal("Bitte lesen", nobody.Form("lesen-lassen").ValueOf("Warum?"));
        Assert.Contains("liegt in der Vergangenheit", past.Problems, StringComparison.Ordinal);
        Assert.True(past.Find("input[name='Form.People'][checked]").HasAttribute("checked"));
        Assert.Equal("2020-01-01", past.Form("lesen-lassen").ValueOf("Bis wann?"));
    }

    [Fact]
    public async Task Reading_is_confirmed_comes_back_with_only_the_difference_and_is_confirmed_again()
    {
        var slug = await office.PublishedAsync("Lektüre drei", Office.Text("Die Frist beträgt eine Woche."));
        await AssignAsync(slug);

        var article = await fixture.GetAsync("neu", $"/artikel/{slug}");
        var reading = await article.FollowAsync("Lesen und bestätigen");
        var confirmed = await reading.FormWithButton("Gelesen und verstanden").SubmitAsync();
        await office.RevisedAsync(slug, Office.Text("Die Frist beträgt zwei Wochen."), note: "Frist verlängert");
        await office.RevisedAsync(slug, Office.Text("Die Frist beträgt drei Wochen."), note: "Frist noch einmal verlängert");
        var note = await fixture.GetAsync("neu", $"/artikel/{slug}");
        var difference = await note.FollowAsync("Was ist anders?");
        var again = await difference.FormWithButton("Gelesen und verstanden").SubmitAsync();

        Assert.Contains("Die Frist beträgt eine Woche.", reading.MainText, StringComparison.Ordinal);
        Assert.Contains("Bestätigt: Lektüre drei, Fassung 1.", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("Geändert, seit Sie Fassung 1 gelesen haben.", note.MainText, StringComparison.Ordinal);
        Assert.Contains("Eine Stelle ist anders.", difference.MainText, StringComparison.Ordinal);
        Assert.Contains("Frist verlängert", difference.MainText, StringComparison.Ordinal);
        Assert.Contains("Frist noch einmal verlängert", difference.MainText, StringComparison.Ordinal);
        Assert.Equal(("eine Woche", "drei Wochen"), (difference.Find(".diff del").TextContent.Trim(), difference.Find(".diff ins").TextContent.Trim()));
        Assert.Contains("Fassung 3", again.Find("#gelesen").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_confirms_an_overtaken_text_is_shown_what_changed()
    {
        var slug = await office.PublishedAsync("Lektüre vier", Office.Text("Eins."));
        await AssignAsync(slug);
        var reading = await fixture.GetAsync("neu", $"/einarbeitung/lesen/{slug}");
        await office.RevisedAsync(slug, Office.Text("Zwei."));

        var refused = await reading.FormWithButton("Gelesen und verstanden").SubmitAsync();

        Assert.Contains("Inzwischen gilt eine andere Fassung.", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Zwei.", refused.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_article_shows_no_word_of_its_text()
    {
        var slug = await office.PublishedAsync("Lektüre fünf", Office.Text("Geheimer falscher Satz."));
        await AssignAsync(slug);
        await fixture.Host.Get<LockArticle>().RunAsync(slug, "Frist stimmt nicht", await office.ActorAsync("leitung"), default).Must();

        var page = await fixture.GetAsync("neu", $"/einarbeitung/lesen/{slug}");

        Assert.Contains("Eilgesperrt.", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimer falscher Satz", page.Html, StringComparison.Ordinal);
        Assert.Contains("Frist stimmt nicht", (await fixture.GetAsync("neu", "/einarbeitung/lesen")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_read_soon_is_a_task_with_a_place_in_the_counter()
    {
        var before = Count(await fixture.GetAsync("patin", "/aufgaben"));
        var slug = await office.PublishedAsync("Lektüre sechs", Office.Text("Text."));
        await AssignAsync(slug, "Petra Lindner", office.Today.AddDays(2));

        var tasks = await fixture.GetAsync("patin", "/aufgaben");
        var start = await fixture.GetAsync("patin", "/");

        Assert.Equal(before + 1, Count(tasks));
        Assert.Equal("Lektüre sechs", tasks.Find($"main a[href='/einarbeitung/lesen/{slug}']").TextContent);
        Assert.NotNull(start.Document.QuerySelector($"main a[href='/einarbeitung/lesen/{slug}']"));
    }

    [Fact]
    public async Task A_search_result_can_be_given_to_read_by_leads_only()
    {
        var slug = await office.PublishedAsync("Quastenflosserlektüre", Office.Text("Quastenflosser."));

        var lead = await fixture.GetAsync("leitung2", "/suche?q=quastenflosser");
        var reader = await fixture.GetAsync("sachbearbeitung", "/suche?q=quastenflosser");

        Assert.NotNull(lead.Document.QuerySelector($"a[href='/artikel/{slug}/lesen-lassen']"));
        Assert.Null(reader.Document.QuerySelector($"a[href='/artikel/{slug}/lesen-lassen']"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}/lesen-lassen")).Status);
    }

    [Fact]
    public async Task The_lead_takes_an_assignment_back()
    {
        var slug = await office.PublishedAsync("Lektüre sieben", Office.Text("Text."));
        await AssignAsync(slug);

        var page = await (await fixture.GetAsync("leitung2", $"/artikel/{slug}/lesen-lassen")).FormWithButton("Zuweisung zurücknehmen").SubmitAsync();

        Assert.Contains("zurückgenommen", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lektüre sieben", (await fixture.GetAsync("neu", "/einarbeitung/lesen")).MainText, StringComparison.Ordinal);
    }

    private static int Count(WebPage page) =>
        page.Document.QuerySelector(".site-nav .count") is { } count ? int.Parse(count.ChildNodes[0].TextContent, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private async Task AssignAsync(string slug, string reader = "Jonas Behrens", DateOnly? due = null)
    {
        var form = (await fixture.GetAsync("leitung2", $"/artikel/{slug}/lesen-lassen")).Form("lesen-lassen").Check(reader);
        if (due is { } day) form.Set("Bis wann?", Setup.German.Iso(day));
        await form.SubmitAsync();
    }
}
