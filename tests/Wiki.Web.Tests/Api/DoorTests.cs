using System.Net;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Api;

/// <summary>Who comes in, how far, how often, and how a refusal looks.</summary>
public sealed class DoorTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Without_a_token_with_a_wrong_one_or_with_a_session_cookie_nobody_comes_in()
    {
        using var nobody = ApiClient.With(fixture.Host, null);
        using var guesser = ApiClient.With(fixture.Host, "wiki_geraten");
        var browser = await fixture.AsAsync("admin");

        foreach (var reply in new[] { await nobody.GetAsync("me"), await guesser.GetAsync("me"), await nobody.GetAsync("gibt-es-nicht") })
        {
            Assert.Equal((401, "no-token", "application/problem+json"), (reply.Status, reply.Code, reply.MediaType));
            Assert.StartsWith("Bearer", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }

        using var withCookie = await browser.Http.GetAsync(new Uri("/api/v1/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, withCookie.StatusCode);
    }

    [Fact]
    public async Task A_revoked_token_and_one_of_a_deactivated_person_end_with_the_next_call()
    {
        var owner = await fixture.Office.ActorAsync("patin");
        using var revoked = ApiClient.With(fixture.Host, (await ApiClient.TokenAsync(fixture.Office, "patin", TokenScope.Read)).Token);
        using var deactivated = ApiClient.With(fixture.Host, (await ApiClient.TokenAsync(fixture.Office, "neu", TokenScope.Read)).Token);
        Assert.Equal(200, (await revoked.GetAsync("me")).Status);
        Assert.Equal(200, (await deactivated.GetAsync("me")).Status);

        var row = (await fixture.Host.Get<PersonalTokenQueries>().ListAsync(owner, default))[0];
        (await fixture.Host.Get<RevokePersonalToken>().RunAsync(row.Id, owner, default)).Must();
        var gone = await fixture.Office.ActorAsync("neu");
        var admin = await fixture.Office.ActorAsync("admin");
        (await fixture.Host.Get<DeactivatePerson>().RunAsync(gone.Id, admin, default)).Must();
        Assert.Equal(401, (await revoked.GetAsync("me")).Status);
        Assert.Equal(401, (await deactivated.GetAsync("me")).Status);

        (await fixture.Host.Get<ReactivatePerson>().RunAsync(gone.Id, admin, default)).Must();
        Assert.Equal(401, (await deactivated.GetAsync("me")).Status); // access that comes back does not bring old tokens back
    }

    [Fact]
    public async Task A_scope_takes_rights_away_and_never_gives_any()
    {
        using var reading = await ApiClient.AsAsync(fixture, "leitung", TokenScope.Read);
        using var writing = await ApiClient.AsAsync(fixture, "leitung", TokenScope.Write);
        using var readerWithAll = await ApiClient.AsAsync(fixture, "sachbearbeitung", TokenScope.Approve);

        Assert.Equal("token-scope", (await reading.PostAsync("articles", new { title = "x", markdown = "x" })).Code);
        Assert.Equal("token-scope", (await writing.PostAsync("reviews/1/approve")).Code);
        Assert.Equal("not-allowed", (await readerWithAll.PostAsync("articles", new { title = "x", markdown = "x" })).Code);
        Assert.Equal(200, (await reading.PostAsync("citations/recognize", new { text = "§ 25b AufenthG" })).Status);
        Assert.DoesNotContain("approve", (await writing.GetAsync("me"))["rights"].AsArray().Select(right => (string)right!));
    }

    [Fact]
    public async Task Bodies_that_are_too_large_no_json_or_not_as_described_are_told_apart()
    {
        using var author = await ApiClient.AsAsync(fixture, "autorin");
        using var form = new FormUrlEncodedContent([]);
        using var noJson = await author.Http.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), form);

        Assert.Equal(413, (await author.PostAsync("articles", new { title = "Groß", markdown = new string('x', 2 * 1024 * 1024) })).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, noJson.StatusCode);
        foreach (var bad in new[] { "{", "null", "[]", "{\"title\":\"x\"}", "{\"title\":null,\"markdown\":\"x\"}", "{\"title\":\"x\",\"markdown\":\"x\",\"unbekannt\":1}", "{\"title\":\"x\",\"title\":\"y\",\"markdown\":\"x\"}", "{\"title\":\"x\",\"markdown\":\"x\",\"changeKind\":7}", "{\"title\":\"x\",\"markdown\":\"x\",\"legalAsOf\":\"20.11.2026\"}" })
        {
            var reply = await author.PostAsync("articles", bad);
            Assert.True((reply.Status, reply.Code) == (400, "bad-json"), $"{bad}: {reply.Status} {reply.Text}");
            Assert.NotEmpty(reply["details"].AsArray());
        }
    }

    [Theory]
    [InlineData("articles?state=unsinn", 400, "bad-parameter")]
    [InlineData("articles?limit=0", 400, "bad-parameter")]
    [InlineData("articles?limit=201", 400, "bad-parameter")]
    [InlineData("articles?after=%2Funsinn", 400, "bad-parameter")]
    [InlineData("articles/gibt-es-nicht", 404, "nothing-valid")]
    [InlineData("articles/..%2F..%2Fetc%2Fpasswd", 404, "nothing-valid")]
    [InlineData("articles/x?stichtag=2026-02-30", 400, "bad-parameter")]
    [InlineData("articles/gibt-es-nicht/draft", 404, "no-draft")]
    [InlineData("articles/gibt-es-nicht/revisions", 404, "gone")]
    [InlineData("articles/gibt-es-nicht/revisions/1", 404, "no-such-revision")]
    [InlineData("articles/gibt-es-nicht/compare?from=1", 400, "bad-parameter")]
    [InlineData("search", 400, "bad-parameter")]
    [InlineData("search?q=x&type=unsinn", 400, "bad-parameter")]
    [InlineData("suggest", 400, "bad-parameter")]
    [InlineData("citations?law=aufenthg", 400, "bad-parameter")]
    [InlineData("statutes/gibtsnicht/1", 404, "not-found")]
    [InlineData("statutes/aufenthg/changes?from=2026-01-01", 400, "bad-parameter")]
    [InlineData("reviews/99999", 404, "gone")]
    [InlineData("checklists/gibt-es-nicht", 404, "gone")]
    [InlineData("gibt-es-nicht", 404, "unknown-address")]
    [InlineData("me/gibt-es-nicht", 404, "unknown-address")]
    public async Task Every_refusal_is_a_problem_with_a_stable_code_and_a_german_sentence(string address, int status, string code)
    {
        using var lead = await ApiClient.AsAsync(fixture, "leitung");

        var reply = await lead.GetAsync(address);

        Assert.True((reply.Status, reply.Code, reply.MediaType) == (status, code, "application/problem+json"), $"{reply.Status} {reply.Text}");
        Assert.EndsWith(".", (string)reply["detail"]!, StringComparison.Ordinal);
        Assert.Equal(status, (int)reply["status"]);
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Calls_are_counted_per_token_and_the_headers_say_what_is_left()
    {
        await using var own = new WebHost();
        own.Settings["WIKI_API_PER_MINUTE"] = "3";
        var office = new Office(own);
        using var one = ApiClient.With(own, (await ApiClient.TokenAsync(office, "autorin", TokenScope.Read)).Token);
        using var two = ApiClient.With(own, (await ApiClient.TokenAsync(office, "autorin", TokenScope.Read)).Token);

        Assert.Equal("2", (await one.GetAsync("me")).Headers["RateLimit-Remaining"]);
        await one.GetAsync("me");
        await one.GetAsync("me");
        var refused = await one.GetAsync("me");
        Assert.Equal((429, "too-many-calls"), (refused.Status, refused.Code));
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(200, (await two.GetAsync("me")).Status);
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await one.GetAsync("me")).Status);
    }

    [Fact]
    public async Task Guessing_tokens_from_one_address_is_slowed_down()
    {
        await using var own = new WebHost();
        using var guesser = ApiClient.With(own, "wiki_geraten");
        var answers = new List<int>();
        for (var n = 0; n < 70; n++) answers.Add((await guesser.GetAsync("me")).Status);

        Assert.Equal(401, answers[0]);
        Assert.Equal(429, answers[^1]);
    }
}
