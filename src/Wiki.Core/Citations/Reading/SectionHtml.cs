using System.Globalization;
using System.Text;

namespace Wiki.Core.Citations.Reading;

/// <summary>
/// Writes statute text as HTML: every text encoded, a fixed set of elements and classes, no attribute from the file. What comes out
/// passes the allow-list of the Markup room before it is stored.
/// </summary>
internal sealed class SectionHtml
{
    private readonly StringBuilder html = new();
    private readonly UnitAnchors? anchors;
    private readonly string prefix;

    private SectionHtml(UnitAnchors? anchors, string? subsection) =>
        (this.anchors, prefix) = (anchors, subsection is null ? "" : $"abs-{subsection}-");

    /// <summary>An Absatz; its sentences, numbers and letters can be linked to.</summary>
    public static string Render(Subsection subsection, UnitAnchors anchors)
    {
        var writer = new SectionHtml(anchors, subsection.Number);
        foreach (var passage in subsection.Passages) writer.Write(passage.Blocks);
        return writer.html.ToString();
    }

    public static string Render(IReadOnlyList<Block> blocks)
    {
        var writer = new SectionHtml(null, null);
        writer.Write(blocks);
        return writer.html.ToString();
    }

    /// <summary>The notes below a section: mark and text.</summary>
    public static string Render(IReadOnlyList<Footnote> footnotes)
    {
        var writer = new SectionHtml(null, null);
        foreach (var note in footnotes)
        {
            writer.html.Append("<div class=\"norm-note\"><span class=\"norm-note__mark\">");
            writer.Text(note.Mark);
            writer.html.Append("</span><div>");
            writer.Write(note.Blocks);
            writer.html.Append("</div></div>");
        }

        return writer.html.ToString();
    }

    private void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case TextBlock flow:
                Wrap("p", () => Flow(flow));
                break;
            case HeadingBlock heading:
                html.Append("<p class=\"norm-heading\">");
                RunHtml.Write(heading.Runs, html);
                html.Append("</p>");
                break;
            case LinesBlock lines:
                Lines(lines);
                break;
            case EditorialBlock editorial:
                html.Append("<div class=\"norm-editorial\">");
                Write(editorial.Blocks);
                html.Append("</div>");
                break;
            case ListBlock list:
                List(list);
                break;
            case TableBlock table:
                Table(table);
                break;
        }
    }

    private void Flow(TextBlock flow) => RunHtml.Write(flow.Runs, html, anchors?.Of(flow) ?? [], Anchor);

    private void Anchor(string anchor) => html.Append("<span id=\"").Append(prefix).Append(anchor).Append("\"></span>");

    private void Lines(LinesBlock lines)
    {
        html.Append("<p>");
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            if (i > 0) html.Append("<br>");
            Text(lines.Lines[i]);
        }

        html.Append("</p>");
    }

    /// <summary>Labels stand in the text as the law has them, so the list itself has no markers.</summary>
    private void List(ListBlock list)
    {
        html.Append("<ul class=\"norm-list\">");
        foreach (var item in list.Items)
        {
            html.Append("<li class=\"norm-list__item\"><span class=\"norm-list__no\">");
            foreach (var anchor in anchors?.Of(item) ?? []) Anchor(anchor);
            Text(item.Label);
            html.Append("</span><div>");
            Write(item.Blocks);
            html.Append("</div></li>");
        }

        html.Append("</ul>");
    }

    private void Table(TableBlock table)
    {
        html.Append("<div class=\"scroll-x norm-table\"><table>");
        if (table.Head.Count > 0) Wrap("thead", () => Rows(table.Head, "th"));
        Wrap("tbody", () => Rows(table.Body, "td"));
        html.Append("</table></div>");
    }

    private void Rows(IReadOnlyList<TableRow> rows, string cellName)
    {
        foreach (var row in rows)
        {
            html.Append("<tr>");
            var names = anchors?.Of(row) ?? [];
            foreach (var cell in row.Cells)
            {
                html.Append('<').Append(cellName);
                Span("colspan", cell.ColumnSpan);
                Span("rowspan", cell.RowSpan);
                html.Append('>');
                foreach (var anchor in names) Anchor(anchor);
                names = [];
                Cell(cell.Blocks);
                html.Append("</").Append(cellName).Append('>');
            }

            html.Append("</tr>");
        }
    }

    private void Cell(IReadOnlyList<Block> blocks)
    {
        if (blocks is [TextBlock only]) RunHtml.Write(only.Runs, html);
        else Write(blocks);
    }

    private void Span(string name, int span)
    {
        if (span > 1) html.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
    }

    private void Wrap(string element, Action inside)
    {
        html.Append('<').Append(element).Append('>');
        inside();
        html.Append("</").Append(element).Append('>');
    }

    private void Text(string text) => RunHtml.Encode(text, html);
}
