using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;
using Wiki.Core.Shared;
using Wiki.Web.Account;
using Wiki.Web.Articles;
using Wiki.Web.Checklists;
using Wiki.Web.Onboarding;
using Wiki.Web.Layout;

namespace Wiki.Web.Setup;

/// <summary>Forms that stood open too long, or beside another tab that signed in: the sign-in page comes afresh, the editor with all that was typed.</summary>
internal static class ExpiredForms
{
    /// <summary>Shown above the editor.</summary>
    public static readonly Problem Expired = new("form-expired", "Das Formular war abgelaufen, es wurde nichts gespeichert. Ihr Text steht unverändert unten: Speichern Sie ihn noch einmal.");

    private static readonly object Marker = new();

    /// <summary>Pages that carry a text: its field, and the button that stores nothing.</summary>
    private static readonly Dictionary<Type, (string Text, string Button)> Writing = new()
    {
        [typeof(EditArticle)] = ("Form.Markdown", DraftForm.Preview),
        [typeof(MergeTexts)] = ("Form.Markdown", DraftForm.Preview),
        [typeof(EditChecklist)] = ("Form.Yaml", TemplateForm.Check),
        [typeof(MergeChecklist)] = ("Form.Yaml", TemplateForm.Check),
        [typeof(EditTemplate)] = ("Form.Yaml", PlanTemplateForm.Check),
    };

    /// <summary>The page's form carries a text somebody may have written for an hour.</summary>
    public static bool HoldsText(Type? page) => page is not null && Writing.ContainsKey(page);

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
        if (await CarriesTextAsync(http) is { } harmless)
        {
            await KeepTypedAsync(http, harmless, next);
            return;
        }

        // Without a text, so that the page for it is shown; that page is no form, and must not be taken for the refused one.
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Request.Method = HttpMethods.Get;
    }

    /// <summary>The editors and the merges; their other buttons do something and carry nothing worth keeping.</summary>
    /// <returns>The button that stores nothing; null for a page without a text.</returns>
    private static async Task<string?> CarriesTextAsync(HttpContext http)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        return page is not null && Writing.TryGetValue(page, out var harmless) && http.Request.HasFormContentType
            && (await http.Request.ReadFormAsync(http.RequestAborted)).ContainsKey(harmless.Text) ? harmless.Button : null;
    }

    private static void SignInAgain(HttpContext http)
    {
        http.RequestServices.GetRequiredService<Flash>().Say("Das Formular war abgelaufen. Bitte geben Sie Benutzername und Passwort noch einmal ein.");
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = AccountUrls.SignInRoute + http.Request.QueryString;
    }

    /// <summary>Whatever button was pressed becomes the preview, which stores nothing: so it needs no token.</summary>
    private static async Task KeepTypedAsync(HttpContext http, string button, RequestDelegate next)
    {
        http.Features.Set<IAntiforgeryValidationFeature>(new Harmless());
        var typed = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = typed.ToDictionary(field => field.Key, field => field.Value);
        fields[$"{nameof(EditArticle.Form)}.{nameof(DraftForm.Action)}"] = new StringValues(button);
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
