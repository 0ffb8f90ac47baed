using YamlDotNet.RepresentationModel;

namespace Wiki.Core.Transfer;

/// <summary>A content file that is a format line and lists of entries; collects everything that is wrong with it.</summary>
internal sealed class ListFile
{
    private readonly string file;
    private readonly List<FileFault> faults = [];
    private readonly Dictionary<string, YamlNode> lists = [];

    private ListFile(string file) => this.file = file;

    public IReadOnlyList<FileFault> Faults => faults;

    /// <param name="file">Name for the faults.</param>
    /// <param name="format">What the key "format" has to say.</param>
    /// <param name="keys">Lists that may stand in the file.</param>
    public static ListFile Open(string file, string text, string format, string[] keys)
    {
        var list = new ListFile(file);
        var (root, line, fault) = YamlTree.Load(text);
        if (root is null)
        {
            list.faults.Add(new FileFault(file, line, "", $"Erwartet: {fault}."));
            return list;
        }

        var found = "";
        foreach (var (key, value) in root.Children)
        {
            var name = Text(key);
            if (name == "format") found = Text(value);
            else if (keys.Contains(name)) list.lists[name] = value;
            else list.Fault(key, name, $"diesen Schlüssel gibt es nicht. Bekannt sind format, {string.Join(", ", keys)}.");
        }

        if (found != format) list.faults.Add(new FileFault(file, 1, "format", $"Erwartet: {format}."));
        return list;
    }

    /// <summary>The entries of a list that have what they need; the others are faults.</summary>
    public IEnumerable<YamlMappingNode> Entries(string key, string[] required, string[] known)
    {
        var node = lists.GetValueOrDefault(key);
        if (node is null or YamlScalarNode { Value: null or "" }) yield break;
        if (node is not YamlSequenceNode entries)
        {
            Fault(node, key, "Erwartet: eine Liste, je Zeile „- {…}“.");
            yield break;
        }

        foreach (var item in entries)
        {
            var before = faults.Count;
            if (item is not YamlMappingNode entry)
            {
                Fault(item, key, "Erwartet: {schlüssel: wert, …}.");
                continue;
            }

            foreach (var part in entry.Children.Keys.Where(part => !known.Contains(Text(part))))
            {
                Fault(part, key, $"„{Text(part)}“ gibt es hier nicht. Bekannt sind {string.Join(", ", known)}.");
            }

            foreach (var name in required.Where(name => Words(entry, name) is not [{ Length: > 0 }, ..])) Fault(entry, key, $"„{name}“ fehlt.");
            if (faults.Count == before) yield return entry;
        }
    }

    public static string Text(YamlMappingNode entry, string key) => Words(entry, key) is [var first, ..] ? first : "";

    /// <summary>The words of a list, or the one word that stands there.</summary>
    public static IReadOnlyList<string> Words(YamlMappingNode entry, string key) =>
        !entry.Children.TryGetValue(new YamlScalarNode(key), out var node) ? []
        : node is YamlSequenceNode words ? [.. words.Select(Text)]
        : [Text(node)];

    public void Fault(YamlNode at, string key, string expected) => faults.Add(new FileFault(file, (int)at.Start.Line, key, expected));

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim() ?? "";
}
