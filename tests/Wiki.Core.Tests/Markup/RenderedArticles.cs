using Wiki.Core.Markup;

namespace Wiki.Core.Tests.Markup;

public sealed class RenderedArticles
{
    [Fact]
    public void The_short_answer_knows_its_Markdown_and_its_bare_words()
    {
        var article = MarkdownRenderer.Render("## Kurzantwort\n\nGeduldete **sollen** den Titel bekommen.[^1]\n\n> [!INTERN]\n> Geheim.\n\n## Weiter\n\nText\n\n[^1]: Note\n");

        var answer = article.Sections.ShortAnswer;
        Assert.Equal("Geduldete **sollen** den Titel bekommen.[^1]", answer?.Markdown);
        Assert.Equal("Geduldete sollen den Titel bekommen.", answer?.Text);
    }

    [Fact]
    public void Links_to_articles_are_listed_once_in_reading_order()
    {
        var article = MarkdownRenderer.Render("[[b]] [[a|x]]\n\n| [[c]] | y |\n|---|---|\n| **[[b]]** | [[d\\|D]] |\n\n> [!INTERN]\n> [[e]] [außen [[f]]](https://x.example) `[[g]]` [[Nicht]]\n");

        Assert.Equal(["b", "a", "c", "d", "e", "f"], article.WikiLinks);
    }

    [Fact]
    public void An_empty_text_gives_an_empty_article()
    {
        var article = MarkdownRenderer.Render("");

        Assert.True(article.Html.IsEmpty && article.ClientHtml.IsEmpty);
        Assert.Equal(ArticleSections.None, article.Sections);
        Assert.Empty(article.Outline);
        Assert.Empty(article.Text);
    }

    [Fact]
    public void Many_at_once_render_as_one_alone()
    {
        const string Text = "## Titel\n\n§ 25b Abs. 1 und [[duldung-60a]][^1]\n\n| a | b |\n|---|---|\n| c | d |\n\n> [!INTERN]\n> x\n\n[^1]: Note\n";
        var alone = MarkdownRenderer.Render(Text);

        var many = Enumerable.Range(0, 200).AsParallel().Select(_ => MarkdownRenderer.Render(Text)).ToList();

        Assert.All(many, article => Assert.Equal(alone.Html.Value, article.Html.Value));
        Assert.All(many, article => Assert.Equal(alone.ClientHtml.Value, article.ClientHtml.Value));
    }

    [Fact]
    public void Half_a_sign_does_not_stop_an_article()
    {
        var article = MarkdownRenderer.Render("## \uD83D Titel \uDE00\n\n\uD83D\uDE00 ganz");

        Assert.Contains("\uD83D\uDE00 ganz", article.Html.Value, StringComparison.Ordinal);
        Assert.Contains("\uFFFD Titel \uFFFD", article.Html.Value, StringComparison.Ordinal);
    }
}
