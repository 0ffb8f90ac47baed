using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Wiki.Core.Markup.Callouts;
using Wiki.Core.Markup.WikiLinks;

namespace Wiki.Core.Markup;

/// <summary>The one Markdown dialect of the wiki. Extensions are named one by one: the bundle would let attributes be written by hand.</summary>
internal static class PipelineFactory
{
    /// <summary>People nest four or five deep; the limit keeps stacks small.</summary>
    public const int MaxDepth = 64;

    public static MarkdownPipeline Pipeline { get; } = Make();

    private static MarkdownPipeline Make()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth, PreciseSourceLocation = true };
        builder.DisableHtml();
        builder.Use(new PipeTableExtension(new PipeTableOptions { RequireHeaderSeparator = true }));
        builder.Use<FootnoteExtension>();
        builder.Use<TaskListExtension>();
        builder.Use<CalloutExtension>();
        builder.Use<WikiLinkExtension>();
        return builder.Build();
    }
}
