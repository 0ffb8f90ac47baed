using System.Net;
using Wiki.Core.People;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Account;

/// <summary>Set-up on a production machine, and invitations.</summary>
public sealed class FirstStartTests : IDisposable
{
    private const string Password = "ein neues langes Wort";

    private readonly WebHost host = new("Production");
    private readonly FormClient client;

    public FirstStartTests() => client = host.NewClient();

    public void Dispose()
    {
        client.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task The_code_from_the_log_creates_the_first_administrator_signs_in_and_closes_the_page()
    {
        var page = await (await client.GetAsync("/")).FollowAsync("Wiki einrichten");
        using var stranger = host.NewClient();
        var late = await stranger.GetAsync("/einrichtung");

        var answer = await Fill(page, Code()).SubmitAsync();

        Assert.Equal("/verwaltung/personen", answer.Path);
        Assert.Contains("Ada Amt", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/einrichtung")).Status);
        Assert.Equal("/", (await Fill(page, Code()).SubmitAsync()).Path); // a second click: signed in already
        Assert.Contains("schon eingerichtet", (await Fill(late, Code()).SubmitAsync()).Problems, StringComparison.Ordinal);
        Assert.DoesNotContain("Wiki einrichten", (await stranger.GetAsync("/anmelden")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_or_password_keeps_what_was_typed_but_no_password()
    {
        var page = await client.GetAsync("/einrichtung");

        var wrongCode = await Fill(page, "AAAAA-AAAAA-AAAAA-AAAAA").SubmitAsync();
        var weak = await Fill(page, Code()).Set("Neues Passwort", "kurz").Set("Neues Passwort noch einmal", "kurz").SubmitAsync();

        Assert.Contains("Einrichtungscode stimmt nicht", wrongCode.Problems, StringComparison.Ordinal);
        Assert.Equal("Ada Amt", wrongCode.Form("einrichten").ValueOf("Ihr Name"));
        Assert.DoesNotContain(Password, wrongCode.Html, StringComparison.Ordinal);
        Assert.Contains("mindestens 12 Zeichen", weak.Problems, StringComparison.Ordinal);
        Assert.Null(client.Cookie("sitzung"));
    }

    [Fact]
    public async Task A_restart_shows_a_new_code_and_voids_the_old_one()
    {
        await client.GetAsync("/einrichtung");
        var old = Code();
        using var restarted = new WebHost("Production", host.Folder);
        using var browser = restarted.NewClient();
        var page = await browser.GetAsync("/einrichtung");

        Assert.Contains("Einrichtungscode stimmt nicht", (await Fill(page, old).SubmitAsync()).Problems, StringComparison.Ordinal);
        Assert.Equal("/verwaltung/personen", (await Fill(page, CodeOf(restarted)).SubmitAsync()).Path);
    }

    [Fact]
    public async Task Production_knows_no_demo_people()
    {
        var page = await client.GetAsync("/anmelden");

        Assert.DoesNotContain("beispiel-2026", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("autorin", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await host.Get<PeopleQueries>().CountAsync(new PeopleFilter { Status = PersonStatus.All }, default));
        var forced = await page.Form("anmelden").Smuggle("_handler", "beispielperson").Smuggle("Chosen", "autorin").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, forced.Status);
    }

    [Fact]
    public async Task On_a_development_machine_there_is_nothing_to_set_up()
    {
        using var development = new WebHost();
        using var browser = development.NewClient();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/einrichtung")).Status);
    }

    [Fact]
    public async Task A_demo_password_of_ones_own_is_used_and_never_shown()
    {
        using var development = new WebHost();
        development.Settings["WIKI_DEMO_PASSWORD"] = "nur-wir-kennen-das";
        using var browser = development.NewClient();

        var page = await browser.GetAsync("/anmelden");

        Assert.DoesNotContain("nur-wir-kennen-das", page.Html, StringComparison.Ordinal);
        Assert.Contains("Deniz Kaya", page.MainText, StringComparison.Ordinal);
        Assert.Equal("/anmelden", (await page.Form("beispielperson").Smuggle("Chosen", "autorin").SubmitAsync()).Path);
        using var signedIn = await development.SignedInAsync("autorin", "nur-wir-kennen-das");
    }

    [Fact]
    public async Task An_invitation_sets_the_password_once()
    {
        var link = await InviteAsync();
        var page = await client.GetAsync(link);
        Assert.Contains("Guten Tag, Bernd", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["no-referrer"], page.Headers.GetValues("Referrer-Policy"));

        var answer = await Choose(page).SubmitAsync();
        var second = await Choose(page).SubmitAsync();

        Assert.Equal("/anmelden", answer.Path);
        Assert.Equal(HttpStatusCode.Gone, second.Status);
        Assert.Contains("schon benutzt", second.MainText, StringComparison.Ordinal);
        using var signedIn = await host.SignedInAsync("bernd", Password);
    }

    [Fact]
    public async Task An_expired_or_unknown_link_says_what_to_do()
    {
        var link = await InviteAsync();
        host.Clock.Advance(TimeSpan.FromHours(72));

        var expired = await client.GetAsync(link);
        var unknown = await client.GetAsync("/einladung/irgendwas");

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (expired.Status, unknown.Status));
        Assert.Contains("abgelaufen", expired.MainText, StringComparison.Ordinal);
        Assert.Contains("Bitten Sie die Fachadministration", unknown.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kurz", "kurz", "mindestens 12 Zeichen")]
    [InlineData("ein langes Wort", "ein anderes Wort", "verschieden")]
    [InlineData("", "", "neues Passwort ein")]
    public async Task A_password_that_will_not_do_leaves_the_link_good(string password, string repeated, string sentence)
    {
        var page = await client.GetAsync(await InviteAsync());

        var answer = await page.Form("passwort").Set("Neues Passwort", password).Set("Neues Passwort noch einmal", repeated).SubmitAsync();

        Assert.Contains(sentence, answer.Problems, StringComparison.Ordinal);
        Assert.Equal("/anmelden", (await Choose(answer).SubmitAsync()).Path);
    }

    private static WebForm Choose(WebPage page) =>
        page.Form("passwort").Set("Neues Passwort", Password).Set("Neues Passwort noch einmal", Password);

    private static WebForm Fill(WebPage page, string code) => page.Form("einrichten")
        .Set("Einrichtungscode", code).Set("Ihr Name", "Ada Amt").Set("Benutzername", "ada").Set("Dienstliche E-Mail", "ada@behoerde.example")
        .Set("Neues Passwort", Password).Set("Neues Passwort noch einmal", Password);

    private static string CodeOf(WebHost host) => host.Log.Lines.Last(line => line.StartsWith("Ersteinrichtung", StringComparison.Ordinal))[^23..];

    private string Code() => CodeOf(host);

    private async Task<string> InviteAsync()
    {
        var system = await host.Get<SystemActors>().SystemAsync(default);
        var invited = await host.Get<InvitePerson>().RunAsync(
            new PersonDetails { UserName = "bernd", DisplayName = "Bernd", Team = "", Roles = [RoleCatalog.Administrator] }, system, default);
        return "/einladung/" + invited.Value.Token;
    }
}
