using System.Text;

namespace Wiki.Web.Articles;

/// <summary>Writes tables as German spreadsheets open them: semicolons, UTF-8 with its mark, and no cell that a spreadsheet would calculate.</summary>
internal sealed class CsvText
{
    private static readonly char[] Quoted = [';', '"', '\n', '\r', '\t'];

    private readonly StringBuilder text = new();

    public CsvText(params string[] head) => Add(head);

    public void Add(params string?[] cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private static string Cell(string? value)
    {
        var cell = value ?? "";
        if (cell.TrimStart() is { Length: > 0 } start && "=+-@\t\r＝＋－＠".Contains(start[0], StringComparison.Ordinal)) cell = "'" + cell; // else a title could be a formula
        return cell.IndexOfAny(Quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
