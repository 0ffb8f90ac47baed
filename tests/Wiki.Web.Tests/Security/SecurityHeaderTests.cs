using System.Net;
using Wiki.TestKit;
using Wiki.Web.Tests.Account;

namespace Wiki.Web.Tests.Security;

/// <summary>Headers and cookies of every kind of answer.</summary>
public sealed class SecurityHeaderTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/anmelden", 302)]
    [InlineData("/gibt-es-nicht", 404)]
    [InlineData("/verwaltung", 403)]
    [InlineData("/suche/vorschlaege?q=x", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/favicon.svg", 200)]
    [InlineData("/js/wiki.js", 200)]
    [InlineData("/css/base.css", 200)]
    public async Task Every_answer_carries_them(string url, int status)
    {
        using var browser = await fixture.Host.SignedInAsync("autorin");
        using var answer = await browser.Http.GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
        AssertStrict(answer);
    }

    [Fact]
    public async Task Refused_forms_and_strangers_get_them_too()
    {
        using var nobody = fixture.Host.NewClient();
        using var content = new FormUrlEncodedContent([]);
        using var toSignIn = await nobody.Http.GetAsync(new Uri("/artikel", UriKind.Relative));
        using var noToken = await (await fixture.AsAsync("autorin")).Http.PostAsync(new Uri("/abmelden", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.Redirect, toSignIn.StatusCode);
        AssertStrict(toSignIn);
        Assert.Equal(HttpStatusCode.BadRequest, noToken.StatusCode);
        AssertStrict(noToken);
    }

    [Fact]
    public async Task Every_cookie_is_out_of_reach_for_scripts_and_stays_on_this_site()
    {
        using var client = fixture.Host.NewClient();
        var page = await client.GetAsync("/anmelden");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "anmelden",
            ["Input.UserName"] = "autorin",
            ["Input.Password"] = Core.People.DemoPeople.ShownPassword,
            ["__RequestVerificationToken"] = page.Form("anmelden").ValueOf("__RequestVerificationToken"),
        });
        using var signedIn = await client.Http.PostAsync(new Uri("/anmelden", UriKind.Relative), content);
        using var nobody = fixture.Host.NewClient();
        using var form = await nobody.Http.GetAsync(new Uri("/anmelden", UriKind.Relative));

        foreach (var cookie in signedIn.Headers.GetValues("Set-Cookie").Concat(form.Headers.GetValues("Set-Cookie")))
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Behind_tls_every_cookie_is_secure()
    {
        using var tls = new WebHost { Replace = ProxyAddress.Pretend("10.9.9.9") };
        tls.Settings["WIKI_PROXIES"] = "10.9.9.9";
        using var client = tls.NewClient();
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "anmelden")]);
        using var form = await client.Http.GetAsync(new Uri("/anmelden", UriKind.Relative));
        using var expired = await client.Http.PostAsync(new Uri("/anmelden", UriKind.Relative), content);

        Assert.Contains(expired.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("meldung=", StringComparison.Ordinal));
        Assert.All(form.Headers.GetValues("Set-Cookie").Concat(expired.Headers.GetValues("Set-Cookie")), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Pages_for_one_person_are_kept_by_no_cache_on_the_way()
    {
        using var answer = await (await fixture.AsAsync("autorin")).Http.GetAsync(new Uri("/konto", UriKind.Relative));

        Assert.True(answer.Headers.CacheControl is { NoStore: true } or { Private: true } or { NoCache: true });
    }

    private static void AssertStrict(HttpResponseMessage answer)
    {
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", string.Concat(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains(string.Concat(answer.Headers.GetValues("Referrer-Policy")), new[] { "same-origin", "no-referrer" });
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }
}
