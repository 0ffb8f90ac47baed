using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>Gives a person the text they typed as a file: the last resort on pages where two texts meet. Stores nothing.</summary>
internal static class KeptTextEndpoint
{
    public const string Route = "/artikel/textdatei";

    public static void MapKeptText(this IEndpointRouteBuilder app) =>
        app.MapPost(Route, GiveAsync).RequireAuthorization(Policies.Of(Right.WriteDrafts));

    private static async Task<IResult> GiveAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form.TryGetValue("Form.Yaml", out var sheet)) // a checklist: both of its texts, one document after the other
        {
            return Text($"{sheet.ToString().TrimEnd()}\n---\n{form["Form.Tests"]}", "application/yaml", "mein-bogen.yaml");
        }

        return Text(form["Form.Markdown"].ToString(), "text/markdown", "mein-text.md");
    }

    private static IResult Text(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), $"{type}; charset=utf-8", name);
}
