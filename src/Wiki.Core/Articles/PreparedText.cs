using Wiki.Core.Articles.Files;
using Wiki.Core.Files;
using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>A text from outside with everything about it that needs no database: made beside the writer, several at a time.</summary>
/// <param name="Rendered">What readers will see; null when it only becomes a draft.</param>
internal sealed record PreparedText(string Slug, DraftInput Input, IReadOnlyList<NamedFile> Files, string Hash, RenderedArticle? Rendered)
{
    public static PreparedText Of(string slug, DraftInput input, IReadOnlyList<NamedFile> files, IReadOnlyList<AttachedFile> attached, bool isForApproval)
    {
        var text = input.Normalised();
        return new PreparedText(
            slug, text, files, RevisionHash.Of(text.Fields, text.Markdown, files.Select(file => (file.Name, FileStore.HashOf(file.File.Content)))),
            isForApproval ? MarkdownRenderer.Render(text.Markdown, FileContext.Of(attached)) : null);
    }
}
