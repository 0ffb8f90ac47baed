using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Wiki.Core.Markup.Callouts;

/// <summary>Callouts: <c>&gt; [!WARNUNG]</c>, <c>&gt; [!HINWEIS]</c>, <c>&gt; [!INTERN]</c>.</summary>
internal sealed class CalloutExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.BlockParsers.Contains<CalloutParser>()) return;

        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new CalloutParser());
        pipeline.DocumentProcessed += Replace;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<CalloutRenderer>();

    /// <summary>Marked quotations become callouts once the tree stands; while it grows, the parsers hold on to their blocks.</summary>
    private static void Replace(ContainerBlock parent)
    {
        for (var i = 0; i < parent.Count; i++)
        {
            if (parent[i] is not ContainerBlock child) continue;

            if (child is QuoteBlock && child.GetData(CalloutParser.KindKey) is CalloutKind kind)
            {
                var callout = new CalloutBlock(kind) { Span = child.Span, Line = child.Line, Column = child.Column };
                var inner = child.ToList();
                child.Clear();
                inner.ForEach(callout.Add);
                parent[i] = child = callout;
            }

            Replace(child);
        }
    }

    private static void Replace(MarkdownDocument document) => Replace((ContainerBlock)document);
}
