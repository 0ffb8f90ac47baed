using Wiki.Core.Articles;
using Wiki.Core.Articles.Files;
using Wiki.Core.Files;
using Wiki.Core.Shared;
using Wiki.Web.Setup;

namespace Wiki.Web.Api;

/// <summary>Files of drafts and of approved texts.</summary>
internal static class FilesApi
{
    public static void MapFiles(this RouteGroupBuilder api)
    {
        api.MapGet("/articles/{slug}/files", ListAsync).Describe("listFiles", "Dateien", "Dateien der gültigen Fassung, oder der Fassung mit dieser Nummer")
            .Gives<ApiList<FileItem>>().Refuses(400, 404);
        api.MapGet("/articles/{slug}/draft/files", ListDraftAsync).Describe("listDraftFiles", "Dateien", "Dateien des Entwurfs; ohne Entwurf die, mit denen er begänne")
            .Gives<ApiList<FileItem>>().Refuses(404);
        api.MapPut("/articles/{slug}/draft/files/{file}", AttachAsync).Describe("attachFile", "Dateien", "Eine Datei an den Entwurf hängen; die Antwort nennt ihren endgültigen Namen")
            .WithMetadata(new TakesBytes()).Gives<FileItem>().Refuses(403, 404, 409, 413, 422);
        api.MapDelete("/articles/{slug}/draft/files/{file}", RemoveAsync).Describe("removeFile", "Dateien", "Eine Datei aus dem Entwurf nehmen")
            .Produces(StatusCodes.Status204NoContent).Refuses(403, 404, 409, 422);
        api.MapGet("/files/{hash}/{file}", ReadAsync).Describe("readFile", "Dateien", "Der Inhalt einer Datei")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Refuses(404);
    }

    private static async Task<IResult> ListAsync(string slug, string? number, ApiCaller caller, ArticleFileQueries files, CancellationToken ct)
    {
        var wanted = German.ParseNumber(number);
        if (wanted is null && !string.IsNullOrEmpty(number)) return ApiProblems.Of(ApiProblems.BadParameter("number", "Die Nummer einer Fassung wird erwartet."));
        return await files.OfArticleAsync(slug, wanted, caller.Actor, ct) is { } found
            ? Results.Ok(new ApiList<FileItem>([.. found.Select(FileItem.Of)], null))
            : ApiProblems.Of(ApiProblems.NothingValid);
    }

    private static async Task<IResult> ListDraftAsync(string slug, ApiCaller caller, DraftQueries drafts, ArticleFileQueries files, CancellationToken ct)
    {
        if (await drafts.FindAsync(slug, caller.Actor, ct) is null) return ApiProblems.Of(ArticleProblems.Gone);
        var rows = await files.OfDraftAsync(slug, caller.Actor, ct);
        return Results.Ok(new ApiList<FileItem>([.. rows.Where(row => !row.IsRemoved).Select(row => FileItem.Of(row.File))], null));
    }

    private static async Task<IResult> AttachAsync(string slug, string file, HttpContext http, ApiCaller caller, AttachFile attach)
    {
        if (!caller.Actor.May(Right.WriteDrafts)) return ApiProblems.Of(ArticleProblems.NotAllowed); // before anything is read
        if (await ReadBodyAsync(http) is not { } content) return ApiProblems.Of(FileProblems.TooBig);

        var attached = await attach.RunAsync(slug, file, content, caller.Actor, http.RequestAborted);
        return attached.Succeeded ? Results.Ok(FileItem.Of(attached.Value)) : ApiProblems.Of(attached.Problem!); // not succeeded has a problem
    }

    private static async Task<IResult> RemoveAsync(string slug, string file, ApiCaller caller, RemoveFile remove, CancellationToken ct)
    {
        var removed = await remove.RunAsync(slug, file, caller.Actor, ct);
        return removed.Succeeded ? Results.NoContent() : ApiProblems.Of(removed.Problem!); // not succeeded has a problem
    }

    private static async Task<IResult> ReadAsync(string hash, string file, ApiCaller caller, ArticleFileQueries files, FileStore store, CancellationToken ct)
    {
        var found = await files.FindAsync(hash, file, caller.Actor, ct);
        return found is not null && store.Has(found.Sha256)
            ? Results.File(store.PathOf(found.Sha256), found.Kind.ContentType(), found.Name)
            : ApiProblems.Of(ApiProblems.NotFound);
    }

    /// <summary>Null when there is more than one file may have.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength > FileIntake.MaxBytes) return null;
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
        {
            content.Write(buffer, 0, read);
            if (content.Length > FileIntake.MaxBytes) return null;
        }

        return content.ToArray();
    }
}

/// <summary>A file of a text.</summary>
/// <param name="Sha256">Of what is kept; pictures are kept without their metadata.</param>
/// <param name="Width">Of a picture as it is shown; null for documents.</param>
/// <param name="Reference">How the Markdown shows or links to it.</param>
/// <param name="Url">Below /api/v1: readFile gives the content.</param>
public sealed record FileItem(string Name, string Sha256, string ContentType, long Bytes, int? Width, int? Height, string Reference, string Url)
{
    internal static FileItem Of(AttachedFile file) =>
        new(file.Name, file.Sha256, file.Kind.ContentType(), file.Bytes, file.Width, file.Height, file.Reference, $"/api/v1/files/{file.Sha256}/{file.Name}");
}
