using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Markup;

namespace Wiki.Web.Articles;

/// <summary>Takes outline and backlinks out of a view.</summary>
internal static class ArticleHtml
{
    public static IReadOnlyList<OutlineEntry> Outline(ArticleView view) =>
        JsonSerializer.Deserialize<OutlineEntry[]>(view.OutlineJson, JsonSerializerOptions.Web) ?? [];

    /// <summary>Kennung and title of each article that links here.</summary>
    public static IReadOnlyList<(string Slug, string Title)> Backlinks(string? lines) =>
        lines is null
            ? []
            : [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2)
                .Select(parts => (parts[0], parts[1])).Distinct()];
}
