using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Web.Account;
using Wiki.Web.Layout;

namespace Wiki.Web.Setup;

/// <summary>The one door through which Program.cs gets accounts: sessions, rights, sign-in.</summary>
public static class WikiAccounts
{
    /// <summary>Session cookie, policies per right with "signed in" as the fallback, antiforgery, keys in the data folder.</summary>
    public static void AddWikiAccounts(this WebApplicationBuilder builder, DataFolder folder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.AddAuthorization(Policies.Add);
        services.AddScoped<CurrentActor>();
        services.AddScoped<IAuthorizationHandler, RightHandler>();
        services.AddSingleton<DemoAccess>();
        services.AddProgramKeys(folder);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "formular";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax; // Strict: a link from the intranet gets a new cookie and voids forms in other tabs
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        TrustedProxies.Configure(services, builder.Configuration);
    }

    /// <summary>Between UseRouting (implicit) and the endpoints; takes the place of UseAuthentication, UseAuthorization and UseAntiforgery.</summary>
    public static void UseWikiAccounts(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseAuthentication();
        app.Use(ExpiredSessions.KeepTypedAsync);
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(ExpiredForms.ShowAgainAsync);
        app.MapPost(AccountUrls.SignOutRoute, SignOutAsync).AllowAnonymous();
    }

    /// <summary>After migration and the Fachstellen: demo people on a development machine, else the set-up code while nobody has an account.</summary>
    public static async Task PrepareAccountsAsync(this WebApplication app, CancellationToken ct = default)
    {
        var demo = app.Services.GetRequiredService<DemoAccess>();
        if (demo.IsOffered) await app.Services.GetRequiredService<SeedDemoPeople>().RunAsync(demo.Password, ct);
        await app.Services.GetRequiredService<SetUpCode>().AnnounceAsync(ct);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, Flash flash)
    {
        if (http.User.Identity is not { IsAuthenticated: true }) return Results.LocalRedirect(AccountUrls.SignIn());
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();

        await http.SignOutAsync(SessionCookie.Scheme);
        flash.Say("Sie sind abgemeldet.");
        return Results.LocalRedirect(AccountUrls.SignIn());
    }
}
