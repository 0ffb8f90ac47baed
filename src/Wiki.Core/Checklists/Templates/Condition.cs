using Wiki.Core.Checklists.Rules;

namespace Wiki.Core.Checklists.Templates;

/// <summary>An expression as written and as read.</summary>
public sealed record Condition(string Text, Expression Root, FilePlace Place)
{
    /// <summary>Items and computed fields it reads, each once.</summary>
    public IReadOnlyList<string> Names { get; } = [.. ExpressionWalk.Names(Root)];

    /// <summary>Yearly values it reads, each once.</summary>
    public IReadOnlyList<string> ValueNames { get; } = [.. ExpressionWalk.ValueNames(Root)];
}

/// <summary>Where something stands in a content file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="TextColumn">Column of the first character of the text when it stands unescaped on one line; else 0.</param>
/// <param name="Key">Path of the key.</param>
public sealed record FilePlace(int Line, int Column, int TextColumn, string Key);
