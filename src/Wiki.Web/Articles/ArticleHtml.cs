using System.Text.Json;
using Wiki.Core.Articles;
using Wiki.Core.Markup;

namespace Wiki.Web.Articles;

/// <summary>Takes the outline out of a view.</summary>
internal static class ArticleHtml
{
    public static IReadOnlyList<OutlineEntry> Outline(ArticleView view) =>
        JsonSerializer.Deserialize<OutlineEntry[]>(view.OutlineJson, JsonSerializerOptions.Web) ?? [];
}
