using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Wiki.Core.Articles;
using Wiki.Core.Checklists;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists;

/// <summary>Stores what is being typed into a checklist's editor as the person's own copy; the shared draft changes only when somebody saves.</summary>
internal static class TemplateAutosaveEndpoint
{
    public static void MapTemplateAutosave(this IEndpointRouteBuilder app) =>
        app.MapPost(ChecklistUrls.AutosaveRoute, KeepAsync).RequireAuthorization(Policies.Of(Right.WriteDrafts));

    private static async Task<IResult> KeepAsync(HttpContext http, IAntiforgery antiforgery, KeepWorkingCopy keep, CurrentActor current)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();

        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var slug = posted["slug"].ToString();
        var form = JsonSerializer.Serialize(TemplateForm.Read(posted), JsonSerializerOptions.Web);
        var kept = await keep.RunAsync(ChecklistHistory.Kind, slug.Length == 0 ? null : slug, form, await current.GetAsync(), http.RequestAborted);
        return kept.Problem is { } no ? Results.Problem(no.Sentence, statusCode: StatusCodes.Status409Conflict) : Results.Text(German.Time(kept.Value));
    }
}
