using System.Net;
using Wiki.TestKit;

namespace Wiki.Web.Tests.Security;

/// <summary>Hostile text, stored through the real verbs and shown on every page that shows it.</summary>
public sealed class HostileTextTests(OfficeFixture fixture) : IClassFixture<OfficeFixture>
{
    private const string Hostile = """
        ## Kurzantwort

        <script>alert(1)</script> [kurz](javascript:alert(1)) **Kurz**

        ## Voraussetzungen <img src=x onerror=alert(1)>

        <script>alert(1)</script>
        <svg onload=alert(1)><math><mtext><script>alert(1)</script>
        <img src=x onerror=alert(1)> <a href="data:text/html,<script>alert(1)</script>">x</a>
        [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java&#x09;script:alert(1)) [d](vbscript:x) [e](//evil.example) ![f](javascript:alert(1))
        [g]: javascript:alert(1)
        [g] <javascript:alert(1)> [[ziel|<script>alert(1)</script>]] [[javascript:alert(1)]]
        Text{onclick=alert(1)} <p style="position:fixed">Stil</p> <form action=/abmelden method=post><button>x</button></form>
        <iframe src=/></iframe> <base href=//evil.example> <meta http-equiv=refresh content=0;url=//evil.example>

        | <b onmouseover=alert(1)>x</b> | y |
        |---|---|
        | [z](javascript:alert(1)) | z |

        ## Quellen

        <script>alert(1)</script> [q](javascript:alert(1))
        """;

    private readonly Office office = fixture.Office;

    [Fact]
    public async Task Nothing_of_it_runs_anywhere()
    {
        const string Title = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var slug = await office.PublishedAsync(Title, Hostile, change: fields => fields with
        {
            Keywords = ["<script>alert(1)</script>"],
            ChangeNote = "<img src=x onerror=alert(1)>",
            Sources = [new Core.Articles.SourceNote("gesetz", "<script>alert(1)</script>", null)],
        });
        await office.RevisedAsync(slug, Hostile + "\n<script>alert(2)</script>\n", note: "</textarea><script>alert(1)</script>");
        await office.ChangeAsync(slug, "</textarea><script>alert(3)</script>\n" + Hostile);
        var review = await office.SubmitAsync(slug);

        string[] pages =
        [
            "/", "/artikel", "/aenderungen", $"/artikel/{slug}", $"/artikel/{slug}/verlauf", $"/artikel/{slug}/fassung/1", $"/artikel/{slug}/vergleich?von=1&bis=2",
            $"/artikel/{slug}/bearbeiten", "/freigaben", $"/freigaben/{review}", "/suche?q=alert", "/suche/vorschlaege?q=script", "/suche?q=kurz",
        ];
        foreach (var url in pages) Check(await fixture.GetAsync("autorin", url));
        Check(await fixture.GetAsync("leitung", $"/freigaben/{review}"));
        Check(await fixture.GetAsync("admin", "/verwaltung/verlauf"));
        Assert.Equal(Title, (await fixture.GetAsync("autorin", $"/artikel/{slug}")).Find("h1").TextContent);
    }

    [Fact]
    public async Task The_preview_is_as_harmless_as_the_page()
    {
        var browser = await fixture.AsAsync("autorin");
        var token = (await browser.GetAsync("/konto")).Form("passwort").ValueOf("__RequestVerificationToken");

        var fragment = await browser.PostAsync("/artikel/vorschau", ("Form.Markdown", Hostile), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.OK, fragment.Status);
        Assert.Contains("Kurz", fragment.Html, StringComparison.Ordinal);
        Check(fragment);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/artikel/vorschau", ("Form.Markdown", "x"))).Status);
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData(">", 10_000)]
    [InlineData("![", 400_000)]
    [InlineData("*_", 100_000)]
    [InlineData("- ", 50_000)]
    public async Task A_text_made_to_hang_the_renderer_is_answered(string part, int times)
    {
        var browser = await fixture.AsAsync("autorin");
        var token = (await browser.GetAsync("/konto")).Form("passwort").ValueOf("__RequestVerificationToken");

        var fragment = await browser.PostAsync("/artikel/vorschau", ("Form.Markdown", string.Concat(Enumerable.Repeat(part, times))), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.OK, fragment.Status);
    }

    private static void Check(WebPage page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var element in page.Document.All)
        {
            var at = $"{page.PathAndQuery}: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}";
            Assert.False(element.LocalName is "style" or "iframe" or "object" or "embed" or "base" or "math", at);
            Assert.False(element.LocalName == "script" && element.GetAttribute("src") is not ['/', ..], at);
            Assert.False(element.LocalName == "meta" && element.HasAttribute("http-equiv"), at);
            Assert.False(element.LocalName == "form" && element.Closest(".wiki-prose") is not null, at);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), at);
                if (attribute.Name is not ("href" or "src" or "action" or "formaction" or "data-url")) continue;
                var plain = string.Concat(attribute.Value.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
                Assert.False(plain.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase), at);
            }
        }
    }
}
