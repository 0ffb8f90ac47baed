using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiki.Core.Checklists;
using Wiki.Core.Shared;
using Wiki.Web.Checklists.Parts;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>The checklist editor's right side as a fragment: gate, test runs and preview of what was typed; stores nothing.</summary>
internal static class TemplatePreviewEndpoint
{
    public static void MapTemplatePreview(this IEndpointRouteBuilder app) =>
        app.MapPost(ChecklistUrls.PreviewRoute, RenderAsync).RequireAuthorization(Policies.Of(Right.WriteDrafts));

    private static async Task<Results<RazorComponentResult<TemplatePreview>, BadRequest>> RenderAsync(
        HttpContext http, IAntiforgery antiforgery, ReleaseGate gate, CodeTextQueries texts)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var slug = form["slug"].ToString();
        var report = await gate.CheckAsync(slug.Length == 0 ? null : slug, form["Form.Yaml"].ToString(), form["Form.Tests"].ToString(), http.RequestAborted);
        return new RazorComponentResult<TemplatePreview>(new { Gate = report, Texts = await texts.AllAsync(http.RequestAborted) });
    }
}
