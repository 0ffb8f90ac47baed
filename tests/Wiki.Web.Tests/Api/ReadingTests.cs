using Wiki.Core.Articles;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Api;

/// <summary>Lists, search, citations and statutes by program.</summary>
public sealed class ReadingTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_list_is_walked_page_by_page_without_gaps_or_repeats()
    {
        var expected = new List<string>();
        for (var n = 0; n < 7; n++) expected.Add(await fixture.Office.PublishedAsync($"Seite {n:00}", Office.Text("Text."), change: fields => fields with { Topic = "Familie" }));
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);

        var walked = new List<string>();
        var after = "";
        do
        {
            var page = await reader.GetAsync($"articles?topic=Familie&limit=3{after}");
            walked.AddRange(page["items"].AsArray().Select(item => (string)item!["slug"]!));
            after = (string?)page.Json!["next"] is { } next ? $"&after={Uri.EscapeDataString(next)}" : "";
        }
        while (after.Length > 0);

        Assert.Equal(expected, walked);
    }

    [Fact]
    public async Task Each_state_lists_its_own_and_readers_see_no_drafts()
    {
        var office = fixture.Office;
        var draft = await office.DraftAsync("Zustand Entwurf", Office.Text("Text."));
        var submitted = await office.DraftAsync("Zustand eingereicht", Office.Text("Text."));
        await office.SubmitAsync(submitted);
        var article = await office.PublishedAsync("Zustand gültig", Office.Text("Eins."), office.Today.AddDays(-20));
        await office.RevisedAsync(article, Office.Text("Zwei."), office.Today.AddDays(-10));
        await office.RevisedAsync(article, Office.Text("Drei."), office.Today.AddDays(10));
        using var author = await ApiClient.AsAsync(fixture, "autorin", TokenScope.Read);
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);

        Assert.Contains(draft, await SlugsAsync(author, "draft"));
        Assert.Contains(submitted, await SlugsAsync(author, "inReview"));
        Assert.Contains(article, await SlugsAsync(author, "valid"));
        Assert.Contains(article, await SlugsAsync(author, "approvedFuture"));
        Assert.Contains(article, await SlugsAsync(author, "superseded"));
        Assert.Empty(await SlugsAsync(reader, "draft"));
        Assert.Empty(await SlugsAsync(reader, "inReview"));
        Assert.Equal(404, (await reader.GetAsync($"articles/{draft}/draft")).Status);
        Assert.Equal(1, (int)(await reader.GetAsync($"articles/{article}?stichtag={office.Today.AddDays(-15):yyyy-MM-dd}"))["number"]);
        Assert.Equal("approvedFuture", (string?)(await reader.GetAsync($"articles/{article}?stichtag={office.Today.AddDays(15):yyyy-MM-dd}"))["state"]);
    }

    [Fact]
    public async Task Lists_narrow_by_owner_and_keyword_name_flags_and_old_addresses_are_answered()
    {
        var office = fixture.Office;
        var slug = await office.PublishedAsync("Mit Kennzeichen", Office.Text("Text.", "Falsche Antwort."), change: fields => fields with { Keywords = ["Kennzeichen"], Owner = "fachverantwortung", Deputy = "autorin" });
        var gone = await office.PublishedAsync("Außer Kraft", Office.Text("Text."), change: fields => fields with { Keywords = ["Kennzeichen"] });
        var lead = await office.ActorAsync("leitung");
        await fixture.Host.Get<RetireArticle>().RunAsync(gone, "aufgehoben", lead, default).Must();
        await fixture.Host.Get<LockArticle>().RunAsync(slug, "Urteil", lead, default).Must();
        await fixture.Host.Get<RenameArticle>().RunAsync(slug, $"{slug}-neu", lead, default).Must();
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);

        var item = Assert.Single((await reader.GetAsync("articles?keyword=kennzeichen&owner=fachverantwortung"))["items"].AsArray())!;
        Assert.Equal((true, false, "", $"{slug}-neu"), ((bool)item["locked"]!, (bool)item["needsRecheck"]!, (string)item["shortAnswer"]!, (string)item["slug"]!));
        Assert.Empty((await reader.GetAsync("articles?keyword=kennzeichen&owner=autorin"))["items"].AsArray());
        Assert.Contains(gone, await SlugsAsync(reader, "retired"));
        Assert.Equal(400, (await reader.GetAsync("articles?keyword=x&state=superseded")).Status);
        Assert.Equal(400, (await reader.GetAsync("articles?after=gebogen")).Status);
        var moved = await reader.GetAsync($"articles/{slug}");
        Assert.Equal((200, $"{slug}-neu", true), (moved.Status, (string)moved["slug"]!, (bool)moved["locked"]!));
        Assert.Equal(200, (await reader.GetAsync($"articles/{slug}/revisions")).Status);
    }

    [Fact]
    public async Task Citations_come_with_utf16_offsets_and_null_where_no_law_is_named()
    {
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);
        const string text = "😀 Nach § 25b Abs. 1 Satz 2 Nr. 3 AufenthG und § 104c.";

        var found = (await reader.PostAsync("citations/recognize", new { text }))["citations"].AsArray();

        Assert.Equal(2, found.Count);
        Assert.Equal("§ 25b Abs. 1 Satz 2 Nr. 3 AufenthG", text[(int)found[0]!["start"]!..(int)found[0]!["end"]!]);
        var norm = found[0]!["norms"]![0]!;
        Assert.Equal(("aufenthg", "25b", "1", "2", "3"), ((string)norm["law"]!, (string)norm["section"]!, (string)norm["subsection"]!, (string)norm["sentence"]!, (string)norm["number"]!));
        Assert.Null((string?)found[1]!["norms"]![0]!["law"]);
    }

    [Fact]
    public async Task What_cites_a_section_is_listed_and_snippets_hold_nothing_but_marks()
    {
        var slug = await fixture.Office.PublishedAsync("Führt an", Office.Text("Nach § 18g Abs. 2 AufenthG gilt <b>nichts</b> Fettes, nur Blaukarten."));
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);

        var citing = (await reader.GetAsync("citations?law=AufenthG&section=18g&subsection=2"))["items"].AsArray();
        var hit = (await reader.GetAsync("search?q=Blaukarten"))["hits"].AsArray().Single(h => (string?)h!["slug"] == slug)!;

        Assert.Contains(citing, item => (string?)item!["url"] == $"/artikel/{slug}" && (bool)item["isExact"]! && (string?)item["type"] == "article");
        Assert.Contains("<mark>", (string)hit["snippetHtml"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", (string)hit["snippetHtml"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_get_counters_and_people_and_nobody_else_does()
    {
        using var admin = await ApiClient.AsAsync(fixture, "admin", TokenScope.Read);
        using var lead = await ApiClient.AsAsync(fixture, "leitung");

        var metrics = await admin.GetAsync("metrics");
        Assert.Equal((200, "text/plain"), (metrics.Status, metrics.MediaType));
        foreach (var line in metrics.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Assert.Matches("^(# (HELP|TYPE) |[a-z_]+(\\{[^}]*\\})? [0-9.eE+-]+$)", line);
        Assert.Contains("wiki_ready 1", metrics.Text, StringComparison.Ordinal);
        Assert.Contains((await admin.GetAsync("people"))["items"].AsArray(), person => (string?)person!["userName"] == "leitung");
        Assert.Equal(403, (await lead.GetAsync("metrics")).Status);
        Assert.Equal(403, (await lead.GetAsync("people")).Status);
    }

    [Fact]
    public async Task A_checklist_proposes_without_storing_and_refuses_answers_it_does_not_know()
    {
        var id = await new Sheets(fixture.Office).PublishedAsync("bogen-im-programm");
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);

        Assert.Contains((await reader.GetAsync("checklists"))["items"].AsArray(), item => (string?)item!["id"] == id);
        Assert.Equal("ja_nein", (string?)(await reader.GetAsync($"checklists/{id}"))["parts"][0]!["items"]![0]!["type"]);
        var granted = await EvaluateAsync(reader, id, """{ "arbeit": true, "lohn": 1200 }""");
        Assert.Equal(("erteilen", "guenstig"), ((string?)granted["outcome"], (string?)granted["art"]));
        Assert.Equal(5, granted["effects"].AsObject().Count);
        Assert.Equal(["arbeit", "lohn"], granted["visibleItems"].AsArray().Select(one => (string)one!));
        var blocked = await EvaluateAsync(reader, id, """{ "arbeit": true, "lohn": null }""");
        Assert.Equal("gesperrt", (string?)blocked["outcome"]);
        Assert.Null((string?)blocked.Json!["requiredLevel"]);
        Assert.Contains(blocked["blockedBy"].AsArray(), one => (string?)one!["code"] == "open-item" && (string?)one["ref"] == "lohn");
        Assert.Equal("S3", (string?)(await EvaluateAsync(reader, id, """{ "arbeit": false }"""))["requiredLevel"]);
        var unknown = await EvaluateAsync(reader, id, """{ "gibtsnicht": true }""");
        Assert.Equal((400, "unknown-answer"), (unknown.Status, unknown.Code));
        var wrong = await EvaluateAsync(reader, id, """{ "lohn": "viel" }""");
        Assert.Equal((400, "bad-answer"), (wrong.Status, wrong.Code));
    }

    private static Task<ApiReply> EvaluateAsync(ApiClient client, string id, string answers) =>
        client.PostAsync($"checklists/{id}/evaluate", $$"""{ "stichtag": "2026-11-20", "answers": {{answers}} }""");

    private static async Task<IReadOnlyList<string>> SlugsAsync(ApiClient client, string state) =>
        [.. (await client.GetAsync($"articles?state={state}&limit=200"))["items"].AsArray().Select(item => (string)item!["slug"]!)];
}
