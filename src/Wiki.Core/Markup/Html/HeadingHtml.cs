using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Wiki.Core.Markup.Html;

/// <summary>Writes a heading with the id of ours.</summary>
internal sealed class HeadingHtml : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        var heading = ((ArticleHtmlRenderer)renderer).Pass.Headings[block];
        if (heading.Text.Length == 0) return; // a mark without words would be an empty stop for screen readers

        renderer.Write($"<h{heading.Level} id=\"{heading.Id}\">").WriteLeafInline(block);
        renderer.WriteLine($"</h{heading.Level}>");
    }
}

/// <summary>Writes code without the language somebody named: it would become a class of their choice.</summary>
internal sealed class CodeBlockHtml : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        renderer.Write("<pre><code>").WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
