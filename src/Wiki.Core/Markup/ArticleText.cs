using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Wiki.Core.Markup;

/// <summary>Cuts the plain text of an article at its headings of level 2 and 3, so that search can lead to the place.</summary>
internal static class ArticleText
{
    public const string FootnotesHeading = "Fußnoten";

    public static IReadOnlyList<TextSection> Of(MarkdownDocument document, Headings headings)
    {
        var sections = new List<TextSection>();
        var kind = SectionKind.Body;
        var (heading, anchor) = ("", "");
        var blocks = new List<Block>();
        foreach (var block in document)
        {
            if (block is HeadingBlock found && headings[found] is { Level: <= 3 } next)
            {
                Close();
                (heading, anchor) = (next.Text, next.Id);
                if (next.Level == 2) kind = next.Kind;
            }
            else if (block is FootnoteGroup)
            {
                Close();
                (heading, anchor, kind) = (FootnotesHeading, "fn:1", SectionKind.Body);
                blocks.Add(block);
            }
            else if (block is not LinkReferenceDefinitionGroup)
            {
                blocks.Add(block);
            }
        }

        Close();
        return sections;

        void Close()
        {
            if (blocks.Count > 0 || heading.Length > 0) sections.Add(new TextSection(kind, heading, anchor, PlainText.Of(blocks)));
            blocks.Clear();
        }
    }
}
