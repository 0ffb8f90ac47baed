using Markdig.Renderers;
using Markdig.Renderers.Html;
using Wiki.Core.Markup.Html;

namespace Wiki.Core.Markup.Callouts;

/// <summary>Writes a callout; an internal one becomes a layer, or nothing where the text leaves the house.</summary>
internal sealed class CalloutRenderer : HtmlObjectRenderer<CalloutBlock>
{
    protected override void Write(HtmlRenderer renderer, CalloutBlock callout)
    {
        if (callout.Kind is CalloutKind.Internal)
        {
            if (!((ArticleHtmlRenderer)renderer).Pass.WithInternal) return;

            renderer.Write("<section class=\"layer layer--intern\" aria-label=\"Intern\"><div class=\"layer__head\"><p class=\"layer__name\">Intern</p>")
                .Write("<span>Erscheint nie auf Merkblatt und Kundenansicht</span></div><div class=\"layer__body\">").WriteLine();
            WriteBody(renderer, callout);
            renderer.WriteLine("</div></section>");
            return;
        }

        var (variant, icon, label) = callout.Kind is CalloutKind.Warning ? ("warn", "warning", "Warnung") : ("info", "info", "Hinweis");
        renderer.Write($"<div class=\"callout callout--{variant}\" role=\"note\" aria-label=\"{label}\">")
            .Write($"<span class=\"kern-icon kern-icon--{icon}\" aria-hidden=\"true\"></span><div class=\"callout__body\">").WriteLine();
        WriteBody(renderer, callout);
        renderer.WriteLine("</div></div>");
    }

    /// <summary>In a tight list paragraphs have no tags; here they always have.</summary>
    private static void WriteBody(HtmlRenderer renderer, CalloutBlock callout)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(callout);
        renderer.ImplicitParagraph = implicitParagraph;
    }
}
