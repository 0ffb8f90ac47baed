using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Wiki.Core.Shared;

namespace Wiki.Web.Setup;

/// <summary>
/// Runs the verb of a sent form before any page is made: when all went well, only the way on is answered, and building a page for that cost
/// more than saving. Whatever is not plainly done goes on to the page, which asks the same verb again and says what is wrong.
/// </summary>
internal static class FormsFirst
{
    private const string Handler = "_handler";

    /// <summary>Behind authorization and antiforgery.</summary>
    /// <param name="form">The form's name on its page.</param>
    /// <param name="send">Where to go on; null leaves the form to its page. What it asks must bear being asked twice.</param>
    public static void UseFormOf<TPage>(this IApplicationBuilder app, string form, Func<HttpContext, IFormCollection, Actor, Task<string?>> send) =>
        app.Use(async (http, next) =>
        {
            if (await IsFormOfAsync<TPage>(http, form)
                && await http.RequestServices.GetRequiredService<CurrentActor>().FindAsync() is { } actor
                && await send(http, http.Request.Form, actor) is { } address)
            {
                http.Response.Redirect(address);
                return;
            }

            await next(http);
        });

    private static async Task<bool> IsFormOfAsync<TPage>(HttpContext http, string form) =>
        HttpMethods.IsPost(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(TPage)
        && http.Request.HasFormContentType
        && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
        && (await http.Request.ReadFormAsync(http.RequestAborted))[Handler] == form;
}
