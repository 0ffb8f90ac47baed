using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Wiki.Core.Markup.Html;

/// <summary>Writes the mark of a footnote, or the way back from the footnote to its mark.</summary>
/// <remarks>Ids hold a colon, which no heading's id ever does.</remarks>
internal sealed class FootnoteMarkHtml : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var outer = (ArticleHtmlRenderer)renderer;
        var number = link.Footnote.Order;
        if (!link.IsBackLink)
        {
            outer.Pass.Mention(number, link.Index);
            if (outer.OpensLink()) renderer.Write($"<a id=\"fnref:{link.Index}\" class=\"footnote-ref\" href=\"#fn:{number}\" role=\"doc-noteref\" aria-label=\"Fußnote {number}\">");
            renderer.Write($"<sup>{number}</sup>");
            if (outer.ClosesLink()) renderer.Write("</a>");
        }
        else if (outer.Pass.WasWritten(link.Index))
        {
            renderer.Write($" <a class=\"footnote-back\" href=\"#fnref:{link.Index}\" role=\"doc-backlink\" aria-label=\"Zurück zur Textstelle von Fußnote {number}\">↩</a>");
        }
    }
}

/// <summary>The footnotes stand where the composer puts them, with only those whose mark the reader sees.</summary>
internal sealed class FootnoteListHtml : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
    }

    /// <summary>A number is the same in every rendering of a document; left-out footnotes leave a gap.</summary>
    public static void WriteMentioned(ArticleHtmlRenderer renderer, FootnoteGroup? group)
    {
        if (group is null || renderer.Pass.Footnotes.Count == 0) return;

        var written = new HashSet<int>();
        renderer.WriteLine("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Fußnoten\"><ol>");
        while (renderer.Pass.Footnotes.FirstOrDefault(n => !written.Contains(n)) is var number and > 0)
        {
            written.Add(number);
            if (group.OfType<Footnote>().FirstOrDefault(f => f.Order == number) is not { } footnote) continue;

            renderer.Write($"<li id=\"fn:{number}\" value=\"{number}\">");
            renderer.WriteChildren(footnote);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol></section>");
    }
}
