using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Wiki.Core.Checklists.Runs;
using Wiki.Web.Setup;

namespace Wiki.Web.Checklists.Runs;

/// <summary>
/// Saves the answers of a sent question before any page is made: when all went well, only the way to the next one is answered, and building
/// a page for that cost more than saving. Whatever is not plainly saved goes on to the page, which asks the same verb again and says what is wrong.
/// </summary>
internal static class SaveFirst
{
    private const string Handler = "_handler";
    private const string Form = "lauf-antworten";

    /// <summary>Behind authorization and antiforgery.</summary>
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method)
            || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type != typeof(ShowRun)
            || !http.Request.HasFormContentType
            || http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }
            || !int.TryParse(http.Request.RouteValues[nameof(ShowRun.RunId)]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var runId))
        {
            await next(http);
            return;
        }

        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        if (sent[Handler] != Form || await NextAsync(http, runId, new RunForm(sent)) is not { } address)
        {
            await next(http);
            return;
        }

        http.Response.Redirect(address);
    }

    /// <returns>Null when the page has to say something.</returns>
    private static async Task<string?> NextAsync(HttpContext http, int runId, RunForm form)
    {
        if (await http.RequestServices.GetRequiredService<CurrentActor>().FindAsync() is not { } actor) return null;

        var saved = await http.RequestServices.GetRequiredService<AnswerItem>().RunAsync(runId, form.Read, actor, http.RequestAborted);
        return saved.Succeeded ? form.After(runId, saved.Value) : null;
    }
}
