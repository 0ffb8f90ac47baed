using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Account;

/// <summary>Signing in and out through the real pages.</summary>
public sealed class SignInTests : IDisposable
{
    private const string Password = "beispiel-2026";

    private readonly WebHost host = new();
    private readonly FormClient client;

    public SignInTests() => client = host.NewClient();

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Right_name_and_password_lead_to_the_start_page_whatever_the_case_of_the_name()
    {
        var answer = await SendAsync(" AutorIn ", Password);

        Assert.Equal(["/"], answer.Redirects);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/konto")).Status);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_name_shows_one_sentence_and_never_the_password()
    {
        var answer = await SendAsync("autorin", "ganz-geheimes-wort");

        Assert.Contains("Benutzername oder Passwort stimmt nicht", answer.Problems, StringComparison.Ordinal);
        Assert.Equal("autorin", answer.Form("anmelden").ValueOf("Benutzername"));
        Assert.DoesNotContain("ganz-geheimes-wort", answer.Html, StringComparison.Ordinal);
        Assert.Null(client.Cookie("sitzung"));
        Assert.Equal(answer.Problems, (await SendAsync("gibtesnicht", "ganz-geheimes-wort")).Problems);
    }

    [Fact]
    public async Task Empty_fields_are_named_and_linked()
    {
        var answer = await SendAsync("", "");

        Assert.Equal(["/anmelden#name", "/anmelden#passwort"], answer.Document.QuerySelectorAll(".problem__list a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("true", answer.Find("#name").GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("autorin")]
    [InlineData("gibtesnicht")]
    public async Task The_sixth_attempt_is_turned_away_even_with_the_right_password_until_a_quarter_of_an_hour_has_passed(string userName)
    {
        for (var n = 0; n < 5; n++) Assert.Equal(HttpStatusCode.OK, (await SendAsync(userName, "falsch-falsch")).Status);

        var sixth = await SendAsync(userName, Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.Status);
        Assert.Contains("Warten Sie 15 Minuten", sixth.Problems, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync(userName, Password)).Status);
    }

    [Fact]
    public async Task One_address_that_tries_many_names_is_turned_away()
    {
        var page = await client.GetAsync("/anmelden");
        for (var n = 0; n < 50; n++) await page.Form("anmelden").Set("Benutzername", $"name{n}").Set("Passwort", "falsch-falsch").SubmitAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync("autorin", Password)).Status);
    }

    [Theory]
    [InlineData("/konto", "/konto")]
    [InlineData("/konto?x=1", "/konto?x=1")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("/\t/evil.example/", "/")]
    [InlineData("\t//evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("konto", "/")]
    [InlineData("", "/")]
    public async Task After_signing_in_one_stays_in_the_house(string returnUrl, string expected)
    {
        var page = await client.GetAsync("/anmelden?returnUrl=" + Uri.EscapeDataString(returnUrl));

        var answer = await page.Form("anmelden").Set("Benutzername", "autorin").Set("Passwort", Password).SubmitAsync();

        Assert.Equal(expected, answer.Redirects[0]);
        Assert.Equal(expected, (await client.GetAsync("/anmelden?returnUrl=" + Uri.EscapeDataString(returnUrl))).Redirects[0]); // signed in already
    }

    [Fact]
    public async Task Who_asks_for_a_page_without_being_signed_in_gets_there_after_signing_in()
    {
        var asked = await client.GetAsync("/konto");
        Assert.Equal("/anmelden", asked.Path);

        var answer = await asked.Form("anmelden").Set("Benutzername", "autorin").Set("Passwort", Password).SubmitAsync();

        Assert.Equal("/konto", answer.Path);
        Assert.Contains("Deniz Kaya", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var page = await client.GetAsync("/anmelden");
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "anmelden",
            ["Input.UserName"] = "autorin",
            ["Input.Password"] = Password,
            ["__RequestVerificationToken"] = page.Form("anmelden").ValueOf("__RequestVerificationToken"),
        };
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.Http.PostAsync(new Uri("/anmelden", UriKind.Relative), content);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("sitzung=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("autorin", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_accepted()
    {
        var page = await client.GetAsync("/anmelden");

        var answer = await page.Form("anmelden").Set("Benutzername", "autorin").Set("Passwort", Password).WithoutToken().SubmitAsync();

        Assert.Equal("/anmelden", answer.Path);
        Assert.Contains("Das Formular war abgelaufen", answer.Text, StringComparison.Ordinal);
        Assert.Null(client.Cookie("sitzung"));
    }

    [Fact]
    public async Task A_form_left_open_in_another_tab_leads_on_after_the_sign_in_there()
    {
        var otherTab = await client.GetAsync("/anmelden?returnUrl=/konto");
        await SendAsync("autorin", Password);

        var answer = await otherTab.Form("anmelden").Set("Benutzername", "autorin").Set("Passwort", Password).SubmitAsync();

        Assert.Equal("/konto", answer.Path);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_needs_the_token()
    {
        await SendAsync("autorin", Password);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/abmelden")).Status);
        Assert.Equal("/konto", (await client.GetAsync("/konto")).Path);

        var token = (await client.GetAsync("/konto")).Form("passwort").ValueOf("__RequestVerificationToken");
        var answer = await client.PostAsync("/abmelden", ("__RequestVerificationToken", token));

        Assert.Equal("/anmelden", answer.Path);
        Assert.Equal("/anmelden", (await client.GetAsync("/konto")).Path);
        Assert.Equal("/anmelden", (await client.PostAsync("/abmelden")).Path); // a second click
    }

    [Fact]
    public async Task A_demo_person_signs_in_with_one_click()
    {
        var page = await client.GetAsync("/anmelden?returnUrl=/konto");
        Assert.Contains(Password, page.MainText, StringComparison.Ordinal);

        var button = page.Document.QuerySelectorAll(".demo").Single(b => b.GetAttribute("value") == "leitung");
        var answer = await page.FormWithButton(string.Join(' ', button.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).SubmitAsync();

        Assert.Equal("/konto", answer.Path);
        Assert.Contains("Selin Aydin", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_form_signs_in_demo_people_only()
    {
        var page = await client.GetAsync("/anmelden");

        var answer = await page.Form("beispielperson").Smuggle("Chosen", "system").SubmitAsync();

        Assert.Equal("/anmelden", answer.Path);
        Assert.Null(client.Cookie("sitzung"));
    }

    private async Task<WebPage> SendAsync(string userName, string password) =>
        await (await client.GetAsync("/anmelden")).Form("anmelden").Set("Benutzername", userName).Set("Passwort", password).SubmitAsync();
}
