using Microsoft.Net.Http.Headers;
using Wiki.Core.Articles.Files;
using Wiki.Core.Files;
using Wiki.Web.Setup;

namespace Wiki.Web.Files;

/// <summary>Hands out the files of texts a person may see. Pictures may show in the browser, shut off from everything; documents are for saving.</summary>
internal static class FileEndpoint
{
    public const string Route = "/dateien/{Hash}/{Name}";

    /// <summary>Nothing in the file may load, run or send anything; whatever it claims to be.</summary>
    private const string ShutOff = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private const string ForEver = "private, max-age=31536000, immutable";

    public static void MapFiles(this IEndpointRouteBuilder app) => app.MapGet(Route, ServeAsync).RequireAuthorization();

    private static async Task<IResult> ServeAsync(string hash, string name, HttpContext http, CurrentActor current, ArticleFileQueries files, FileStore store)
    {
        var found = await files.FindAsync(hash, name, await current.GetAsync(), http.RequestAborted);
        if (found is null || !store.Has(found.Sha256)) return Results.NotFound();

        Write(http.Response.Headers, found);
        return Results.File(store.PathOf(found.Sha256), found.Kind.ContentType(), entityTag: new EntityTagHeaderValue($"\"{found.Sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>Also for programs.</summary>
    internal static void Write(IHeaderDictionary headers, ServedFile file)
    {
        // PDF too is for saving: browsers' own viewers stay blank in a sandbox, and without one a PDF may run what we did not find in it.
        headers.ContentDisposition = $"{(file.Kind.IsPicture() ? "inline" : "attachment")}; filename=\"{file.Name}\""; // letters, digits, hyphens and one dot
        headers.ContentSecurityPolicy = ShutOff;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = file.IsOpen ? ForEver : "private, no-store"; // what is not for everybody must not stay on a shared desk
    }
}
