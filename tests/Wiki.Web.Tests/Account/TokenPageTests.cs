using System.Text.RegularExpressions;
using Wiki.Core.History;
using Wiki.Core.People;
using Wiki.TestKit;
using Wiki.Web.Tests.Api;

namespace Wiki.Web.Tests.Account;

/// <summary>Making and revoking tokens in the account.</summary>
public sealed partial class TokenPageTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_token_is_shown_once_works_and_ends_when_revoked()
    {
        var browser = await fixture.AsAsync("autorin");
        var made = await (await browser.GetAsync("/konto/token")).Form("token-anlegen").Set("Wofür ist es?", "Nächtlicher Abgleich").Set("Umfang", "lesen").SubmitAsync();
        var token = Token().Match(made.Html).Value;
        Assert.NotEmpty(token);
        Assert.Contains("no-store", string.Join(',', made.Headers.GetValues("Cache-Control")), StringComparison.Ordinal);
        using var program = ApiClient.With(fixture.Host, token);
        Assert.Equal("read", (string?)(await program.GetAsync("me"))["scope"]);

        var list = await browser.GetAsync("/konto/token");
        Assert.DoesNotContain(token, list.Html, StringComparison.Ordinal);
        Assert.Contains("Nächtlicher Abgleich", list.MainText, StringComparison.Ordinal);
        Assert.Contains("20.11.2026", list.MainText, StringComparison.Ordinal); // used today
        var revoked = await list.FormWithButton("Widerrufen: Nächtlicher Abgleich").SubmitAsync();

        Assert.Contains("Das Token gilt nicht mehr.", revoked.Text, StringComparison.Ordinal);
        Assert.Contains("widerrufen", revoked.MainText, StringComparison.Ordinal);
        Assert.Equal(401, (await program.GetAsync("me")).Status);
        var me = await fixture.Office.ActorAsync("autorin");
        var record = await fixture.Host.Get<HistoryQueries>().OfAsync("person", me.Id, default);
        Assert.Equal(["token-revoked", "token-created"], record.Where(line => line.Verb.StartsWith("token", StringComparison.Ordinal)).Take(2).Select(line => line.Verb));
        Assert.DoesNotContain(record, line => line.Changes.Any(change => change.New?.Contains("wiki_", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Nobody_revokes_or_makes_a_token_of_somebody_else()
    {
        var owner = await fixture.Office.ActorAsync("leitung");
        var stranger = await fixture.Office.ActorAsync("admin");
        using var program = ApiClient.With(fixture.Host, (await ApiClient.TokenAsync(fixture.Office, "leitung", TokenScope.Read)).Token);
        var row = (await fixture.Host.Get<PersonalTokenQueries>().ListAsync(owner, default))[0];

        Assert.Equal(TokenProblems.NotYours, (await fixture.Host.Get<RevokePersonalToken>().RunAsync(row.Id, stranger, default)).Problem);
        Assert.Equal(TokenProblems.NotYours, (await fixture.Host.Get<CreatePersonalToken>().RunAsync(owner.Id, "x", TokenScope.Read, 30, stranger, default)).Problem);
        Assert.Equal(200, (await program.GetAsync("me")).Status);
    }

    [Theory]
    [InlineData("", 30, "token-name")]
    [InlineData("x", 0, "token-days")]
    [InlineData("x", 367, "token-days")]
    public async Task A_name_and_an_end_are_asked_for(string name, int days, string code)
    {
        var owner = await fixture.Office.ActorAsync("leitung");

        Assert.Equal(code, (await fixture.Host.Get<CreatePersonalToken>().RunAsync(owner.Id, name, TokenScope.Read, days, owner, default)).Problem?.Code);
    }

    [Fact]
    public async Task A_token_that_has_run_out_opens_nothing()
    {
        await using var own = new WebHost();
        using var program = ApiClient.With(own, (await ApiClient.TokenAsync(new Office(own), "autorin", TokenScope.Read)).Token);
        Assert.Equal(200, (await program.GetAsync("me")).Status);

        own.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(401, (await program.GetAsync("me")).Status);
    }

    [Fact]
    public async Task The_table_holds_no_token_only_its_hash()
    {
        var token = (await ApiClient.TokenAsync(fixture.Office, "leitung", TokenScope.Read)).Token;

        foreach (var file in Directory.EnumerateFiles(fixture.Host.Folder.Root, "wiki.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            Assert.Equal(-1, copy.ToArray().AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(token)));
        }
    }

    [GeneratedRegex("wiki_[A-Za-z0-9_-]{43}")]
    private static partial Regex Token();
}
