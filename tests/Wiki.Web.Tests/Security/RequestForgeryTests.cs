using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Wiki.Core.Data;
using Wiki.TestKit;
using Wiki.Web.Tests.Permissions;

namespace Wiki.Web.Tests.Security;

/// <summary>Forms without their token, redirects out of the house.</summary>
public sealed class RequestForgeryTests(PermissionWorld world) : IClassFixture<PermissionWorld>
{
    public static TheoryData<string> Posts => [.. PermissionMatrix.Rows.Where(row => !row.IsGet).Select(row => row.ToString())];

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_form_without_its_token_changes_nothing_for_anybody(string line)
    {
        var row = PermissionMatrix.Rows.Single(row => row.ToString() == line);
        foreach (var person in new[] { "autorin", "leitung", "admin" })
        {
            using var browser = await world.Host.SignedInAsync(person);
            var before = await HistoryAsync();

            using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", world.Address(row.Form)), KeyValuePair.Create("Form.Title", "Gefälscht"), KeyValuePair.Create("Form.Decision", "zurueckziehen"), KeyValuePair.Create("Action", "deaktivieren")]);
            using var answer = await browser.Http.PostAsync(new Uri(world.Address(row.Route), UriKind.Relative), content);

            var signInAgain = answer.StatusCode == HttpStatusCode.SeeOther && row.Route is "/anmelden" or "/einrichtung";
            Assert.True(signInAgain || answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{person}: {answer.StatusCode}");
            Assert.Equal(before, await HistoryAsync());
            Assert.Equal("/konto", (await browser.GetAsync("/konto")).Path);
        }
    }

    [Fact]
    public async Task A_token_of_another_person_is_worth_nothing()
    {
        using var autorin = await world.Host.SignedInAsync("autorin");
        using var admin = await world.Host.SignedInAsync("admin");
        var foreign = (await autorin.GetAsync("/konto")).Form("passwort").ValueOf("__RequestVerificationToken");

        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "sitzungen"), KeyValuePair.Create("__RequestVerificationToken", foreign)]);
        using var answer = await admin.Http.PostAsync(new Uri("/konto", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/%2F/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\\\\evil.example")]
    public async Task No_sign_in_leads_out_of_the_house(string target)
    {
        using var browser = world.Host.NewClient();
        var page = await browser.GetAsync("/anmelden?returnUrl=" + Uri.EscapeDataString(target));

        var form = await page.Form("anmelden").Set("Benutzername", "autorin").Set("Passwort", Core.People.DemoPeople.ShownPassword).SubmitAsync();
        var button = await (await world.Host.NewClient().GetAsync("/anmelden?returnUrl=" + Uri.EscapeDataString(target))).Form("beispielperson").Smuggle("Chosen", "autorin").SubmitAsync();

        Assert.Equal(browser.Http.BaseAddress!.Authority, form.Address.Authority);
        Assert.Equal(browser.Http.BaseAddress!.Authority, button.Address.Authority);
    }

    /// <summary>Every value any page takes from its address, all of them foreign at once: none becomes a target.</summary>
    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("javascript:alert(1)")]
    public async Task No_page_leads_out_whatever_its_address_says(string target)
    {
        var names = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(property => (property.Name, From: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(found => found.From is not null).Select(found => found.From!.Name ?? found.Name).Distinct().ToList(); // filtered
        Assert.Contains("returnUrl", names);
        var query = string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(target)}"));
        var outside = new Regex($"(?:href|src|action|formaction|content)=\"\\s*(?:\\d+;\\s*url=)?{Regex.Escape(target)}", RegexOptions.IgnoreCase);

        foreach (var row in PermissionMatrix.Rows.Where(row => row.IsGet))
        {
            var role = row.ByRole.ToList().FindLastIndex(cell => cell == "200");
            var browser = role < 0 ? world.Nobody : await world.BrowserAsync(PermissionMatrix.Roles[role]);
            var address = world.Address(row.Route);
            using var answer = await browser.Http.GetAsync(new Uri($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}", UriKind.Relative));

            Assert.True((int)answer.StatusCode < 500, row.ToString());
            Assert.DoesNotContain("evil.example", answer.Headers.Location?.IsAbsoluteUri == true ? answer.Headers.Location.Authority : "", StringComparison.Ordinal);
            Assert.False(answer.Headers.Location?.OriginalString.StartsWith(target, StringComparison.OrdinalIgnoreCase) ?? false, row.ToString());
            Assert.False(outside.IsMatch(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())), row.ToString());
        }
    }

    private async Task<int> HistoryAsync()
    {
        await using var db = await world.Host.Get<IDbContextFactory<WikiDbContext>>().CreateDbContextAsync();
        return await db.History.CountAsync();
    }
}
