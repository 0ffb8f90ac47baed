using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Api;

/// <summary>The one way into /api/v1: a bearer token, its scope, its share of calls; refusals are always problem+json.</summary>
public static class ApiDoor
{
    /// <summary>For the description of the API alone, which people read too.</summary>
    internal const string TokenOrSession = "token-or-session";

    private const string Prefix = "/api/v1";

    public static IServiceCollection AddWikiApi(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.SchemeName, null)
            .AddPolicyScheme(TokenOrSession, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.Count > 0 ? BearerTokens.SchemeName : SessionCookie.Scheme);
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.AddSingleton<ApiLimits>();
        services.AddWikiOpenApi();
        return services;
    }

    /// <summary>Inside the error pages for people, so that a program never gets HTML.</summary>
    public static void UseApiErrors(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments("/api"),
        api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = SayItIsOursAsync });
            api.Use(SayWhyAsync);
        });

    public static void MapWikiApi(this WebApplication app)
    {
        var api = app.MapGroup(Prefix).RequireAuthorization(new AuthorizationPolicyBuilder(BearerTokens.SchemeName).RequireAuthenticatedUser().Build());
        api.AddEndpointFilter(AdmitAsync);
        api.MapArticles();
        api.MapDrafts();
        api.MapRevisions();
        api.MapFiles();
        api.MapReviews();
        api.MapSearch();
        api.MapCitations();
        api.MapStatutes();
        api.MapChecklists();
        api.MapTasks();
        api.MapPeople();
        api.MapReading();
        api.MapOnboarding();
        api.MapMetrics();
        api.Map("/{**rest}", () => ApiProblems.Of(ApiProblems.UnknownAddress)).WithMetadata(new NeedsScope(TokenScope.Read)).ExcludeFromDescription();
        app.MapWikiOpenApi();
    }

    /// <summary>Reading needs the narrowest scope and everything else the next one, unless the endpoint says otherwise: a forgotten mark can't open a door.</summary>
    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var caller = http.Features.Get<ApiCaller>()!; // authorization let nobody pass without
        var allowance = http.RequestServices.GetRequiredService<ApiLimits>().Caller(caller.TokenId);
        if (!allowance.IsGranted) return ApiProblems.Of(allowance.Refuse(http.Response));

        allowance.Write(http.Response);
        http.Response.Headers.CacheControl = "no-store";
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var needed = http.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>()?.Scope ?? (isRead ? TokenScope.Read : TokenScope.Write);
        return caller.Scope >= needed ? await next(context) : ApiProblems.Of(ApiProblems.ScopeTooNarrow(needed));
    }

    private static Task SayItIsOursAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response.Headers); // the handler of exceptions has removed them
        return ApiProblems.WriteAsync(http, ApiProblems.Unexpected);
    }

    /// <summary>A refusal of the framework has no body of its own.</summary>
    private static async Task SayWhyAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response.HasStarted || http.Response.StatusCode < StatusCodes.Status400BadRequest || http.Response.ContentType is not null) return;

        var problem = http.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => ApiProblems.NoToken,
            StatusCodes.Status403Forbidden => ApiProblems.NotAllowed,
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ApiProblems.UnknownAddress,
            _ => new Problem("bad-request", "Die Anfrage ließ sich nicht lesen. Die Beschreibung steht unter /openapi/v1.json."),
        };
        await ApiProblems.WriteAsync(http, problem, http.Response.StatusCode);
    }
}

/// <summary>The scope a token needs for an endpoint that differs from the rule.</summary>
internal sealed record NeedsScope(TokenScope Scope);

/// <summary>A page of a list.</summary>
/// <param name="Next">Goes into the parameter after; null on the last page.</param>
public sealed record ApiList<T>(IReadOnlyList<T> Items, string? Next);
