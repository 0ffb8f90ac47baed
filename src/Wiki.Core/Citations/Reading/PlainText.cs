using System.Text;

namespace Wiki.Core.Citations.Reading;

/// <summary>Blocks as plain text: a line per list item and table row, cells parted by tabulators; editorial additions are left out.</summary>
internal static class PlainText
{
    public static string Of(IReadOnlyList<Run> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            if (run.Style.HasFlag(RunStyle.Editorial)) continue;
            text.Append(run.Kind switch
            {
                RunKind.Text => run.Text,
                RunKind.Break => text.Length > 0 && text[^1] != ' ' ? " " : "",
                RunKind.Picture => $"[Abbildung: {run.Text}]",
                _ => "",
            });
        }

        return text.ToString().Trim(' ');
    }

    public static void Write(Block block, StringBuilder text)
    {
        switch (block)
        {
            case TextBlock flow:
                Line(Of(flow.Runs), text);
                break;
            case HeadingBlock heading:
                Line(Of(heading.Runs), text);
                break;
            case LinesBlock lines:
                foreach (var line in lines.Lines) Line(line, text);
                break;
            case ListBlock list:
                foreach (var item in list.Items) WriteItem(item, text);
                break;
            case TableBlock table:
                foreach (var row in table.Head.Concat(table.Body)) Write(row, text);
                break;
        }
    }

    public static string Of(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Write(block, text);
        return text.ToString().TrimEnd();
    }

    private static void WriteItem(ListItem item, StringBuilder text)
    {
        if (item.Label.Length > 0) text.Append(item.Label).Append(' ');
        var start = text.Length;
        foreach (var block in item.Blocks) Write(block, text);
        if (text.Length == start) text.Append('\n');
    }

    public static void Write(TableRow row, StringBuilder text)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i > 0) text.Append('\t');
            var cell = new StringBuilder();
            foreach (var block in row.Cells[i].Blocks) Write(block, cell);
            text.Append(cell.ToString().TrimEnd().Replace('\n', ' '));
        }

        text.Append('\n');
    }

    private static void Line(string line, StringBuilder text)
    {
        if (line.Length > 0) text.Append(line).Append('\n');
    }
}
