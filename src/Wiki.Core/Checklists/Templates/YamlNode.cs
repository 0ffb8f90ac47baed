namespace Wiki.Core.Checklists.Templates;

/// <summary>A piece of a YAML file and where it stands.</summary>
internal abstract record YamlNode(int Line, int Column);

/// <param name="IsPlain">Written without quotes, so true, null and numbers mean what they say.</param>
/// <param name="TextColumn">Column of the first character of the value when it stands unescaped on one line; else 0.</param>
internal sealed record YamlScalar(int Line, int Column, string Value, bool IsPlain, int TextColumn) : YamlNode(Line, Column)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column);

internal sealed record YamlMap(int Line, int Column, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line, Column)
{
    private readonly Dictionary<string, YamlEntry> byKey = Entries.ToDictionary(e => e.Key.Value);

    public YamlEntry? Find(string key) => byKey.GetValueOrDefault(key);
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
