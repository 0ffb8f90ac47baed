using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Wiki.Core.Markup.WikiLinks;

/// <summary>Links between articles.</summary>
internal sealed class WikiLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.InlineParsers.Contains<WikiLinkParser>()) pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<WikiLinkRenderer>();
}
