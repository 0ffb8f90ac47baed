using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Wiki.Core.Markup.Norms;

namespace Wiki.Core.Markup.Html;

/// <summary>Markdig's HTML writer with our own hand for everything that has an address, an id or a style.</summary>
internal sealed class ArticleHtmlRenderer : HtmlRenderer
{
    private int openLinks;

    public ArticleHtmlRenderer(TextWriter writer, RenderPass pass)
        : base(writer)
    {
        Pass = pass;
        ObjectRenderers.RemoveAll(r => r is LinkInlineRenderer or AutolinkInlineRenderer or Markdig.Renderers.Html.HeadingRenderer or Markdig.Renderers.Html.CodeBlockRenderer);
        ObjectRenderers.InsertRange(
            0,
            [
                new HeadingHtml(), new LinkHtml(), new AutolinkHtml(), new CodeBlockHtml(), new TableHtml(), new TaskHtml(),
                new FootnoteMarkHtml(), new FootnoteListHtml(), new CitationRenderer(),
            ]);
        PipelineFactory.Pipeline.Setup(this);
    }

    public RenderPass Pass { get; }

    /// <summary>Whether this link is the outermost one: HTML knows no link inside a link.</summary>
    public bool OpensLink() => openLinks++ == 0;

    public bool ClosesLink() => --openLinks == 0;
}
