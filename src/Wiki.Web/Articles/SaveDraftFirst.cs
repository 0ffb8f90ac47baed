using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Wiki.Web.Layout;
using Wiki.Web.Setup;

namespace Wiki.Web.Articles;

/// <summary>
/// Saves a sent draft before any page is made: when all went well, only the way back to the editor is answered, and rendering the preview and
/// the form for that cost more than saving. Whatever is not plainly saved goes on to the page, which asks the same verb again and says what is wrong.
/// </summary>
internal static class SaveDraftFirst
{
    private const string Handler = "_handler";
    private const string Form = "entwurf";

    private static readonly PropertyInfo[] Fields = [.. typeof(DraftForm).GetProperties().Where(property => property.CanWrite)];

    /// <summary>Behind authorization and antiforgery.</summary>
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method)
            || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type != typeof(EditArticle)
            || !http.Request.HasFormContentType
            || http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }
            || http.GetRouteValue(nameof(EditArticle.Slug)) is not string slug)
        {
            await next(http);
            return;
        }

        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        if (sent[Handler] != Form || sent[$"{nameof(EditArticle.Form)}.{nameof(DraftForm.Action)}"] != DraftForm.Save || Read(sent) is not { } form || await SavedAsync(http, slug, form) is not { } saved)
        {
            await next(http);
            return;
        }

        http.RequestServices.GetRequiredService<Flash>().Say(saved.Sentence);
        http.Response.Redirect(saved.Address);
    }

    /// <returns>Null when the page has to say something.</returns>
    private static async Task<EditorAnswer?> SavedAsync(HttpContext http, string slug, DraftForm form)
    {
        if (await http.RequestServices.GetRequiredService<CurrentActor>().FindAsync() is not { } actor) return null;

        var saved = await http.RequestServices.GetRequiredService<DraftEditor>().SendAsync(slug, form, FileUpload.Of(http.Request), actor, http.RequestAborted);
        return saved.Succeeded ? saved.Value : null;
    }

    /// <returns>Null when a number is none: the page knows what to say.</returns>
    private static DraftForm? Read(IFormCollection sent)
    {
        var form = new DraftForm();
        foreach (var field in Fields)
        {
            var name = $"{nameof(EditArticle.Form)}.{field.Name}";
            if (!sent.ContainsKey(name)) continue; // keeps its default, as on the page
            if (field.PropertyType != typeof(int)) field.SetValue(form, sent[name].ToString());
            else if (int.TryParse(sent[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)) field.SetValue(form, number);
            else return null;
        }

        return form;
    }
}
