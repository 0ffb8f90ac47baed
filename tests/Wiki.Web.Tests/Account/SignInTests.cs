using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Account;

/// <summary>Signing in and out through the real pages.</summary>
public sealed class SignInTests : IDisposable
{
    private readonly WebHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Right_name_and_password_lead_to_the_start_page_whatever_the_case_of_the_name()
    {
        using var client = host.NewClient();
        var page = await client.GetAsync("/anmelden");

        var answer = await page.Form("anmelden").Set("Benutzername", " AutorIn ").Set("Passwort", "beispiel-2026").SubmitAsync();

        Assert.Equal(["/"], answer.Redirects);
        Assert.NotNull(client.Cookie("sitzung"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/konto")).Status);
    }
}
