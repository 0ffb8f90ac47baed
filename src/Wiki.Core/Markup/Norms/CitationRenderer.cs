using Markdig.Renderers;
using Markdig.Renderers.Html;
using Wiki.Core.LegalText;
using Wiki.Core.Markup.Html;

namespace Wiki.Core.Markup.Norms;

/// <summary>Writes a citation as a link that scripts can read the exact unit from.</summary>
internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        var outer = (ArticleHtmlRenderer)renderer;
        if (outer.Pass.LeavesHouse)
        {
            renderer.WriteChildren(citation);
            return;
        }

        var href = NormAddress.Url(citation.Norm)!; // a citation without law is never wrapped
        if (outer.OpensLink())
        {
            renderer.Write("<a class=\"cite\" href=\"").WriteEscape(href).Write("\" data-norm=\"").WriteEscape(NormAddress.Key(citation.Norm)).Write("\">");
        }

        renderer.WriteChildren(citation);
        if (outer.ClosesLink()) renderer.Write("</a>");
    }
}
