namespace Wiki.Core.Markup;

/// <summary>What rendering has to be told from outside, because this room resolves nothing by itself.</summary>
public sealed record RenderContext
{
    public static RenderContext Default { get; } = new();

    /// <summary>The address below /dateien/ for the name in <c>datei:name</c>; null leaves only the alternative text.</summary>
    public Func<string, string?> FileUrl { get; init; } = static _ => null;

    /// <summary>Width and height of the picture in <c>datei:name</c>, so that the text does not jump when it arrives; null where unknown.</summary>
    public Func<string, (int Width, int Height)?> PictureSize { get; init; } = static _ => null;
}
