using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Wiki.Core.Articles;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Stores what is being typed, while it is typed, as the person's own copy; the shared draft changes only when somebody saves.</summary>
internal static class AutosaveEndpoint
{
    public const string Route = "/artikel/zwischenstand";

    public static void MapAutosave(this IEndpointRouteBuilder app) =>
        app.MapPost(Route, KeepAsync).RequireAuthorization(Policies.Of(Right.WriteDrafts));

    private static async Task<IResult> KeepAsync(HttpContext http, IAntiforgery antiforgery, KeepWorkingCopy keep, CurrentActor current)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();

        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var slug = posted["artikel"].ToString();
        var form = JsonSerializer.Serialize(DraftField.Read(posted), JsonSerializerOptions.Web);
        var kept = await keep.RunAsync(slug.Length == 0 ? null : slug, form, await current.GetAsync(), http.RequestAborted);
        return kept.Problem is { } no ? Results.Problem(no.Sentence, statusCode: StatusCodes.Status409Conflict) : Results.Text(German.Time(kept.Value));
    }
}
