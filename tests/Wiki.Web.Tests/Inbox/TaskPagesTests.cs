using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Inbox;

/// <summary>The list of tasks, the quick lanes of the queue, deputies and hand-over through their pages.</summary>
public sealed class TaskPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private readonly Office office = fixture.Office;

    [Fact]
    public async Task A_submission_is_a_task_with_a_counter_until_it_is_decided()
    {
        var review = await office.SubmitAsync(await office.DraftAsync("Zählbarer Artikel", Office.Text("Text.")));

        var tasks = await fixture.GetAsync("leitung", "/aufgaben");
        var counted = int.Parse(tasks.Find(".site-nav .count").ChildNodes[0].TextContent, System.Globalization.CultureInfo.InvariantCulture);
        await office.ApproveAsync(review);
        var after = await fixture.GetAsync("leitung", "/aufgaben");

        Assert.NotNull(tasks.Document.QuerySelector($"main a[href='/freigaben/{review}']"));
        Assert.True(counted > 0);
        Assert.Null(after.Document.QuerySelector($"main a[href='/freigaben/{review}']"));
    }

    [Fact]
    public async Task A_task_is_put_off_until_a_day_and_brought_back()
    {
        var review = await office.SubmitAsync(await office.DraftAsync("Späterer Artikel", Office.Text("Text.")));
        var tasks = await fixture.GetAsync("leitung", "/aufgaben");

        var refused = await Press(tasks, "Form.Later", $"freigabe-{review}").Set($"bis-freigabe-{review}", "2020-01-01").SubmitAsync();
        var later = await Press(refused, "Form.Later", $"freigabe-{review}").SubmitAsync();
        var back = await Press(later, "Form.Back", $"freigabe-{review}").SubmitAsync();

        Assert.Contains("Wählen Sie einen Tag nach heute", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Zurückgestellt.", later.Text, StringComparison.Ordinal);
        Assert.Contains("Späterer Artikel", later.Find("main form > details").TextContent, StringComparison.Ordinal);
        Assert.Contains("Wieder in der Liste.", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_change_is_approved_with_one_click_in_the_list()
    {
        var slug = await office.PublishedAsync("Tippfehler", Office.Text("Ein Feler im Satz."));
        await office.ChangeAsync(slug, Office.Text("Ein Fehler im Satz."), "Tippfehler", change: fields => fields with { ChangeKind = ChangeKind.Editorial });
        var review = await office.SubmitAsync(slug);

        var queue = await fixture.GetAsync("leitung", "/freigaben");
        var lane = queue.Form($"redaktionell-{review}");
        var done = await lane.SubmitAsync();
        var again = await lane.SubmitAsync();

        Assert.Contains("Feler", queue.Find($"#text-{review}").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Freigegeben.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Ein Fehler im Satz.", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).MainText, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, again.Status); // the second click finds it decided
    }

    [Fact]
    public async Task An_urgent_approval_waits_for_a_second_person()
    {
        var slug = await office.DraftAsync("Dringender Artikel", Office.Text("Text."), change: fields => fields with { ChangeKind = ChangeKind.Urgent });
        var review = await office.SubmitAsync(slug);
        await office.ApproveAsync(review);

        var own = await fixture.GetAsync("leitung", $"/freigaben/{review}");
        var task = await fixture.GetAsync("leitung2", "/aufgaben");
        var confirmed = await (await fixture.GetAsync("leitung2", $"/freigaben/{review}")).Form("dringlich-bestaetigen").SubmitAsync();

        Assert.Contains("Bestätigen muss eine zweite Person", own.MainText, StringComparison.Ordinal);
        Assert.Contains("Dringender Artikel", task.MainText, StringComparison.Ordinal);
        Assert.Contains("zweites Augenpaar", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("bestätigt", (await fixture.GetAsync("leitung", $"/freigaben/{review}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_names_and_ends_a_deputy()
    {
        var page = await fixture.GetAsync("leitung", "/freigaben/vertretung");
        var person = (await office.ActorAsync("leitung2")).Id;

        var refused = await page.Form("vertretung").Set("Wer vertritt", $"{person}").Set("Erster Tag", "2026-11-30").Set("Letzter Tag", "2026-11-29").SubmitAsync();
        var named = await refused.Form("vertretung").Set("Letzter Tag", "2026-12-04").SubmitAsync();
        var handler = named.Find("main table input[name=_handler]").GetAttribute("value")!; // one row, one form
        var ended = await named.Form(handler).SubmitAsync();

        Assert.Contains("letzte nicht vor dem ersten", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("30.11.2026 bis 04.12.2026, geplant", named.MainText, StringComparison.Ordinal);
        Assert.Contains("Zurzeit vertritt niemand", ended.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_of_a_person_is_handed_over_on_one_page()
    {
        var slug = await office.PublishedAsync("Übergebener Artikel", Office.Text("Text."), change: fields => fields with { Owner = "weg", Deputy = "fachverantwortung" });
        var page = await fixture.GetAsync("leitung", "/artikel/uebergabe");

        var refused = await page.Form("uebergeben").Set("Von", "weg").Set("Verantwortung an", "fachverantwortung").Set("Vertretung an", "leitung").SubmitAsync();
        var done = await refused.Form("uebergeben").Set("Verantwortung an", "autorin").SubmitAsync();

        Assert.Contains("Übergebener Artikel", page.Find("#verwaist").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dort dieselbe Person", refused.MainText, StringComparison.Ordinal);
        Assert.Contains("1 Artikel übergeben.", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("weg", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).Find(".rail").TextContent, StringComparison.Ordinal);
    }

    private static WebForm Press(WebPage page, string button, string key) => page.Form("aufgabe").Smuggle(button, key);
}
