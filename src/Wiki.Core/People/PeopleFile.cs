using Wiki.Core.Shared;

namespace Wiki.Core.People;

/// <summary>Reads a list of people as spreadsheets write it: one person a line, columns by the names in the first line.</summary>
internal static class PeopleFile
{
    public const int MostPeople = 500;
    public const int MaxLength = 200_000;

    public static readonly IReadOnlyList<string> Columns = ["benutzername", "name", "mail", "fachstelle", "stufe", "rollen"];

    private static readonly IReadOnlyList<string> Optional = ["mail", "stufe"];

    public static Result<IReadOnlyList<PersonLine>> Read(string text)
    {
        if (text.Length > MaxLength) return PeopleImportProblems.TooLong;

        var lines = Records(text.TrimStart('\uFEFF'));
        if (lines.Count == 0) return PeopleImportProblems.Empty;

        var names = lines[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        if (Columns.Except(Optional).Except(names).ToList() is { Count: > 0 } missing) return PeopleImportProblems.ColumnsMissing(missing);
        if (names.Except(Columns).FirstOrDefault() is { } unknown) return PeopleImportProblems.ColumnUnknown(unknown);

        var rows = lines.Skip(1).Where(line => line.Cells.Any(cell => cell.Trim().Length > 0)).ToList();
        if (rows.Count == 0) return PeopleImportProblems.Empty;
        if (rows.Count > MostPeople) return PeopleImportProblems.TooMany;
        return rows.ConvertAll(row => Person(row.Line, names, row.Cells));
    }

    private static PersonLine Person(int line, List<string> names, List<string> cells)
    {
        var level = Enum.TryParse<SigningLevel>(Cell("stufe") is { Length: > 0 } typed ? typed.ToUpperInvariant() : "S0", out var known) && Enum.IsDefined(known) ? known : (SigningLevel?)null;
        var details = new PersonDetails
        {
            UserName = Cell("benutzername").ToLowerInvariant(),
            DisplayName = Cell("name"),
            Mail = Cell("mail") is { Length: > 0 } mail ? mail : null,
            Team = Cell("fachstelle"),
            Level = level ?? (SigningLevel)(-1), // the check says that there is no such Stufe
            Roles = Cell("rollen").Split([',', '|', '/', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
        return new PersonLine(line, details, cells.Count > names.Count ? PeopleImportProblems.TooManyCells : null);

        string Cell(string name) => names.IndexOf(name) is var at and >= 0 && at < cells.Count ? cells[at].Trim() : "";
    }

    /// <summary>Cells in quotes may hold the separator, line ends and doubled quotes. The separator is what the first line has most of.</summary>
    private static List<(int Line, List<string> Cells)> Records(string text)
    {
        var head = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        var separator = head.Contains('\t') ? '\t' : head.Contains(';') ? ';' : ',';
        var records = new List<(int, List<string>)>();
        var (cells, cell, quoted, line, started) = (new List<string>(), new System.Text.StringBuilder(), false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (sign == '\n') line++;
                if (sign != '"') cell.Append(sign);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = false;
            }
            else if (sign == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (sign == separator)
            {
                EndCell();
            }
            else if (sign == '\n')
            {
                EndCell();
                if (cells.Count > 1 || cells[0].Length > 0) records.Add((started, cells));
                (cells, started) = ([], ++line);
            }
            else if (sign != '\r')
            {
                cell.Append(sign);
            }
        }

        return records;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}

/// <summary>A line of a list of people, with what is wrong with it.</summary>
/// <param name="Line">From 1, as spreadsheets count.</param>
/// <param name="Problem">Null when the person can be invited.</param>
public sealed record PersonLine(int Line, PersonDetails Details, Problem? Problem);
