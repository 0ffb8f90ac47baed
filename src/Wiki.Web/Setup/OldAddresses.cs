using Wiki.Core.Articles;

namespace Wiki.Web.Setup;

/// <summary>Addresses of renamed articles: whoever reads is sent on for good, whoever sends a form has it taken by the article as it is called now, and programs are answered with it at once.</summary>
internal static class OldAddresses
{
    private const string Prefix = "/artikel/";
    private const string ApiPrefix = "/api/v1/articles/";

    /// <summary>Before routing: the form of somebody who was writing during the rename must find its page.</summary>
    public static async Task LeadOnAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        var isApi = path.StartsWith(ApiPrefix, StringComparison.Ordinal);
        if (!isApi && !path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        var prefix = isApi ? ApiPrefix : Prefix;
        var end = path.IndexOf('/', prefix.Length);
        var slug = end < 0 ? path[prefix.Length..] : path[prefix.Length..end];
        var present = await http.RequestServices.GetRequiredService<AddressBook>().PresentAsync(slug, http.RequestAborted);
        if (present is null)
        {
            await next(http);
            return;
        }

        var address = prefix + present + (end < 0 ? "" : path[end..]);
        if (!isApi && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            http.Response.Headers.CacheControl = "no-cache"; // the article may be renamed again, even back
            http.Response.Headers.Location = address + http.Request.QueryString;
            return;
        }

        http.Request.Path = address;
        await next(http);
    }
}
