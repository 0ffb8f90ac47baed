using Microsoft.AspNetCore.Http.HttpResults;
using Wiki.Core.Citations;
using Wiki.Core.LegalText;
using Wiki.Web.Citations.Parts;
using Wiki.Web.Setup;

namespace Wiki.Web.Citations;

/// <summary>The wording of one unit as a fragment for the panel beside a citation; 404 where the wiki has no text of the section.</summary>
internal static class UnitPanelEndpoint
{
    public static void MapUnitPanel(this IEndpointRouteBuilder app) =>
        app.MapGet(StatuteUrls.UnitPanelRoute, RenderAsync).RequireAuthorization();

    private static async Task<Results<RazorComponentResult<UnitPanel>, NotFound>> RenderAsync(
        string? key, string? stichtag, string? rechtsstand, NormQueries norms, HttpContext http)
    {
        var day = German.ParseIso(stichtag);
        if (StatuteUrls.ReadKey(key) is not { } norm || await norms.UnitTextAsync(NormAddress.Key(norm), day, http.RequestAborted) is not { } unit) return TypedResults.NotFound();

        http.Response.Headers.CacheControl = "private, max-age=300"; // the same few citations are hovered again and again
        return new RazorComponentResult<UnitPanel>(new { Unit = unit, LegalAsOf = German.ParseIso(rechtsstand), Day = day });
    }
}
