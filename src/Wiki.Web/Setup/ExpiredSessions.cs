using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiki.Web.Articles;

namespace Wiki.Web.Setup;

/// <summary>A text sent after the session had ended is not thrown away: the answer carries it until the person has signed in again.</summary>
internal static class ExpiredSessions
{
    /// <summary>Between authentication and authorization.</summary>
    public static async Task KeepTypedAsync(HttpContext http, RequestDelegate next)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        if (http.User.Identity is { IsAuthenticated: true } || !HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || !ExpiredForms.HoldsText(page))
        {
            await next(http);
            return;
        }

        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        if (string.IsNullOrWhiteSpace(posted["Form.Markdown"]) && string.IsNullOrWhiteSpace(posted["Form.Yaml"]))
        {
            await next(http);
            return;
        }

        IReadOnlyList<(string Name, string Value)> fields = [.. posted.Where(field => field.Key != "__RequestVerificationToken").Select(field => (field.Key, field.Value.ToString()))];
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await new RazorComponentResult<SessionGone>(new { Action = http.Request.Path + http.Request.QueryString, Fields = fields }) { StatusCode = StatusCodes.Status401Unauthorized }
            .ExecuteAsync(http);
    }
}
