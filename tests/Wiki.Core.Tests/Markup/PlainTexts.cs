using Wiki.Core.Markup;

namespace Wiki.Core.Tests.Markup;

public sealed class PlainTexts
{
    [Fact]
    public void Markdown_and_its_HTML_give_the_same_words()
    {
        const string Markdown = "## Titel\n\nEin **fetter** [Link](https://x.example) und `Code`,\nnächste Zeile.\n\n- eins\n- [ ] zwei\n\n| a | b |\n|---|---|\n| c | d |\n";

        Assert.Equal("Titel\nEin fetter Link und Code, nächste Zeile.\neins\nzwei\na b\nc d", PlainText.FromMarkdown(Markdown));
        Assert.Equal("Titel\nEin fetter Link und Code, nächste Zeile.\neins\nzwei\na b\nc d", PlainText.FromHtml(MarkdownRenderer.Render(Markdown).Html));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("  – ", 0)]
    [InlineData("§ 25b Abs. 1", 3)]
    [InlineData("Ein Wort-mit-Strich\nund noch eins.", 5)]
    public void Words_are_counted_as_people_count_them(string text, int words) => Assert.Equal(words, PlainText.CountWords(text));

    [Fact]
    public void An_article_knows_its_length()
    {
        var article = MarkdownRenderer.Render("## Titel\n\n" + string.Concat(Enumerable.Repeat("Wort ", 450)));

        Assert.Equal((451, 3), (article.Words, article.ReadingMinutes));
    }
}
