using System.Net;
using System.Text.RegularExpressions;
using Wiki.Core.Markup;

namespace Wiki.Core.Tests.Markup;

public sealed partial class CitationPlaces
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void A_citation_is_found_again_at_its_place_in_the_Markdown(int seed)
    {
        string[] shards =
        [
            "§ 25b Abs. 1 Satz 2 Nr. 3", "§ 25b\nAbs. 1", "**§ 5 Abs. 1** Satz 2", "§ 60a *Abs. 2* Satz 3", "§&nbsp;104c Abs.&nbsp;1", "§§ 18a, 18b AufenthG", " und ", ", ", ". ", "Text ", "\\* ", "\\_",
            "\n\n", "\n", "\n- ", "\n  - ", "\n> ", "\n> > ", "\n1. ", "\n| Punkt |   § 82 Abs. 1   |\n|---|---|\n| [[duldung-60a|§ 60a]] | § 45 AufenthV |\n\n", "\n## § 10 Abs. 3 StAG\n", "[§ 3](https://x.example)", "`§ 4`",
            "[^1]", "\n\n[^1]: § 7 Abs. 1\n\n", "\r\n", "ä\uD83D\uDE00 ", "&amp; ", "\t", "\u00A0",
        ];
        var chance = new Shuffled(seed);
        var found = 0;
        for (var round = 0; round < 150; round++)
        {
            var markdown = chance.Pick(shards, 1 + chance.Next(40));

            var article = MarkdownRenderer.Render(markdown);

            found += article.Citations.Count;
            Assert.All(article.Citations, c => Assert.Equal(Bare(c.Text), Bare(markdown[c.Start..c.End])));
            Assert.All(article.Citations, c => Assert.Equal(1 + markdown[..c.Start].Count(l => l == '\n'), c.Line));
        }

        Assert.True(found > 500, $"only {found} citations: the texts say nothing");
    }

    [Fact]
    public void Marking_citations_loses_and_adds_no_word()
    {
        const string Text = "Nach § 25b Abs. 1 Satz 2 Nr. 3 und 4, **§ 5** Abs. 1 oder *nach § 10* Abs. 3 StAG: [§ 3](https://x.example) gilt. §§ 18a, 18b AufenthG auch.";

        var article = MarkdownRenderer.Render(Text);

        Assert.Equal(PlainText.FromMarkdown(Text), PlainText.FromHtml(article.Html));
    }

    private static string Bare(string text) => Markup().Replace(WebUtility.HtmlDecode(text), "");

    [GeneratedRegex(@"\]\(.*?\)|[\s*_>\\[]+")]
    private static partial Regex Markup();
}
