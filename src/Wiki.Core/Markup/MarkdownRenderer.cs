using System.Net;
using Wiki.Core.Shared;

namespace Wiki.Core.Markup;

/// <summary>Derives everything from the Markdown of a revision: HTML, outline, plain text, links, citations. Has no state.</summary>
public static class MarkdownRenderer
{
    private const int WordsPerMinute = 200;

    /// <summary>Never refuses: a text that <see cref="MarkdownLimits.Check"/> refuses is shown as it was typed, and to clients not at all.</summary>
    public static RenderedArticle Render(string markdown, RenderContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        markdown = WellFormed(markdown);
        var parsed = MarkdownLimits.TryParse(markdown);
        if (!parsed.Succeeded) return Unrendered(markdown, parsed.Problem!); // a result without success has a problem

        var article = new ArticleDocument(parsed.Value, markdown);
        var (parts, office, client) = new ArticleComposer(article, context ?? RenderContext.Default).Compose();
        var words = article.Text.Sum(s => PlainText.CountWords(s.Heading) + PlainText.CountWords(s.Text));
        return new RenderedArticle
        {
            Html = office,
            ClientHtml = client,
            Sections = parts,
            Outline = article.Outline(),
            Text = article.Text,
            WikiLinks = article.WikiLinks(),
            Citations = article.Citations,
            Files = article.Files(),
            Words = words,
            ReadingMinutes = Minutes(words),
        };
    }

    /// <summary>Half a surrogate pair is no text: normalising and saving it would throw. The offsets stay.</summary>
    private static string WellFormed(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;

        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i + 1 < letters.Length && char.IsSurrogatePair(letters[i], letters[i + 1])) i++;
            else if (char.IsSurrogate(letters[i])) letters[i] = '\uFFFD';
        }

        return new string(letters);
    }

    private static RenderedArticle Unrendered(string markdown, Problem problem)
    {
        var words = PlainText.CountWords(markdown);
        var sentence = $"<p>{WebUtility.HtmlEncode(problem.Sentence)}</p>";
        return new RenderedArticle
        {
            Html = HtmlSanitizer.Clean($"{sentence}<pre>{WebUtility.HtmlEncode(markdown)}</pre>"),
            ClientHtml = HtmlSanitizer.Clean(sentence),
            Sections = ArticleSections.None,
            Outline = [],
            Text = [new TextSection(SectionKind.Body, "", "", markdown)],
            WikiLinks = [],
            Citations = [],
            Files = [],
            Words = words,
            ReadingMinutes = Minutes(words),
        };
    }

    private static int Minutes(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);
}
