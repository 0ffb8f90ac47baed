using System.Text.Json;
using System.Text.RegularExpressions;
using Wiki.E2E.Tests.Durability;
using Wiki.TestKit;

namespace Wiki.E2E.Tests.Operations;

/// <summary>From an empty data folder to a working wiki, as an operator goes: publish, start, set up, back up, restore.</summary>
public sealed partial class PublishedProgramTests(PublishedProgram program) : IClassFixture<PublishedProgram>
{
    private const string Password = "vier lange Wörter hintereinander";

    /// <summary>Pages with days, numbers and sorted names that don't change from one start to the next.</summary>
    private static readonly string[] Addresses =
        ["/artikel", "/artikel/blaue-karte-eu-18g", "/artikel/blaue-karte-eu-18g/druck", "/artikel?ordnung=titel", "/boegen", "/boegen/bogen-25b", "/werte", "/suche?q=aufenthaltserlaubnis", "/einarbeitung/vorlagen", "/barrierefreiheit"];

    /// <summary>Dates, numbers, order and day are the office's, whatever the server's language and time zone: the same bytes each time.</summary>
    [Fact]
    public async Task Every_language_of_the_server_shows_the_same_pages()
    {
        var data = await program.NewFolderAsync();
        var seen = new List<string>();
        foreach (var (language, zone) in new (string?, string?)[] { ("de_DE.UTF-8", null), ("en_US.UTF-8", null), (null, "America/Los_Angeles") })
        {
            using var wiki = await program.StartAsync(data, language, zone);
            using var browser = wiki.NewClient();
            if (seen.Count == 0) await SetUpAsync(wiki, browser);
            else await (await browser.GetAsync("/anmelden")).Form("anmelden").Set("Benutzername", "verwaltung").Set("Passwort", Password).SubmitAsync();

            var pages = new List<string>();
            foreach (var address in Addresses) pages.Add((await browser.GetAsync(address)).MainText);
            seen.Add(string.Join("\n=====\n", pages));
            Assert.Equal(0, await wiki.StopAsync());
        }

        Assert.Matches(@"\d{2}\.\d{2}\.20\d{2}", seen[0]);
        Assert.Matches(@"\d,\d", seen[0]);
        Assert.All(seen, text => Assert.Equal(seen[0], text));
    }

    [Theory]
    [InlineData("C.UTF-8")]
    public async Task It_starts_on_an_empty_folder_is_set_up_and_ends_when_asked(string language)
    {
        var before = program.Fingerprint();
        using var wiki = await program.StartAsync(await program.NewFolderAsync(), language);
        using var browser = wiki.NewClient();

        var health = await ReadyAsync(browser);
        Assert.StartsWith("ready\ndatabase: ok\nindex: ok, 0 changes behind\ndisk: ", health, StringComparison.Ordinal);
        Assert.Contains("\nbackup: none yet\n", health, StringComparison.Ordinal);
        await SetUpAsync(wiki, browser);
        Assert.Contains("Niederlassungserlaubnis", (await browser.GetAsync("/suche?q=niederlassungserlaubnis")).MainText, StringComparison.Ordinal);

        Assert.Equal(0, await wiki.StopAsync());
        Assert.Equal(before, program.Fingerprint());
    }

    [Fact]
    public async Task A_backup_of_the_running_wiki_is_restored_into_an_empty_folder_and_people_sign_in_again()
    {
        var (data, backups, fresh) = (await program.NewFolderAsync(), await program.NewFolderAsync(), await program.NewFolderAsync());
        var archive = Path.Combine(backups, "sicherung.zip");
        using (var wiki = await program.StartAsync(data, "C.UTF-8"))
        {
            using var browser = wiki.NewClient();
            await SetUpAsync(wiki, browser);
            var (made, said) = await program.RunAsync(data, "backup", archive);
            Assert.True(made == 0, said);
            Assert.DoesNotContain("backup: none yet", await ReadyAsync(browser), StringComparison.Ordinal);
            Assert.Equal(1, (await program.RunAsync(data, "restore", archive)).Code); // on this folder the wiki runs
        }

        var (restored, report) = await program.RunAsync(fresh, "restore", archive);
        Assert.True(restored == 0, report);

        using var again = await program.StartAsync(fresh, "C.UTF-8");
        using var back = again.NewClient();
        var page = await (await back.GetAsync("/anmelden")).Form("anmelden").Set("Benutzername", "verwaltung").Set("Passwort", Password).SubmitAsync();
        Assert.NotEqual("/anmelden", page.Path);
        Assert.Contains("Niederlassungserlaubnis", (await back.GetAsync("/suche?q=niederlassungserlaubnis")).MainText, StringComparison.Ordinal);
        Assert.Contains("Aus Sicherung wiederhergestellt", (await back.GetAsync("/verwaltung/verlauf")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_a_whole_run_is_json_and_names_no_person_no_password_no_link_and_no_search()
    {
        using var wiki = await program.StartAsync(await program.NewFolderAsync(), "C.UTF-8");
        using var browser = wiki.NewClient();
        await SetUpAsync(wiki, browser);
        var invite = (await browser.GetAsync("/verwaltung/personen/neu")).Form("einladen")
            .Set("Input.UserName", "geheimname").Set("Input.DisplayName", "Gerda Geheim").Set("Input.Mail", "gerda@behoerde.example");
        var invited = await invite.Smuggle("Input.Team", "humanitaer").Smuggle("Input.Roles", "Leser").SubmitAsync();
        var link = Link().Match(invited.Html).Value;
        Assert.NotEmpty(link);
        using (var guest = wiki.NewClient())
        {
            await guest.GetAsync(link);
            await (await guest.GetAsync("/anmelden")).Form("anmelden").Set("Benutzername", "geheimname").Set("Passwort", "falsches Kennwort hier").SubmitAsync();
            await guest.GetAsync("/fehlt/gerda-geheim");
        }

        await browser.GetAsync("/suche?q=suchwortvongerda");
        var session = browser.Cookie("sitzung")!.Value; // signed in
        await wiki.StopAsync();

        var log = string.Join('\n', wiki.Said.Where(line => line.Length > 0));
        Assert.All(log.Split('\n'), line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.Contains("/verwaltung/personen/neu", log, StringComparison.Ordinal); // what changes something is logged
        foreach (var secret in new[] { Password, "verwaltung@", "Vera Verwaltung", "geheimname", "Gerda", "gerda@", "falsches Kennwort", "suchwortvongerda", link, session })
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> ReadyAsync(FormClient browser) => await browser.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

    private static async Task SetUpAsync(WikiProcess wiki, FormClient browser)
    {
        var code = wiki.Said.Select(line => Code().Match(line).Value).First(found => found.Length > 0);
        var answer = await (await browser.GetAsync("/einrichtung")).Form("einrichten")
            .Set("Input.Code", code).Set("Input.DisplayName", "Vera Verwaltung").Set("Input.UserName", "verwaltung").Set("Input.Mail", "verwaltung@behoerde.example")
            .Set("Input.Password", Password).Set("Input.Repeated", Password).SubmitAsync();
        Assert.Equal("/verwaltung/personen", answer.Path);
    }

    [GeneratedRegex("(?:[A-Z2-9]{5}-){3}[A-Z2-9]{5}")]
    private static partial Regex Code();

    [GeneratedRegex("/einladung/[A-Za-z0-9_-]{20,}")]
    private static partial Regex Link();
}
