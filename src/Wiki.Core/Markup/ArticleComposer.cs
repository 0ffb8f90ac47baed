using Markdig.Syntax;
using Wiki.Core.Markup.Html;

namespace Wiki.Core.Markup;

/// <summary>Puts the sections of an article together: for the office, for clients, and each part with a place of its own.</summary>
internal sealed class ArticleComposer(ArticleDocument article, RenderContext context)
{
    private readonly RenderPass office = new(withInternal: true, article.Headings, context);

    /// <summary>Parts first: the footnotes they mention stand at the end of the page.</summary>
    public (ArticleSections Parts, RenderedHtml Office, RenderedHtml Client) Compose()
    {
        var shortAnswer = Public(office, SectionKind.ShortAnswer);
        var sources = Public(office, SectionKind.Sources);
        var plain = PlainLanguage();
        var house = HouseRule();
        var answer = shortAnswer is null ? null : new ShortAnswer(Markdown(SectionKind.ShortAnswer), shortAnswer, PlainText.FromHtml(shortAnswer));
        return (new ArticleSections(answer, plain, house, sources), Office(), Client());
    }

    private IEnumerable<ArticleSection> Of(SectionKind kind) => article.Sections.Where(s => s.Kind == kind);

    private string Markdown(SectionKind kind) => string.Join("\n\n", Of(kind).SelectMany(s => s.ForClients(article.Headings))
        .Select(b => article.Source.AsSpan(b.Span.Start, Math.Min(b.Span.Length, article.Source.Length - b.Span.Start)).ToString().Trim()));

    /// <summary>The sections of a kind without their internal notes; null when there is none.</summary>
    private RenderedHtml? Public(RenderPass pass, SectionKind kind) => !Of(kind).Any() ? null : Write(pass, renderer =>
    {
        foreach (var section in Of(kind)) WritePublic(renderer, section);
    });

    private RenderedHtml? PlainLanguage() => !Of(SectionKind.PlainLanguage).Any() ? null : Write(new RenderPass(false, article.Headings, context) { LeavesHouse = true }, renderer =>
    {
        foreach (var section in Of(SectionKind.PlainLanguage)) WritePublic(renderer, section);
        FootnoteListHtml.WriteMentioned(renderer, article.Footnotes);
    });

    private RenderedHtml? HouseRule() => !Of(SectionKind.HouseRule).Any() ? null : Write(new RenderPass(true, article.Headings, context), renderer =>
    {
        foreach (var section in Of(SectionKind.HouseRule)) WriteAll(renderer, section.Blocks);
        FootnoteListHtml.WriteMentioned(renderer, article.Footnotes);
    });

    private RenderedHtml Office() => Write(office, renderer =>
    {
        foreach (var section in article.Sections)
        {
            switch (section.Kind)
            {
                case SectionKind.Body:
                    if (section.Heading is not null) renderer.Write(section.Heading);
                    WriteAll(renderer, section.Blocks);
                    break;
                case SectionKind.HouseRule:
                    Layer(renderer, section, "layer", "Gilt nur in dieser Behörde, steht unter dem Gesetz", () => WriteAll(renderer, section.Blocks));
                    break;
                case SectionKind.PlainLanguage:
                    Layer(renderer, section, "layer layer--plain", "Darf vorgelesen und ausgehändigt werden", () => WritePublic(renderer, section));
                    WriteAll(renderer, section.Internals());
                    break;
                default: // shown elsewhere on the page, but its internal notes must not get lost
                    WriteAll(renderer, section.Internals());
                    break;
            }
        }

        FootnoteListHtml.WriteMentioned(renderer, article.Footnotes);
    });

    private RenderedHtml Client()
    {
        var pass = new RenderPass(withInternal: false, article.Headings, context) { LeavesHouse = true };
        Public(pass, SectionKind.ShortAnswer);
        Public(pass, SectionKind.Sources);
        return Write(pass, renderer =>
        {
            foreach (var section in article.Sections.Where(s => s.Kind is SectionKind.Body or SectionKind.PlainLanguage))
            {
                var blocks = section.ForClients(article.Headings);
                if (blocks.Count == 0 || (section.Heading is { } heading && InternalMarks.IsInternal(heading))) continue;

                if (section.Kind is SectionKind.PlainLanguage) Layer(renderer, section, "layer layer--plain", "", () => WriteAll(renderer, blocks));
                else WriteAll(renderer, section.Heading is null ? blocks : [section.Heading, .. blocks]);
            }

            FootnoteListHtml.WriteMentioned(renderer, article.Footnotes);
        });
    }

    private void WritePublic(ArticleHtmlRenderer renderer, ArticleSection section)
    {
        var before = renderer.Pass.WithInternal;
        renderer.Pass.WithInternal = false;
        WriteAll(renderer, section.ForClients(article.Headings));
        renderer.Pass.WithInternal = before;
    }

    private void Layer(ArticleHtmlRenderer renderer, ArticleSection section, string classes, string remark, Action writeBody)
    {
        var heading = article.Headings[section.Heading!]; // a section with a meaning has it from its heading
        renderer.Write($"<section class=\"{classes}\" aria-labelledby=\"{heading.Id}\"><div class=\"layer__head\"><h2 class=\"layer__name\" id=\"{heading.Id}\">");
        renderer.WriteEscape(heading.Text).Write("</h2>");
        if (remark.Length > 0) renderer.Write("<span>").WriteEscape(remark).Write("</span>");
        renderer.WriteLine("</div><div class=\"layer__body\">");
        writeBody();
        renderer.WriteLine("</div></section>");
    }

    private static void WriteAll(ArticleHtmlRenderer renderer, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) renderer.Write(block);
    }

    private static RenderedHtml Write(RenderPass pass, Action<ArticleHtmlRenderer> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new ArticleHtmlRenderer(writer, pass));
        return HtmlSanitizer.Clean(writer.ToString());
    }
}
