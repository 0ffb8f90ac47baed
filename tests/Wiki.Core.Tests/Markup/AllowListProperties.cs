using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wiki.Core.Markup;

namespace Wiki.Core.Tests.Markup;

public sealed class AllowListProperties
{
    private static readonly string[] Shards =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<math><mi xlink:href=\"data:x\">", "<a href=\"javascript:alert(1)\">",
        "</section>", "</div>", "<style>", "<!--", "-->", "<template>", "<b onclick=x>", "[a](javascript:alert(1))", "[a](", ")", "![b](data:image/png;base64,AA)", "](", "[", "]",
        "> ", "> [!INTERN]\n", "> [!WARNUNG] ", "- ", "1. ", "- [x] ", "\n", "\n\n", "    ", "\t", "# ", "## Klartext\n", "## Hausregelung\n", "## Quellen\n", "### ",
        "| a | b |\n|---|:-:|\n| c | d |\n", "|", "[^1]", "[^1]: ", "[[duldung-60a]]", "[[x|", "]]", "`", "```\n", "~~~", "*", "**", "_", "\\", "&lt;", "&#106;avascript:", "&colon;",
        "{onclick=alert(1)}", "{#id .class}", "§ 25b Abs. 1", "Satz 2", "<https://x.example/\"onclick=1>", "<javascript:alert(1)>", "[r]: vbscript:x \"t\"\n", "[r]", "\u0000", "\u0001",
        "\u202E", "\u00A0", "ä", "\uD83D\uDE00", "\uD800", "\r", "\r\n", "\"", "'", "Text ", "mailto:", "//evil.example", "datei:plan.png", "style=\"x\"", "<p ", "<", ">",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Nothing_outside_the_allow_list_comes_out_of_any_Markdown(int seed)
    {
        var chance = new Shuffled(seed);
        for (var round = 0; round < 150; round++)
        {
            var markdown = chance.Pick(Shards, 1 + chance.Next(60));

            var article = MarkdownRenderer.Render(markdown);

            RenderedHtml?[] parts = [article.Html, article.ClientHtml, article.Sections.ShortAnswer?.Html, article.Sections.PlainLanguage, article.Sections.HouseRule, article.Sections.Sources];
            foreach (var part in parts) AssertAllowed(part?.Value ?? "", markdown);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Nothing_outside_the_allow_list_comes_out_of_any_HTML(int seed)
    {
        string[] html =
        [
            .. Shards, "<p>", "</p>", "<a href='https://x.example' target=_blank>", "</a>", "<table><tr><td>", "</table>", "<form><input>", "<select><option>", "<iframe srcdoc='<script>'>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<svg><desc><p>", "<math><annotation-xml encoding='text/html'><p>", "<textarea>", "<title>", "<xmp>", "<plaintext>",
            "<frameset>", "<body onload=alert(1)>", "<html class=x>", "<ul style='x' class='a b' id=inhalt>", "<div role=alert tabindex=5 aria-label='x'>", "<input type=image src=x>",
            "<img src='/dateien/x.png' alt=a>", "<img src='/dateien/..//evil'>", "<p id='\"><script>'>", "<details open ontoggle=alert(1)>", "<object data=x>", "<custom-element>", "<font color=red>",
        ];
        var chance = new Shuffled(seed);
        for (var round = 0; round < 200; round++)
        {
            var text = chance.Pick(html, 1 + chance.Next(40));

            var clean = HtmlSanitizer.Clean(text);

            AssertAllowed(clean.Value, text);
            Assert.Equal(clean.Value, HtmlSanitizer.Clean(clean.Value).Value);
        }
    }

    private static void AssertAllowed(string html, string input)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        foreach (var node in body.GetDescendants())
        {
            if (node is IText) continue;
            var element = Assert.IsAssignableFrom<IElement>(node);
            Assert.True(element.NamespaceUri == NamespaceNames.HtmlUri && HtmlAllowList.AllowsTag(element.LocalName), $"<{element.LocalName}> from {input}");
            foreach (var attribute in element.Attributes)
            {
                Assert.DoesNotContain("on", attribute.Name[..Math.Min(2, attribute.Name.Length)], StringComparison.OrdinalIgnoreCase);
                Assert.True(HtmlAllowList.Allows(element.LocalName, attribute.Name, attribute.Value), $"{attribute.Name}=\"{attribute.Value}\" from {input}");
            }
        }
    }
}
