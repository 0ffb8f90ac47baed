using System.Globalization;
using System.Xml.Linq;

namespace Wiki.Core.Citations.Reading;

/// <summary>Reads a CALS table: spans by column names and extra rows.</summary>
internal static class TableParser
{
    private const int MaxSpan = 100;

    public static TableBlock Parse(XElement group, BlockParser parser)
    {
        var columns = Math.Clamp(Number(group.Attribute("cols")), 1, MaxSpan);
        var names = group.Elements("colspec").Select((column, index) => (Name: column.Attribute("colname")?.Value, index))
            .Where(column => column.Name is not null)
            .GroupBy(column => column.Name!)
            .ToDictionary(column => column.Key, column => column.First().index, StringComparer.Ordinal);
        return new TableBlock(columns, Rows(group.Element("thead")), Rows(group.Element("tbody")));

        List<TableRow> Rows(XElement? part) =>
            [.. from row in part?.Elements("row") ?? []
                select new TableRow([.. row.Elements("entry").Select(entry => Cell(entry, names, parser))])];
    }

    private static TableCell Cell(XElement entry, Dictionary<string, int> names, BlockParser parser)
    {
        var span = names.TryGetValue(entry.Attribute("namest")?.Value ?? "", out var from) && names.TryGetValue(entry.Attribute("nameend")?.Value ?? "", out var to)
            ? to - from + 1
            : 1;
        return new TableCell(Math.Clamp(span, 1, MaxSpan), Math.Clamp(Number(entry.Attribute("morerows")) + 1, 1, MaxSpan), parser.Parse(entry));
    }

    private static int Number(XAttribute? attribute) =>
        int.TryParse(attribute?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
