using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Wiki.Core.People;
using Wiki.Web.Account;

namespace Wiki.Web.Setup;

/// <summary>The session: an encrypted cookie for a working day, checked against the directory on every request.</summary>
internal static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public const string ReturnUrl = "returnUrl";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sitzung";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // behind TLS the trusted proxy's X-Forwarded-Proto makes it Secure
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.LoginPath = AccountUrls.SignIn();
        options.ReturnUrlParameter = ReturnUrl;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized, redirect: true);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden, redirect: false);
    }

    public static Task StartAsync(HttpContext http, SignedInPerson person) =>
        http.SignInAsync(Scheme, SessionPrincipal.Make(person, Scheme));

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var directory = context.HttpContext.RequestServices.GetRequiredService<ActorDirectory>();
        var fits = SessionPrincipal.Read(context.Principal) is { } session
            && await directory.FindSignedInAsync(session, context.HttpContext.RequestAborted) is not null;

        // The cookie stays: a double click may just have replaced it with a good one.
        if (!fits) context.RejectPrincipal();
    }

    /// <summary>Programs get the bare status; people go to the sign-in page or get the page that belongs to the status.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status, bool redirect)
    {
        if (redirect && !context.Request.Path.StartsWithSegments("/api")) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
