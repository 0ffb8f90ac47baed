using Markdig.Renderers;
using Markdig.Renderers.Html;
using Wiki.Core.Markup.Html;

namespace Wiki.Core.Markup.WikiLinks;

/// <summary>Writes the link to /artikel/…; inside another link only the text.</summary>
internal sealed class WikiLinkRenderer : HtmlObjectRenderer<WikiLinkInline>
{
    protected override void Write(HtmlRenderer renderer, WikiLinkInline link)
    {
        var outer = (ArticleHtmlRenderer)renderer;
        if (outer.Pass.LeavesHouse)
        {
            renderer.WriteChildren(link);
            return;
        }

        if (outer.OpensLink()) renderer.Write("<a class=\"wiki-link\" href=\"/artikel/").Write(link.Target).Write("\">");
        renderer.WriteChildren(link);
        if (outer.ClosesLink()) renderer.Write("</a>");
    }
}
