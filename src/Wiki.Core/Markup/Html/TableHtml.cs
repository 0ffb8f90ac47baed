using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Wiki.Core.Markup.Html;

/// <summary>Writes a table that scrolls on its own, can be reached by keyboard and names its rows; alignment by class, never by style.</summary>
internal sealed class TableHtml : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"scroll-x\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(TableNames.Of(table)).WriteLine("\">");
        renderer.WriteLine("<table class=\"prose-table\">");
        var part = "";
        foreach (var row in table.OfType<TableRow>())
        {
            part = Switch(renderer, part, row.IsHeader ? "thead" : "tbody");
            WriteRow(renderer, table, row);
        }

        Switch(renderer, part, "");
        renderer.WriteLine("</table></div>");
    }

    private static string Switch(HtmlRenderer renderer, string from, string to)
    {
        if (from == to) return from;
        if (from.Length > 0) renderer.WriteLine($"</{from}>");
        if (to.Length > 0) renderer.WriteLine($"<{to}>");
        return to;
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        var first = table.OfType<TableRow>().First();
        var namesRows = row.Count > 1 && first.IsHeader;
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var isEmpty = cell.Count == 0 || PlainText.Of(cell).Length == 0;
            var (tag, scope) = isEmpty ? ("td", "") : row.IsHeader ? ("th", " scope=\"col\"") : namesRows && i == 0 ? ("th", " scope=\"row\"") : ("td", "");
            renderer.Write($"<{tag}{scope}{Alignment(table, i)}");
            if (namesRows && !row.IsHeader && !isEmpty && i > 0 && row.Count > 2) WriteLabel(renderer, first, i);
            renderer.Write(">");
            WriteCell(renderer, cell);
            renderer.Write($"</{tag}>");
        }

        renderer.WriteLine("</tr>");
    }

    /// <summary>Where a table stands one cell below the other, each has to say of which column it is; with a single column besides the names nobody asks.</summary>
    private static void WriteLabel(HtmlRenderer renderer, TableRow header, int column)
    {
        if (column < header.Count && PlainText.Of((TableCell)header[column]).Trim() is { Length: > 0 } name) renderer.Write(" data-label=\"").WriteEscape(name).Write("\"");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
    }

    private static string Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => " class=\"prose-table__end\"",
            TableColumnAlign.Center => " class=\"prose-table__center\"",
            _ => "",
        };
}

/// <summary>Names the tables of a document after the heading they stand under: regions need names that differ.</summary>
internal static class TableNames
{
    private static readonly object Key = new();

    public static void Assign(MarkdownDocument document, Headings headings)
    {
        var heading = "";
        var used = new Dictionary<string, int>();
        foreach (var block in document.Descendants<Block>())
        {
            if (block is HeadingBlock found) heading = headings[found].Text;
            if (block is not Table) continue;

            var name = heading.Length == 0 ? "Tabelle" : $"Tabelle {heading}";
            var count = used[name] = used.GetValueOrDefault(name) + 1;
            block.SetData(Key, count == 1 ? name : $"{name}, {count}");
        }
    }

    public static string Of(Table table) => (string?)table.GetData(Key) ?? "Tabelle";
}
