using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiki.Core.Articles.Files;
using Wiki.Core.Markup;
using Wiki.Core.Shared;
using Wiki.Web.Articles.Parts;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>The editor's preview as a fragment: renders what was typed exactly as approval would, stores nothing.</summary>
internal static class PreviewEndpoint
{
    public const string Route = "/artikel/vorschau";

    public static void MapPreview(this IEndpointRouteBuilder app) =>
        app.MapPost(Route, RenderAsync).RequireAuthorization(Policies.Of(Right.WriteDrafts));

    private static async Task<Results<RazorComponentResult<PreviewBody>, BadRequest>> RenderAsync(
        HttpContext http, IAntiforgery antiforgery, CurrentActor current, ArticleFileQueries files)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return TypedResults.BadRequest();

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var attached = await files.OfDraftAsync(form["artikel"].ToString(), await current.GetAsync(), http.RequestAborted);
        var preview = MarkdownRenderer.Render(form["Form.Markdown"].ToString(), FileContext.Of([.. attached.Where(row => !row.IsRemoved).Select(row => row.File)]));
        return new RazorComponentResult<PreviewBody>(new { Preview = preview });
    }
}
