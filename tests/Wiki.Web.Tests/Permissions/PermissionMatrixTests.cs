using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.Onboarding.Reading;
using Wiki.Core.People;
using Wiki.Core.Reviews;
using Wiki.Core.Search;
using Wiki.Core.Settings;
using Wiki.Core.Shared;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Permissions;

/// <summary>docs/permissions.md against the running program: every address, every form, every role.</summary>
public sealed partial class PermissionMatrixTests(PermissionWorld world) : IClassFixture<PermissionWorld>
{
    /// <summary>What the verbs say to a person without the right who got as far as the page.</summary>
    private static readonly Problem[] Refusals = [Core.Feedback.FeedbackProblems.NotAllowed, ReviewProblems.NotAllowed, ReviewProblems.NotYours, ReviewProblems.AlreadyDecided, ArticleProblems.NotAllowed, PeopleProblems.NotAllowed, SearchProblems.NotAllowed, SettingsProblems.NotAllowed, RosterProblems.NotAllowed, ReadingProblems.NotAllowed, ReadingProblems.NotAsked];

    public static TheoryData<string> Gets => [.. PermissionMatrix.Rows.Where(row => row.IsGet).Select(row => row.ToString())];

    public static TheoryData<string> Posts => [.. PermissionMatrix.Rows.Where(row => !row.IsGet).Select(row => row.ToString())];

