namespace Wiki.Core.Citations.Reading;

/// <summary>
/// Where in the outline the reader of the file stands. The file is flat: numbers have three digits per level, and a section belongs
/// to the heading before it.
/// </summary>
internal sealed class OutlinePath
{
    private const int DigitsPerLevel = 3;
    private readonly List<string> path = [];

    public int Depth => path.Count;

    public void Enter(string number, string label, string title)
    {
        var level = Math.Max(1, number.Length / DigitsPerLevel);
        if (path.Count >= level) path.RemoveRange(level - 1, path.Count - level + 1);
        path.Add(title.Length == 0 ? label : $"{label} {title}");
    }

    /// <summary>Anlagen and the closing formula stand behind the last chapter, not in it.</summary>
    public string For(string name) => IsBehindTheLaw(name) ? "" : string.Join(" › ", path);

    private static bool IsBehindTheLaw(string name) =>
        name.StartsWith("Anlage", StringComparison.Ordinal) || name.StartsWith("Anhang", StringComparison.Ordinal)
        || name.StartsWith("Schluß", StringComparison.Ordinal) || name.StartsWith("Schluss", StringComparison.Ordinal);
}
