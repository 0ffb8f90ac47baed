using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Api;

/// <summary>From the first draft to the article that readers have, by program alone.</summary>
public sealed class WorkflowTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_program_writes_submits_approves_reads_and_compares()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin", TokenScope.Write);
        using var lead = await ApiClient.AsAsync(fixture, "leitung");
        using var reader = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Read);

        var started = await author.PostAsync("articles", Body("Weg durch die Schnittstelle", "Erster Stand nach § 25b Abs. 1 AufenthG."));
        Assert.Equal(201, started.Status);
        var slug = (string)started["slug"]!;
        Assert.Equal(200, (await author.GetAsync(started.Headers["Location"])).Status);
        Assert.Equal(404, (await reader.GetAsync($"articles/{slug}")).Status);

        await PublishAsync(author, lead, slug);
        var read = await reader.GetAsync($"articles/{slug}");
        Assert.Equal(200, read.Status);
        Assert.Equal("valid", (string?)read["state"]);
        Assert.Equal("Kurz gesagt: ja.", (string?)read["shortAnswer"]);
        Assert.Equal("25b", (string?)read["citations"][0]!["section"]);
        Assert.Contains("Erster Stand", (string)read["html"]!, StringComparison.Ordinal);
        Assert.Equal($"\"{(string)read["version"]!}\"", read.Headers["ETag"]);

        // The first PUT without a draft names the article's version.
        var saved = await author.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Weg durch die Schnittstelle", "Zweiter Stand."), (string)read["version"]!);
        Assert.Equal(200, saved.Status);
        await PublishAsync(author, lead, slug);

        var compare = await reader.GetAsync($"articles/{slug}/compare?from=1&to=2");
        Assert.Equal(200, compare.Status);
        Assert.True((int)compare["wordsAdded"] > 0);
        Assert.Equal(2, (await reader.GetAsync($"articles/{slug}/revisions"))["items"].AsArray().Count);
        Assert.Contains("Erster Stand", (string)(await reader.GetAsync($"articles/{slug}/revisions/1"))["markdown"]!, StringComparison.Ordinal);
        Assert.Contains((await reader.GetAsync("search?q=Schnittstelle"))["hits"].AsArray(), hit => (string?)hit!["slug"] == slug);
        Assert.Contains((await reader.GetAsync("suggest?q=Schnittst"))["items"].AsArray(), one => ((string)one!["title"]!).Contains("Schnittstelle", StringComparison.Ordinal));
        Assert.Equal("superseded", (string?)(await reader.GetAsync($"articles/{slug}/revisions"))["items"][1]!["state"]);
    }

    [Fact]
    public async Task A_put_without_if_match_is_428_and_a_stale_one_409_with_both_texts()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin");
        using var other = await ApiClient.AsAsync(fixture, "fachverantwortung");
        var slug = await fixture.Office.DraftAsync("Zwei schreiben", Office.Text("Anfang."));
        var draft = await author.GetAsync($"articles/{slug}/draft");
        var version = (string)draft["version"]!;
        Assert.Equal($"\"{version}\"", draft.Headers["ETag"]);

        var bare = await author.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Zwei schreiben", "Ohne Version."));
        Assert.Equal((428, "if-match-missing"), (bare.Status, bare.Code));

        Assert.Equal(200, (await other.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Zwei schreiben", "Von der anderen."), version)).Status);
        var stale = await author.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Zwei schreiben", "Von mir."), version);

        Assert.Equal((409, "stale-draft", "application/problem+json"), (stale.Status, stale.Code, stale.MediaType));
        Assert.Contains("Von mir.", (string)stale["yours"]["markdown"]!, StringComparison.Ordinal);
        Assert.Contains("Von der anderen.", (string)stale["current"]["markdown"]!, StringComparison.Ordinal);
        Assert.Equal(200, (await author.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Zwei schreiben", "Beides."), (string)stale["current"]["version"]!)).Status);
        Assert.Equal(409, (await author.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Zwei schreiben", "Blind."), "*")).Status);
    }

    [Fact]
    public async Task The_version_of_a_text_never_passes_for_the_version_of_a_draft()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin");
        var slug = await fixture.Office.PublishedAsync("Nicht verwechseln", Office.Text("Eins."));
        var version = (string)(await author.GetAsync($"articles/{slug}"))["version"]!;
        await fixture.Office.ChangeAsync(slug, Office.Text("Inzwischen begonnen."));

        var late = await author.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Nicht verwechseln", "Zu spät."), version);

        Assert.Equal(409, late.Status);
        Assert.Contains("Inzwischen begonnen.", (string)(await author.GetAsync($"articles/{slug}/draft"))["markdown"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_without_sources_and_questions_keeps_those_that_stand()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin");
        var slug = await fixture.Office.DraftAsync("Mit Quellen", Office.Text("Anfang."), change: fields => fields with { Sources = [new("gesetz", "AufenthG", null)] });
        var version = (string)(await author.GetAsync($"articles/{slug}/draft"))["version"]!;

        var saved = await author.SendAsync(HttpMethod.Put, $"articles/{slug}/draft", Body("Mit Quellen", "Weiter."), version);

        Assert.Equal("AufenthG", (string?)saved["sources"][0]!["title"]);
    }

    [Fact]
    public async Task Who_wrote_may_not_approve_and_a_return_needs_a_reason()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin");
        using var lead = await ApiClient.AsAsync(fixture, "leitung");
        using var foreign = await ApiClient.AsAsync(fixture, "leitung2");
        var review = await fixture.Office.SubmitAsync(await fixture.Office.DraftAsync("Zurück damit", Office.Text("Anfang.")));

        Assert.Equal((403, "not-allowed"), Code(await author.PostAsync($"reviews/{review}/approve")));
        Assert.Equal((403, "other-team"), Code(await foreign.PostAsync($"reviews/{review}/approve")));
        Assert.Equal((422, "reason-missing"), Code(await lead.PostAsync($"reviews/{review}/return", new { reason = " " })));
        Assert.Equal((400, "bad-json"), Code(await lead.PostAsync($"reviews/{review}/return", new { grund = "falscher Schlüssel" })));
        var returned = await lead.PostAsync($"reviews/{review}/return", new { reason = "Die Frist stimmt nicht." });
        Assert.Equal("returned", (string?)returned["verdict"]);
        Assert.Equal((409, "already-decided"), Code(await lead.PostAsync($"reviews/{review}/approve")));
        Assert.Equal((404, "gone"), Code(await lead.PostAsync("reviews/99999/approve")));
    }

    [Fact]
    public async Task An_incomplete_draft_is_refused_with_what_is_missing()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin");
        var started = await author.PostAsync("articles", new { title = "Fast leer", markdown = "Nur ein Satz." });

        var submitted = await author.PostAsync($"articles/{(string)started["slug"]!}/draft/submit");

        Assert.Equal((422, "not-ready"), Code(submitted));
        Assert.NotEmpty(submitted["details"].AsArray());
    }

    private static (int Status, string? Code) Code(ApiReply reply) => (reply.Status, reply.Code);

    private static async Task PublishAsync(ApiClient author, ApiClient lead, string slug)
    {
        var submitted = await author.PostAsync($"articles/{slug}/draft/submit");
        Assert.True(submitted.Status == 200, submitted.Text);
        var approved = await lead.PostAsync($"reviews/{(int)submitted["reviewId"]}/approve");
        Assert.True(approved.Status == 200, approved.Text);
        Assert.Equal("approved", (string?)approved["verdict"]);
    }

    private static object Body(string title, string says) => new
    {
        title,
        topic = "Humanitärer Aufenthalt",
        team = "humanitaer",
        keywords = new[] { "Duldung" },
        owner = "autorin",
        deputy = "fachverantwortung",
        markdown = Office.Text(says),
        legalAsOf = "2026-11-01",
        recheckMonths = 6,
        changeKind = "substantive",
        changeNote = "Aus dem Programm",
    };
}
