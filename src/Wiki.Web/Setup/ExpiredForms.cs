using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;
using Wiki.Core.Shared;
using Wiki.Web.Account;
using Wiki.Web.Articles;
using Wiki.Web.Layout;

namespace Wiki.Web.Setup;

/// <summary>Forms that stood open too long, or beside another tab that signed in: the sign-in page comes afresh, the editor with all that was typed.</summary>
internal static class ExpiredForms
{
    /// <summary>Shown above the editor.</summary>
    public static readonly Problem Expired = new("form-expired", "Das Formular war abgelaufen, es wurde nichts gespeichert. Ihr Text steht unverändert unten: Speichern Sie ihn noch einmal.");

    private static readonly object Marker = new();

    /// <summary>This request is such a form, shown again.</summary>
    public static bool IsShownAgain(HttpContext http) => http.Items.ContainsKey(Marker);

    public static async Task ShowAgainAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            await next(http);
            return;
        }

        if (http.Request.Path.Value is AccountUrls.SignInRoute or AccountUrls.SetUpRoute)
        {
            SignInAgain(http);
            return;
        }

        http.Features.Set<IAntiforgeryValidationFeature>(null); // else the form could not even be looked at
        if (await CarriesTextAsync(http))
        {
            await KeepTypedAsync(http, next);
            return;
        }

        // Without a text, so that the page for it is shown; that page is no form, and must not be taken for the refused one.
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Request.Method = HttpMethods.Get;
    }

    /// <summary>The editor and the merge; their other buttons do something and carry nothing worth keeping.</summary>
    private static async Task<bool> CarriesTextAsync(HttpContext http)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        return (page == typeof(EditArticle) || page == typeof(MergeTexts)) && http.Request.HasFormContentType
            && (await http.Request.ReadFormAsync(http.RequestAborted)).ContainsKey($"{nameof(EditArticle.Form)}.{nameof(DraftForm.Markdown)}");
    }

    private static void SignInAgain(HttpContext http)
    {
        http.RequestServices.GetRequiredService<Flash>().Say("Das Formular war abgelaufen. Bitte geben Sie Benutzername und Passwort noch einmal ein.");
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = AccountUrls.SignInRoute + http.Request.QueryString;
    }

    /// <summary>Whatever button was pressed becomes the preview, which stores nothing: so it needs no token.</summary>
    private static async Task KeepTypedAsync(HttpContext http, RequestDelegate next)
    {
        http.Features.Set<IAntiforgeryValidationFeature>(new Harmless());
        var typed = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = typed.ToDictionary(field => field.Key, field => field.Value);
        fields[$"{nameof(EditArticle.Form)}.{nameof(DraftForm.Action)}"] = new StringValues(DraftForm.Preview);
        http.Request.Form = new FormCollection(fields);
        http.Items[Marker] = true;
        await next(http);
    }

    private sealed class Harmless : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;

        public Exception? Error => null;
    }
}
