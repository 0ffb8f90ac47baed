using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiki.Core.Onboarding.Templates;
using Wiki.Core.Shared;
using Wiki.Web.Onboarding.Parts;
using Wiki.Web.Setup;

namespace Wiki.Web.Onboarding;

/// <summary>The template editor's right side as a fragment: gate and preview of what was typed; stores nothing.</summary>
internal static class PlanPreviewEndpoint
{
    public static void MapPlanPreview(this IEndpointRouteBuilder app) =>
        app.MapPost(OnboardingUrls.PreviewRoute, RenderAsync).RequireAuthorization(Policies.Of(Right.WriteDrafts));

    private static async Task<Results<RazorComponentResult<PlanPreview>, BadRequest>> RenderAsync(HttpContext http, IAntiforgery antiforgery, PlanGate gate)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var slug = form["slug"].ToString();
        return new RazorComponentResult<PlanPreview>(new { Gate = await gate.CheckAsync(slug.Length == 0 ? null : slug, form["Form.Yaml"].ToString(), http.RequestAborted) });
    }
}
