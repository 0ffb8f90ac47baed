using System.Net;
using Wiki.TestKit;
using Wiki.Web.Tests.Permissions;

namespace Wiki.Web.Tests.Security;

/// <summary>Every page of the matrix as a browser gets it: nothing inline, every form with its token, nothing from elsewhere.</summary>
public sealed class RenderedPagesTests(PermissionWorld world) : IClassFixture<PermissionWorld>
{
    private static readonly string[] People = ["sachbearbeitung", "autorin", "leitung", "admin"];

    public static TheoryData<string> Pages => [.. PermissionMatrix.Rows.Where(row => row.IsGet).Select(row => row.Route)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_nothing_inline_nothing_foreign_and_a_token_in_every_form(string route)
    {
        foreach (var person in People)
        {
            using var browser = await world.Host.SignedInAsync(person);
            Check(await browser.GetAsync(world.Address(route)));
        }

        Check(await world.Nobody.GetAsync(world.Address(route)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_can_be_read_by_its_structure(string route)
    {
        using var browser = await world.Host.SignedInAsync(route.StartsWith("/verwaltung", StringComparison.Ordinal) ? "admin" : route.StartsWith("/freigaben", StringComparison.Ordinal) ? "leitung" : "autorin");
        var page = await browser.GetAsync(world.Address(route));
        if (page.ContentType != "text/html" || page.Document.QuerySelector("main") is null) return; // fragments and plain text

        Assert.Equal("de", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Document.Title ?? "");
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var named in page.Document.QuerySelectorAll("[aria-labelledby], [aria-describedby]"))
        {
            var names = $"{named.GetAttribute("aria-labelledby")} {named.GetAttribute("aria-describedby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(names, name => Assert.NotNull(page.Document.GetElementById(name)));
        }
    }

    private static void Check(WebPage page)
    {
        var at = $"{page.PathAndQuery} ({(int)page.Status})";
        foreach (var element in page.Document.All)
        {
            Assert.False(element.HasAttribute("style"), $"{at}: style attribute on {element.LocalName}");
            Assert.False(element.LocalName == "style", $"{at}: style element");
            Assert.False(element.LocalName == "script" && string.IsNullOrEmpty(element.GetAttribute("src")), $"{at}: inline script");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{at}: {attribute.Name} on {element.LocalName}");
                if (attribute.Name is "src" or "href" or "action" or "formaction")
                {
                    Assert.True(attribute.Value is "" or ['/', ..] or ['#', ..] or ['?', ..] && !attribute.Value.StartsWith("//", StringComparison.Ordinal), $"{at}: {attribute.Name}={attribute.Value}");
                }
            }
        }

        foreach (var form in page.Document.Forms.Where(form => form.Method == "post" && page.Status != HttpStatusCode.Gone))
        {
            Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        }

        foreach (var field in page.Document.QuerySelectorAll("input:not([type=hidden]):not([hidden]), select, textarea"))
        {
            var named = field.HasAttribute("aria-label") || field.HasAttribute("aria-labelledby") || field.Closest("label") is not null
                || page.Document.QuerySelector($"label[for='{field.Id}']") is not null;
            Assert.True(named, $"{at}: no label for {field.GetAttribute("name")}");
        }
    }
}
