namespace Wiki.Core.Checklists.Templates;

/// <summary>Where an entry and its keys stand in the file, for findings that come later than reading.</summary>
public sealed class KeyLines
{
    private readonly Dictionary<string, (int Line, int Column)> places;

    internal KeyLines(YamlMap map)
    {
        Start = map.Line;
        places = map.Entries.ToDictionary(e => e.Key.Value, e => (e.Value.Line, e.Value.Column));
    }

    /// <summary>Line of the entry.</summary>
    public int Start { get; }

    /// <summary>Where the value of a key starts; the entry itself when the key is not there.</summary>
    public (int Line, int Column) Of(string key) => places.GetValueOrDefault(key, (Start, 1));
}
