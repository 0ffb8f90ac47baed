using Wiki.Core.Markup;

namespace Wiki.Core.Articles;

/// <summary>What approval derived from a revision's Markdown, as pages show it.</summary>
public sealed record ArticleTexts(RenderedHtml ShortAnswer, PackedHtml Body, RenderedHtml Sources)
{
    public static ArticleTexts None { get; } = new(RenderedHtml.Empty, PackedHtml.Empty, RenderedHtml.Empty);

    /// <summary>Bytes it takes in memory, roughly.</summary>
    internal int Weight => 400 + Body.Piece.Deflated.Length + ((ShortAnswer.Value.Length + Sources.Value.Length) * sizeof(char));

    internal static ArticleTexts FromStored(string shortAnswer, string body, string sources) =>
        new(RenderedHtml.FromStored(shortAnswer), PackedHtml.Of(RenderedHtml.FromStored(body)), RenderedHtml.FromStored(sources));
}
