using Microsoft.AspNetCore.Http.HttpResults;
using Wiki.Core.Search;
using Wiki.Web.Search.Parts;

namespace Wiki.Web.Search;

/// <summary>The panel that opens while typing, as a fragment.</summary>
internal static class SuggestEndpoint
{
    private const int Most = 8;

    public static void MapSuggestions(this IEndpointRouteBuilder app) =>
        app.MapGet(SearchUrls.SuggestRoute, async (string? q, SearchIndex index, HttpContext http) =>
            new RazorComponentResult<SuggestionList>(new
            {
                Suggestions = string.IsNullOrWhiteSpace(q) ? [] : await index.SuggestAsync(q, Most, http.RequestAborted),
            }));
}
