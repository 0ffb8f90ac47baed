using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>A text from outside with everything about it that needs no database: made beside the writer, several at a time.</summary>
/// <param name="Rendered">What readers will see; null when it only becomes a draft.</param>
internal sealed record PreparedText(string Slug, DraftInput Input, string Hash, RenderedArticle? Rendered)
{
    public static PreparedText Of(string slug, DraftInput input, bool isForApproval)
    {
        var text = input.Normalised();
        return new PreparedText(slug, text, RevisionHash.Of(text.Fields, text.Markdown), isForApproval ? MarkdownRenderer.Render(text.Markdown) : null);
    }
}
