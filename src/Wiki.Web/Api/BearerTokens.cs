using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Wiki.Core.People;
using Wiki.Web.Setup;

namespace Wiki.Web.Api;

/// <summary>Admits programs by a personal token in the Authorization header; looks at nothing else, least of all at the session cookie.</summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PersonalTokenQueries tokens, ApiLimits limits)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header)
            || !SchemeName.Equals(header.Scheme, StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrWhiteSpace(header.Parameter))
        {
            return AuthenticateResult.NoResult();
        }

        if (await tokens.FindAsync(header.Parameter.Trim(), Context.RequestAborted) is not { } bearer) return AuthenticateResult.Fail("no such token");

        Context.Features.Set(new ApiCaller(bearer.TokenId, bearer.Actor, bearer.Scope));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([], SchemeName)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var allowance = limits.Stranger(TrustedProxies.KeyOf(Context.Connection.RemoteIpAddress));
        if (!allowance.IsGranted) return ApiProblems.WriteAsync(Context, allowance.Refuse(Response));

        Response.Headers.WWWAuthenticate = "Bearer realm=\"wiki\"";
        return ApiProblems.WriteAsync(Context, ApiProblems.NoToken);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiProblems.WriteAsync(Context, ApiProblems.NotAllowed);
}
