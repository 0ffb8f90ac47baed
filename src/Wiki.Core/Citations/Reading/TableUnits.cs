using System.Text.RegularExpressions;

namespace Wiki.Core.Citations.Reading;

/// <summary>
/// Numbers and letters of a table whose rows are numbered like a list, as the fee tables of §§ 44 to 48 AufenthV are: "1." in the first
/// cell, "a)" in the rows below it. A table that starts with letters is a form, not a list, and has no units.
/// </summary>
internal sealed partial class TableUnits(string? sentence)
{
    private readonly List<UnitRange> units = [];
    private string? number;
    private int numbered = -1;

    public IReadOnlyList<UnitRange> Found => units;

    /// <summary>Notes which unit the row is; null when it is none.</summary>
    /// <param name="start">Where the row begins in the plain text of its Absatz, and <paramref name="end"/> where it ends.</param>
    public UnitRange? Take(TableRow row, int start, int end)
    {
        var (ownNumber, letter) = Labels(row);
        if (ownNumber is not null) (number, numbered) = (ownNumber, units.Count);
        if (number is null) return null;

        // Rows without a label and the letters go on with their number.
        if (ownNumber is null) units[numbered] = units[numbered] with { End = end };
        else units.Add(new(sentence, number, null, start, end));
        if (letter is null) return ownNumber is null ? null : units[numbered];
        units.Add(new(sentence, number, letter, start, end));
        return units[^1];
    }

    /// <summary>Labels stand before any other text of the row, each in a cell of its own or as a list of one item.</summary>
    private static (string? Number, string? Letter) Labels(TableRow row)
    {
        string? number = null;
        foreach (var cell in row.Cells)
        {
            var text = PlainText.Of(cell.Blocks).Trim();
            if (cell.Blocks is [ListBlock { Items: [var only] }] && UnitLabel.Read(only.Label).Letter is { } listed) return (number, listed);
            if (Letter().IsMatch(text)) return (number, text.TrimEnd(')'));
            if (number is null && Number().IsMatch(text)) number = text.TrimEnd('.');
            else if (text.Trim('\u00A0').Length > 0) break;
        }

        return (number, null);
    }

    [GeneratedRegex(@"^\d{1,3}[a-z]{0,2}\.$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[a-z]{1,2}\)$")]
    private static partial Regex Letter();
}
