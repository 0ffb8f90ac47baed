using Markdig.Syntax.Inlines;

namespace Wiki.Core.Markup.WikiLinks;

/// <summary>A link to another article; its text is its only child.</summary>
internal sealed class WikiLinkInline(string target) : ContainerInline
{
    /// <summary>Kennung of the article, well-formed, existing or not.</summary>
    public string Target { get; } = target;
}
