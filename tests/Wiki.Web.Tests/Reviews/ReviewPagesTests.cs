using System.Net;
using Wiki.Core.Articles;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Reviews;

/// <summary>The queue and the decision through their pages.</summary>
public sealed class ReviewPagesTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Approver = "leitung";

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task The_queue_shows_what_waits_for_me_and_what_does_not()
    {
        var (_, review) = await SubmittedAsync("Wartender Artikel");

        var mine = await fixture.GetAsync(Approver, "/freigaben");
        var otherTeam = await fixture.GetAsync("leitung2", "/freigaben");
        var author = await fixture.GetAsync("autorin", "/freigaben");

        var row = RowOf(mine, review);
        Assert.Contains("Humanitär", row, StringComparison.Ordinal);
        Assert.Contains("Deniz Kaya, 20.11.2026", row, StringComparison.Ordinal);
        Assert.Contains("+2 −0 Wörter", row, StringComparison.Ordinal);
        Assert.Contains("Freigabe", row, StringComparison.Ordinal);
        Assert.NotNull(mine.Find("#warten").ParentElement!.ParentElement!.QuerySelector($"a[href='/freigaben/{review}']"));
        Assert.Contains("liegt bei Humanitär", RowOf(otherTeam, review), StringComparison.Ordinal);
        Assert.Contains("von Ihnen eingereicht", RowOf(author, review), StringComparison.Ordinal);
        Assert.Contains(" offen", mine.Find(".site-nav .count").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_in_the_queue_lead_nobody_to_a_closed_door()
    {
        await office.DraftAsync("Entwurf in der Liste", Office.Text("Text."));

        foreach (var person in new[] { "autorin", Approver })
        {
            var page = await fixture.GetAsync(person, "/freigaben");
            Assert.Contains("Entwurf in der Liste", page.MainText, StringComparison.Ordinal);
            foreach (var link in page.Document.QuerySelectorAll("main a[href]"))
            {
                Assert.Equal(HttpStatusCode.OK, (await fixture.GetAsync(person, link.GetAttribute("href")!)).Status);
            }
        }
    }

    [Fact]
    public async Task The_approver_sees_diff_fields_and_consequences_and_approves_with_a_date()
    {
        var (slug, review) = await SubmittedAsync("Artikel mit Entscheidung", "Neuer Satz nach § 25b Abs. 1 AufenthG.");
        var linking = await office.PublishedAsync("Verweisender Artikel", Office.Text($"Siehe [[{slug}]]."));

        var page = await fixture.GetAsync(Approver, $"/freigaben/{review}");
        Assert.Contains("Neuer Satz", string.Concat(page.Document.QuerySelectorAll(".diff ins").Select(ins => ins.TextContent)), StringComparison.Ordinal);
        Assert.Contains("§ 25b Abs. 1 AufenthG", page.Find(".effects").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($".effects a[href='/artikel/{linking}']"));
        var answer = await page.Form("entscheiden").Set("Gilt ab", "2026-11-21").SubmitAsync();

        Assert.Equal("/freigaben", answer.Path);
        Assert.Contains("Freigegeben. Die Fassung gilt ab 21.11.2026.", answer.Text, StringComparison.Ordinal);
        var read = await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}");
        Assert.Contains("Neue Fassung ab 21.11.2026", read.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Neuer Satz", read.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_needs_a_reason_which_the_author_sees_and_the_form_keeps_the_choice()
    {
        var (slug, review) = await SubmittedAsync("Artikel zur Rückgabe");
        var page = await fixture.GetAsync(Approver, $"/freigaben/{review}");

        var refused = await Choose(page, "zurueckgeben").Set("Bemerkung", "  ").SubmitAsync();
        Assert.Contains("warum Sie die Fassung zurückgeben", refused.Problems, StringComparison.Ordinal);
        Assert.Equal("zurueckgeben", refused.Find("input[name='Form.Decision'][checked]").GetAttribute("value"));

        var answer = await Choose(refused, "zurueckgeben").Set("Bemerkung", "Bitte mit Quelle.").SubmitAsync();

        Assert.Contains("Zurückgegeben. Der Text ist wieder ein Entwurf.", answer.Text, StringComparison.Ordinal);
        var editor = await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten");
        Assert.Contains("Zurückgegeben: Bitte mit Quelle.", editor.MainText, StringComparison.Ordinal);
        Assert.Contains("zurückgegeben", (await fixture.GetAsync("autorin", "/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wrote_a_part_is_told_on_the_page_and_refused_when_posting_all_the_same()
    {
        // A person with both roles: the page and the verb have to say no, not the policy.
        await MakeAsync("patin", "Autor", "Freigabe");
        var slug = await office.PublishedAsync("Artikel mit vier Augen", Office.Text("Alt."));
        await office.ChangeAsync(slug, Office.Text("Von ihr."), author: "patin");
        await office.ChangeAsync(slug, Office.Text("Von beiden."), author: "autorin");
        var review = await office.SubmitAsync(slug, "autorin");
        using var browser = await fixture.Host.SignedInAsync("patin");

        var page = await browser.GetAsync($"/freigaben/{review}");
        Assert.Contains("Vier-Augen-Prinzip", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("input[name='Form.Decision']"));
        var answer = await SmuggleAsync(browser, review, "entscheiden", "freigeben");

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("Freigegeben.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Vier-Augen-Prinzip", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Alt.", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_text_is_not_approved_by_who_wrote_it()
    {
        await MakeAsync("patin", "Autor", "Freigabe");
        var slug = await office.PublishedAsync("Artikel mit Wiederholung", Office.Text("Alt."));
        await office.ChangeAsync(slug, Office.Text("Ihr Text."), author: "patin");
        await office.ReturnAsync(await office.SubmitAsync(slug, "patin"), "Nein.");
        var author = await office.ActorAsync("autorin");
        var draft = (await fixture.Host.Get<DraftQueries>().FindAsync(slug, author, default))!;
        await fixture.Host.Get<DiscardDraft>().RunAsync(slug, draft.Version, author, default);
        var returned = (await fixture.Host.Get<RevisionQueries>().ListAsync(slug, author, default))[0];
        await fixture.Host.Get<RestoreRevision>().RunAsync(slug, returned.Id, author, default);
        await office.ChangeAsync(slug, Office.Text("Ihr Text."));
        var review = await office.SubmitAsync(slug);
        using var browser = await fixture.Host.SignedInAsync("patin");

        Assert.Contains("Vier-Augen-Prinzip", (await browser.GetAsync($"/freigaben/{review}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_does_not_decide_unless_it_is_urgent()
    {
        var (_, review) = await SubmittedAsync("Artikel der Humanitären");
        var slug = await office.PublishedAsync("Dringlicher Artikel", Office.Text("Alt."));
        await office.ChangeAsync(slug, Office.Text("Dringend."), change: fields => fields with { ChangeKind = ChangeKind.Urgent });
        var urgent = await office.SubmitAsync(slug);
        var browser = await fixture.AsAsync("leitung2");

        var refused = await SmuggleAsync(browser, review, "entscheiden", "freigeben");
        var done = await (await browser.GetAsync($"/freigaben/{urgent}")).Form("entscheiden").SubmitAsync();

        Assert.Contains("zuständigen Fachstelle", refused.Problems, StringComparison.Ordinal);
        Assert.Contains("Freigegeben.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Dringlich: Dringlicher Artikel hat eine neue Fassung.", (await fixture.GetAsync("sachbearbeitung", "/")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_author_withdraws_and_goes_on_writing()
    {
        var (slug, review) = await SubmittedAsync("Artikel mit Rückzug");
        var page = await fixture.GetAsync("autorin", $"/freigaben/{review}");

        var answer = await page.Form("zurueckziehen").SubmitAsync();
        var second = await page.Form("zurueckziehen").SubmitAsync();

        Assert.Contains("Zurückgezogen. Der Text ist wieder ein Entwurf.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("schon entschieden", second.Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await fixture.GetAsync("autorin", $"/artikel/{slug}/bearbeiten")).Status);
        Assert.Contains("Zurückgezogen von Deniz Kaya", (await fixture.GetAsync(Approver, $"/freigaben/{review}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_withdraws_what_somebody_else_submitted()
    {
        var (_, review) = await SubmittedAsync("Fremde Einreichung");

        var answer = await SmuggleAsync(await fixture.AsAsync("fachverantwortung"), review, "zurueckziehen", "zurueckziehen");

        Assert.Contains("Zurückziehen kann nur, wer eingereicht hat", answer.Problems, StringComparison.Ordinal);
        Assert.Contains("Ihre Entscheidung", (await fixture.GetAsync(Approver, $"/freigaben/{review}")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("freigeben", "")]
    [InlineData("zurueckgeben", "Doch nicht.")]
    public async Task A_stale_page_and_a_second_click_get_the_kind_message(string decision, string note)
    {
        var (slug, review) = await SubmittedAsync("Artikel mit zwei Klicks");
        var page = await fixture.GetAsync(Approver, $"/freigaben/{review}");

        await page.Form("entscheiden").Set("Gilt ab", "2026-11-20").SubmitAsync();
        var second = await Choose(page, decision).Set("Bemerkung", note).SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Über diese Fassung ist schon entschieden", second.Problems, StringComparison.Ordinal);
        Assert.Contains("Freigegeben von Selin Aydin", second.MainText, StringComparison.Ordinal);
        Assert.Equal(2, (await fixture.Host.Get<RevisionQueries>().ListAsync(slug, await office.ActorAsync(Approver), default)).Count);
    }

    [Fact]
    public async Task Two_approvers_in_the_same_moment_make_one_revision_and_one_kind_message()
    {
        var (slug, review) = await SubmittedAsync("Artikel im selben Augenblick");
        await MakeAsync("amtsleitung", "Freigabe");
        using var second = await fixture.Host.SignedInAsync("amtsleitung");
        var pages = new[] { await fixture.GetAsync(Approver, $"/freigaben/{review}"), await second.GetAsync($"/freigaben/{review}") };

        var answers = await Task.WhenAll(pages.Select(page => page.Form("entscheiden").SubmitAsync()));

        Assert.Single(answers, answer => answer.Text.Contains("Freigegeben. Die Fassung", StringComparison.Ordinal) || answer.Text.Contains("Freigegeben.", StringComparison.Ordinal) && answer.Path == "/freigaben");
        Assert.Single(answers, answer => answer.Problems.Contains("schon entschieden", StringComparison.Ordinal));
        Assert.Equal(2, (await fixture.Host.Get<RevisionQueries>().ListAsync(slug, await office.ActorAsync(Approver), default)).Max(row => row.Number));
    }

    [Fact]
    public async Task A_decision_nobody_offered_decides_nothing()
    {
        var (slug, review) = await SubmittedAsync("Artikel mit verbogener Entscheidung");

        var answer = await SmuggleAsync(await fixture.AsAsync(Approver), review, "entscheiden", "vernichten");

        Assert.True((int)answer.Status < 500);
        Assert.Contains("Alt.", (await fixture.GetAsync("sachbearbeitung", $"/artikel/{slug}")).MainText, StringComparison.Ordinal);
    }

    private static WebForm Choose(WebPage page, string decision) => page.Form("entscheiden").Smuggle("Form.Decision", decision);

    private static string RowOf(WebPage page, int review) =>
        string.Join(' ', page.Find($"tr:has(a[href='/freigaben/{review}'])").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Posts a decision whether or not the page offers it.</summary>
    private static async Task<WebPage> SmuggleAsync(FormClient browser, int review, string form, string decision)
    {
        var token = (await browser.GetAsync("/konto")).Form("passwort").ValueOf("__RequestVerificationToken");
        return await browser.PostAsync($"/freigaben/{review}", ("_handler", form), ("Form.Decision", decision), ("__RequestVerificationToken", token));
    }

    private async Task<(string Slug, int Review)> SubmittedAsync(string title, string says = "Alt. Neuer Satz.")
    {
        var slug = await office.PublishedAsync(title, Office.Text("Alt."));
        await office.ChangeAsync(slug, Office.Text(says));
        return (slug, await office.SubmitAsync(slug));
    }

    /// <summary>Gives a person of the humanitarian team these roles.</summary>
    private async Task MakeAsync(string userName, params string[] roles)
    {
        var person = await office.ActorAsync(userName);
        var row = (await fixture.Host.Get<Core.People.PeopleQueries>().FindAsync(person.Id, default))!; // a demo person
        var changed = await fixture.Host.Get<Core.People.ChangePerson>().RunAsync(
            person.Id, row.Version, new Core.People.PersonDetails { UserName = userName, DisplayName = row.DisplayName, Team = "humanitaer", Roles = [.. roles] },
            await office.ActorAsync("admin"), default);
        if (changed.Problem is { } no) throw new InvalidOperationException(no.Sentence);
    }
}
