using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>Something wrong in a content file: where, and what was expected.</summary>
/// <param name="Code">Stable: yaml, key, value, name, expression, cycle, and the gate's own codes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Key">Path of the key: abschnitte.ausgang.punkte.beginn.norm.</param>
/// <param name="Sentence">German.</param>
public sealed record FileFinding(string Code, int Line, int Column, string Key, string Sentence)
{
    public override string ToString() => Key.Length == 0 ? $"Zeile {Line}, Spalte {Column}: {Sentence}" : $"Zeile {Line}, Spalte {Column}, {Key}: {Sentence}";
}

/// <summary>Collects findings while a file is read; a hopeless file does not fill the page.</summary>
internal sealed class Findings
{
    public const int Limit = 100;

    private readonly List<FileFinding> list = [];

    public int Count => list.Count;

    /// <summary>More would not be kept: readers may stop looking.</summary>
    public bool IsFull => list.Count >= Limit;

    public void Add(string code, YamlNode at, string key, string sentence) => Add(code, at.Line, at.Column, key, sentence);

    public void Add(string code, int line, int column, string key, string sentence)
    {
        if (list.Count < Limit) list.Add(new FileFinding(code, line, column, key, sentence));
    }

    public void Add(string code, FilePlace place, ExpressionProblem problem)
    {
        if (place.TextColumn > 0) Add(code, place.Line, place.TextColumn + problem.Offset, place.Key, problem.Sentence);
        else Add(code, place.Line, place.Column, place.Key, $"Im Ausdruck Zeile {problem.Line}, Spalte {problem.Column}: {problem.Sentence}");
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<FileFinding> ToList() => [.. list.OrderBy(f => f.Line).ThenBy(f => f.Column)];
}
