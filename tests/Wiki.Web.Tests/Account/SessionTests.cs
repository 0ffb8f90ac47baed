using System.Net;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Account;

/// <summary>How long a session lives and what ends it.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly WebHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_session_lasts_a_working_day_and_longer_only_while_it_is_used()
    {
        using var client = await host.SignedInAsync("autorin");

        host.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal("/konto", (await client.GetAsync("/konto")).Path); // more than half gone: renewed
        host.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal("/konto", (await client.GetAsync("/konto")).Path);
        host.Clock.Advance(TimeSpan.FromHours(10) + TimeSpan.FromMinutes(1));
        Assert.Equal("/anmelden", (await client.GetAsync("/konto")).Path);
    }

    [Fact]
    public async Task Deactivation_ends_the_session_with_the_next_request()
    {
        using var client = await host.SignedInAsync("autorin");
        var autorin = (await host.Get<ActorDirectory>().FindAsync("autorin", default))!.Actor;
        var admin = (await host.Get<ActorDirectory>().FindAsync("admin", default))!.Actor;

        await host.Get<DeactivatePerson>().RunAsync(autorin.Id, admin, default);

        Assert.Equal("/anmelden", (await client.GetAsync("/konto")).Path);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignedInAsync("autorin"));
    }

    [Fact]
    public async Task Other_roles_end_the_session_and_the_next_one_has_the_new_rights()
    {
        using var client = await host.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/verwaltung/personen")).Status);

        await MakeReaderAsync("admin");

        Assert.Equal("/anmelden", (await client.GetAsync("/verwaltung/personen")).Path);
        using var again = await host.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync("/verwaltung/personen")).Status);
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        using var client = await host.SignedInAsync("autorin");
        using var restarted = new WebHost(folder: host.Folder);
        using var sameBrowser = restarted.NewClient(client.Cookies);

        Assert.Equal("/konto", (await sameBrowser.GetAsync("/konto")).Path);
    }

    [Fact]
    public async Task A_session_of_another_installation_is_worth_nothing_here()
    {
        using var client = await host.SignedInAsync("autorin");
        using var other = new WebHost();
        using var sameBrowser = other.NewClient(client.Cookies);

        Assert.Equal("/anmelden", (await sameBrowser.GetAsync("/konto")).Path);
    }

    [Fact]
    public async Task A_new_password_keeps_this_session_and_ends_the_others()
    {
        using var here = await host.SignedInAsync("autorin");
        using var there = await host.SignedInAsync("autorin");

        var answer = await ChangePasswordAsync(here, "beispiel-2026", "ein neues langes Wort", "ein neues langes Wort");

        Assert.Contains("Ihr Passwort ist geändert", answer.Text, StringComparison.Ordinal);
        Assert.Equal("/konto", (await here.GetAsync("/konto")).Path);
        Assert.Equal("/anmelden", (await there.GetAsync("/konto")).Path);
        using var again = await host.SignedInAsync("autorin", "ein neues langes Wort");
    }

    [Theory]
    [InlineData("falsches-altes", "ein neues langes Wort", "ein neues langes Wort", "bisherige Passwort stimmt nicht")]
    [InlineData("beispiel-2026", "ein neues langes Wort", "ein anderes langes Wort", "verschieden")]
    [InlineData("beispiel-2026", "kurz", "kurz", "mindestens 12 Zeichen")]
    [InlineData("", "ein neues langes Wort", "ein neues langes Wort", "bisheriges Passwort ein")]
    public async Task A_refused_password_change_says_why_and_changes_nothing(string current, string wanted, string repeated, string sentence)
    {
        using var client = await host.SignedInAsync("autorin");

        var answer = await ChangePasswordAsync(client, current, wanted, repeated);

        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
        Assert.DoesNotContain(wanted + "\"", answer.Html, StringComparison.Ordinal);
        using var still = await host.SignedInAsync("autorin");
    }

    [Fact]
    public async Task One_can_end_all_other_sessions_and_go_on_in_this_one()
    {
        using var here = await host.SignedInAsync("autorin");
        using var there = await host.SignedInAsync("autorin");

        await (await here.GetAsync("/konto")).Form("sitzungen").SubmitAsync();

        Assert.Equal("/konto", (await here.GetAsync("/konto")).Path);
        Assert.Equal("/anmelden", (await there.GetAsync("/konto")).Path);
    }

    [Theory]
    [InlineData("10.9.9.9", true)]
    [InlineData("10.9.9.8", false)]
    public async Task Behind_a_trusted_proxy_with_tls_the_cookie_is_secure_and_a_stranger_cannot_pretend(string proxy, bool trusted)
    {
        using var tls = new WebHost { Replace = ProxyAddress.Pretend(proxy) };
        tls.Settings["WIKI_PROXIES"] = "10.9.9.9, 192.168.4.0/24";
        using var client = tls.NewClient();
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        using var page = await client.Http.GetAsync(new Uri("/anmelden", UriKind.Relative));

        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"), c => c.StartsWith("formular=", StringComparison.Ordinal));
        Assert.Equal(trusted, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<WebPage> ChangePasswordAsync(FormClient client, string current, string wanted, string repeated) =>
        await (await client.GetAsync("/konto")).Form("passwort")
            .Set("Bisheriges Passwort", current).Set("Neues Passwort", wanted).Set("Neues Passwort noch einmal", repeated).SubmitAsync();

    private async Task MakeReaderAsync(string userName)
    {
        var person = (await host.Get<ActorDirectory>().FindAsync(userName, default))!.Actor;
        var system = await host.Get<SystemActors>().SystemAsync(default);
        var second = await host.Get<InvitePerson>().RunAsync(
            new PersonDetails { UserName = "zweite", DisplayName = "Zweite", Team = "", Roles = [RoleCatalog.Administrator] }, system, default);
        await host.Get<AcceptInvitation>().RunAsync(second.Value.Token, "ein neues langes Wort", default);
        var changed = await host.Get<ChangePerson>().RunAsync(
            person.Id, 0, new PersonDetails { UserName = userName, DisplayName = "x", Team = "querschnitt", Roles = [RoleCatalog.Reader] }, system, default);
        Assert.True(changed.Succeeded);
    }
}
