namespace Wiki.Core.LegalText;

/// <summary>Titles of laws as a tree of words without their German endings, so that every case matches (des Bürgerlichen Gesetzbuchs).</summary>
internal sealed class TitleTree
{
    private const int LongestTitle = 40;
    private const int LongestWord = 90;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> children = [];
    private readonly List<Law?> laws = [null];

    /// <summary>The first law to claim a title keeps it.</summary>
    internal void Add(string title, Law law)
    {
        var bracket = title.IndexOf('(', StringComparison.Ordinal);
        Insert(bracket > 0 ? title[..bracket] : title, law);
        var compound = title.Replace("-", "", StringComparison.Ordinal);
        if (compound.Length < title.Length && !title.Contains(' ', StringComparison.Ordinal)) Insert(compound, law);
    }

    /// <summary>The longest title that begins at a token; the token behind it.</summary>
    internal (Law Law, int Behind)? Longest(LegalTokens tokens, int at)
    {
        (Law, int)? best = null;
        var node = 0;
        for (int i = at, read = 0; read < LongestTitle; i++, read++)
        {
            if (read > 0 && tokens.Kind(i) == TokenKind.Mark && (tokens.IsHyphen(i) || tokens.Is(i, ','))) i++;
            if (tokens.Kind(i) is not (TokenKind.Word or TokenKind.Number)) break;
            if (!TryChild(node, tokens.Text(i), out node)) break;
            if (laws[node] is { } law) best = (law, i + 1);
        }

        return best;
    }

    private bool TryChild(int node, ReadOnlySpan<char> word, out int child)
    {
        child = 0;
        if (word.Length > LongestWord) return false;
        Span<char> buffer = stackalloc char[2 * word.Length];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(GermanStem.Of(word, buffer), out var id)
            && children.TryGetValue(((long)node << 32) | (uint)id, out child);
    }

    private void Insert(string title, Law law)
    {
        var tokens = new LegalTokens(title);
        var node = 0;
        Span<char> buffer = stackalloc char[2 * LongestWord];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Kind(i) is not (TokenKind.Word or TokenKind.Number)) continue;
            var word = tokens.Text(i);
            if (word.Length > LongestWord) return;
            node = Child(node, GermanStem.Of(word, buffer).ToString());
        }

        if (node != 0) laws[node] ??= law;
    }

    private int Child(int node, string stem)
    {
        if (!words.TryGetValue(stem, out var id)) words[stem] = id = words.Count;
        var edge = ((long)node << 32) | (uint)id;
        if (children.TryGetValue(edge, out var child)) return child;
        laws.Add(null);
        return children[edge] = laws.Count - 1;
    }
}
