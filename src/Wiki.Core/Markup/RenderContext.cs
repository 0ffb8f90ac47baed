namespace Wiki.Core.Markup;

/// <summary>What rendering has to be told from outside, because this room resolves nothing by itself.</summary>
public sealed record RenderContext
{
    public static RenderContext Default { get; } = new();

    /// <summary>The address below /dateien/ for the name in <c>datei:name</c>; null leaves only the alternative text.</summary>
    public Func<string, string?> FileUrl { get; init; } = static _ => null;
}
