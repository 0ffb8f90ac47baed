namespace Wiki.Web.Setup;

/// <summary>Headers that every answer carries: nothing inline runs, nobody frames us, addresses stay in the house.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'; manifest-src 'self'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((http, next) =>
        {
            Write(http.Response.Headers);
            return next(http);
        });

    internal static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