    [Fact]
    public void Every_address_of_the_program_has_its_line_and_every_line_its_address()
    {
        var mapped = world.Host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!) // every endpoint of ours is mapped from a text
            .Where(route => route.TrimStart('/') is not "{**path:file}" and not ['_', ..]) // static files on a development machine; Blazor's own
            .Select(route => "/" + route.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(mapped, PermissionMatrix.Rows.Select(row => row.Route).Concat(PermissionMatrix.ApiRows.Select(row => row.Route)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_form_in_the_source_has_its_line()
    {
        var inSource = Directory.EnumerateFiles(Path.Combine(PermissionMatrix.Root, "src", "Wiki.Web"), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(file => FormName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value.Replace("{row.Id}", "{Id}", StringComparison.Ordinal));

        Assert.Equal(inSource.Distinct().Order(), PermissionMatrix.Rows.Select(row => row.Form).Where(form => form.Length > 0).Distinct().Order());
    }

    [Fact]
    public void The_table_names_every_role() => Assert.Equal(OneOfEach.PersonOf.Keys, PermissionMatrix.Roles);

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task Who_may_see_a_page_sees_it_and_nobody_else(string line)
    {
        var row = Row(line);

        Assert.Equal(row.Nobody, await AnswerAsync(world.Nobody, world.Address(row.Route)));
        Assert.Equal(row.Nobody, await AnswerAsync(world.Deactivated, world.Address(row.Route)));
        var found = new List<string>();
        foreach (var role in PermissionMatrix.Roles) found.Add(await AnswerAsync(await world.BrowserAsync(role), world.Address(row.Route)));
        Assert.Equal(row.ByRole, found);
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task Who_may_send_a_form_reaches_the_verb_and_nobody_else_changes_anything(string line)
    {
        var row = Row(line);
        var found = new List<string>();
        using (var nobody = world.Host.NewClient()) found.Add(await SendAsync(nobody, row, "niemand", row.Nobody));
        Assert.Equal(row.Nobody, await SendAsync(world.Deactivated, row, "leitung2", row.Nobody));
        foreach (var (role, cell) in PermissionMatrix.Roles.Zip(row.ByRole))
        {
            using var browser = await world.Host.SignedInAsync(OneOfEach.PersonOf[role]);
            found.Add(await SendAsync(browser, row, OneOfEach.PersonOf[role], cell));
        }

        Assert.Equal([row.Nobody, .. row.ByRole], found);
    }

    [Theory]
    [InlineData("/artikel/gibt-es-nicht", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/bearbeiten", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/entwurf-verwerfen", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/verlauf", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/fassung/1", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/eingereicht/1", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/vergleich?von=1&bis=2", "autorin")]
    [InlineData("/boegen/gibt-es-nicht", "autorin")]
    [InlineData("/boegen/gibt-es-nicht/probe", "autorin")]
    [InlineData("/boegen/gibt-es-nicht/bearbeiten", "autorin")]
    [InlineData("/boegen/gibt-es-nicht/entwurf-verwerfen", "autorin")]
    [InlineData("/boegen/gibt-es-nicht/verlauf", "autorin")]
    [InlineData("/boegen/gibt-es-nicht/version/1", "autorin")]
    [InlineData("/boegen/gibt-es-nicht/eingereicht/1", "autorin")]
    [InlineData("/boegen/gibt-es-nicht/vergleich?von=1&bis=2", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/rueckfrage", "autorin")]
    [InlineData("/rueckfragen/9999", "leitung")]
    [InlineData("/rueckfragen/antwort/geraten", "sachbearbeitung")]
    [InlineData("/boegen/gibt-es-nicht/start", "autorin")]
    [InlineData("/laeufe/9999", "sachbearbeitung")]
    [InlineData("/laeufe/9999/ergebnis", "leitung")]
    [InlineData("/laeufe/9999/vermerk", "sachbearbeitung")]
    [InlineData("/laeufe/9999/verwalten", "sachbearbeitung")]
    [InlineData("/einarbeitung/lesen/gibt-es-nicht", "autorin")]
    [InlineData("/artikel/gibt-es-nicht/lesen-lassen", "leitung")]
    [InlineData("/einarbeitung/9999", "leitung")]
    [InlineData("/einarbeitung/9999/termine", "leitung")]
    [InlineData("/einarbeitung/nachweis/9999", "leitung")]
    [InlineData("/einarbeitung/9999/verwalten", "leitung")]
    [InlineData("/einarbeitung/9999/anpassen/p0", "leitung")]
    [InlineData("/einarbeitung/9999/vorlage", "leitung")]
    [InlineData("/einarbeitung/vorlagen/gibt-es-nicht", "autorin")]
    [InlineData("/einarbeitung/vorlagen/gibt-es-nicht/bearbeiten", "autorin")]
    [InlineData("/einarbeitung/vorlagen/gibt-es-nicht/entwurf-verwerfen", "autorin")]
    [InlineData("/einarbeitung/vorlagen/gibt-es-nicht/version/1", "autorin")]
    [InlineData("/einarbeitung/vorlagen/gibt-es-nicht/eingereicht/1", "autorin")]
    [InlineData("/einarbeitung/vorlagen/gibt-es-nicht/vergleich?von=1&bis=2", "autorin")]
    [InlineData("/einarbeitung/inputs/9999", "autorin")]
    [InlineData("/einarbeitung/inputs/9999/bearbeiten", "leitung")]
    [InlineData("/werte/9999", "autorin")]
    [InlineData("/befugnisse/regeln/9999", "autorin")]
    [InlineData("/freigaben/9999", "leitung")]
    [InlineData("/freigaben/99999999999", "leitung")]
    [InlineData("/verwaltung/personen/9999", "admin")]
    [InlineData("/gibt-es-nicht", "autorin")]
    public async Task What_does_not_exist_is_a_404_for_who_may_come_in_and_a_sign_in_page_for_strangers(string address, string person)
    {
        using var browser = await world.Host.SignedInAsync(person);

        Assert.Equal("404", await AnswerAsync(browser, address));
        Assert.Contains(await AnswerAsync(world.Nobody, address), new[] { "302 /anmelden", "404" });
    }

    private static MatrixRow Row(string line) => PermissionMatrix.Rows.Single(row => row.ToString() == line);

    /// <summary>The status, with the path of the target where the browser is sent on.</summary>
    private static async Task<string> AnswerAsync(FormClient browser, string address)
    {
        using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? $"302 {new Uri(browser.Http.BaseAddress!, answer.Headers.Location!).AbsolutePath}" // a redirect has a target
            : $"{(int)answer.StatusCode}";
    }

    /// <summary>Sends the form with a token of this browser's own.</summary>
    /// <returns>The cell if the form got as far as the cell says, else what happened.</returns>
    private async Task<string> SendAsync(FormClient browser, MatrixRow row, string person, string cell)
    {
        var before = await HistoryAsync();
        var source = await browser.GetAsync("/konto"); // leads strangers to the sign-in page: both have a form with a token
        var token = ((AngleSharp.Html.Dom.IHtmlInputElement)source.Find("main input[name=__RequestVerificationToken]")).Value;
        var handler = row.Form.Length > 0 ? [("_handler", row.Form.Contains('{', StringComparison.Ordinal) ? world.Address(row.Form) : row.Form)] : Array.Empty<(string Name, string Value)>();
        using var content = new FormUrlEncodedContent(
            Filled[row.Verb].Concat(handler).Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await browser.Http.PostAsync(new Uri(world.Address(row.Route, person), UriKind.Relative), content);

        var refused = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            || answer.Headers.Location?.ToString().Contains("/anmelden?returnUrl", StringComparison.OrdinalIgnoreCase) == true;
        if ((int)answer.StatusCode >= 500) return $"{(int)answer.StatusCode}";
        var html = await answer.Content.ReadAsStringAsync();
        refused |= answer.StatusCode == HttpStatusCode.OK && Refusals.Any(no => WebUtility.HtmlDecode(html).Contains(no.Sentence, StringComparison.Ordinal));
        if (refused) return await HistoryAsync() == before ? "–" : "refused, but something changed";
        return cell == "own" ? cell : "✔";
    }

    private async Task<int> HistoryAsync()
    {
        await using var db = await world.Host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync();
        return await db.History.CountAsync(line => line.Verb != Core.Checklists.Runs.RunHistory.Read); // that somebody looked is no change
    }

    [GeneratedRegex("@formname=\"(?:@\\(\\$\")?([^\"]+)\"")]
    private static partial Regex FormName();
}
