using System.Globalization;
using System.Text;

namespace Wiki.Core.Citations.Reading;

/// <summary>
/// Writes statute text as HTML: every text encoded, a fixed set of elements and classes, no attribute from the file. What comes out
/// passes the allow-list of the Markup room before it is stored.
/// </summary>
internal static class SectionHtml
{
    public static string Render(Subsection subsection)
    {
        var html = new StringBuilder();
        foreach (var passage in subsection.Passages) Write(passage.Blocks, html);
        return html.ToString();
    }

    public static string Render(IReadOnlyList<Block> blocks)
    {
        var html = new StringBuilder();
        Write(blocks, html);
        return html.ToString();
    }

    /// <summary>The notes below a section: mark and text.</summary>
    public static string Render(IReadOnlyList<Footnote> footnotes)
    {
        var html = new StringBuilder();
        foreach (var note in footnotes)
        {
            html.Append("<div class=\"norm-note\"><span class=\"norm-note__mark\">");
            Text(note.Mark, html);
            html.Append("</span><div>");
            Write(note.Blocks, html);
            html.Append("</div></div>");
        }

        return html.ToString();
    }

    private static void Write(IReadOnlyList<Block> blocks, StringBuilder html)
    {
        foreach (var block in blocks) Write(block, html);
    }

    private static void Write(Block block, StringBuilder html)
    {
        switch (block)
        {
            case TextBlock flow:
                Wrap("p", () => RunHtml.Write(flow.Runs, html), html);
                break;
            case HeadingBlock heading:
                html.Append("<p class=\"norm-heading\">");
                RunHtml.Write(heading.Runs, html);
                html.Append("</p>");
                break;
            case LinesBlock lines:
                Lines(lines, html);
                break;
            case EditorialBlock editorial:
                html.Append("<div class=\"norm-editorial\">");
                Write(editorial.Blocks, html);
                html.Append("</div>");
                break;
            case ListBlock list:
                List(list, html);
                break;
            case TableBlock table:
                Table(table, html);
                break;
        }
    }

    private static void Lines(LinesBlock lines, StringBuilder html)
    {
        html.Append("<p>");
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            if (i > 0) html.Append("<br>");
            Text(lines.Lines[i], html);
        }

        html.Append("</p>");
    }

    /// <summary>Labels stand in the text as the law has them, so the list itself has no markers.</summary>
    private static void List(ListBlock list, StringBuilder html)
    {
        html.Append("<ul class=\"norm-list\">");
        foreach (var item in list.Items)
        {
            html.Append("<li class=\"norm-list__item\"><span class=\"norm-list__no\">");
            Text(item.Label, html);
            html.Append("</span><div>");
            Write(item.Blocks, html);
            html.Append("</div></li>");
        }

        html.Append("</ul>");
    }

    private static void Table(TableBlock table, StringBuilder html)
    {
        html.Append("<div class=\"scroll-x norm-table\"><table>");
        if (table.Head.Count > 0) Wrap("thead", () => Rows(table.Head, "th", html), html);
        Wrap("tbody", () => Rows(table.Body, "td", html), html);
        html.Append("</table></div>");
    }

    private static void Rows(IReadOnlyList<TableRow> rows, string cellName, StringBuilder html)
    {
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                html.Append('<').Append(cellName);
                Span("colspan", cell.ColumnSpan, html);
                Span("rowspan", cell.RowSpan, html);
                html.Append('>');
                Cell(cell.Blocks, html);
                html.Append("</").Append(cellName).Append('>');
            }

            html.Append("</tr>");
        }
    }

    private static void Cell(IReadOnlyList<Block> blocks, StringBuilder html)
    {
        if (blocks is [TextBlock only]) RunHtml.Write(only.Runs, html);
        else Write(blocks, html);
    }

    private static void Span(string name, int span, StringBuilder html)
    {
        if (span > 1) html.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
    }

    private static void Wrap(string element, Action inside, StringBuilder html)
    {
        html.Append('<').Append(element).Append('>');
        inside();
        html.Append("</").Append(element).Append('>');
    }

    private static void Text(string text, StringBuilder html) => RunHtml.Encode(text, html);
}
