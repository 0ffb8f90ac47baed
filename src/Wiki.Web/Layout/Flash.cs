using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Wiki.Web.Layout;

/// <summary>One short message that survives the redirect after a successful form; shown once.</summary>
public sealed class Flash(IHttpContextAccessor accessor)
{
    internal const string Cookie = "meldung";

    public void Say(string sentence)
    {
        var http = accessor.HttpContext!; // pages always run inside a request
        http.Response.Cookies.Append(Cookie, WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(sentence)), Options(http, TimeSpan.FromMinutes(1)));
    }

    /// <summary>The message of the request before, or null; reading it takes it away.</summary>
    public string? Take()
    {
        var http = accessor.HttpContext!;
        if (!http.Request.Cookies.TryGetValue(Cookie, out var encoded)) return null;
        if (!http.Response.HasStarted) http.Response.Cookies.Delete(Cookie, Options(http, null));
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(encoded));
        }
        catch (FormatException)
        {
            return null; // a cookie somebody made by hand
        }
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = lasts,
        Path = "/",
    };
}
